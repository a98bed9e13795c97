import type { ActionArea } from '../action-area.ts';
import { eitherOf, type BothSides } from './both-sides.ts';
import { buildAreaMatrix, ROLE_COUNTS, type AreaMatrix, type RoleCounts } from './build-area-matrix.ts';
import { countChanges, type CellChange } from './compare-cells.ts';
import { compareCounts, pickCounts } from './compare-counts.ts';
import { pairAreas } from './pair-areas.ts';
import type { SplitComparison } from './split-comparison.ts';

/** What became of the areas of a matrix, and of its cells. */
export interface ComparedAreas<Area> {
  /** Parallel to the rows; the area of either side is null for the tasks that stand in none. */
  readonly sides: readonly BothSides<{ readonly area: Area | null }>[];
  /** Parallel to the cells, as `change` is. */
  readonly before: RoleCounts;
  readonly change: readonly CellChange[];
  /** How many cells became what. */
  readonly totals: Readonly<Record<CellChange, number>>;
}

/**
 * Action areas × parties on two sides. The matrix has the areas and the cells of either, and counts what there is
 * now: 0 where all is gone. What is gone stands behind what it followed.
 */
export function compareAreas<Area extends Pick<ActionArea, 'position' | 'name'>, Column>({
  before,
  after,
}: SplitComparison<{ readonly area: Area | null }, Column>): {
  areas: AreaMatrix<Area, Column>;
  compared: ComparedAreas<Area>;
} {
  const { both: sides } = pairAreas(after.rows);
  const counted = (side: 'before' | 'after') => {
    const rowOf = new Map(
      sides.flatMap((area, row) => area[side]?.tasks.map((task) => [task, row] as const) ?? []),
    );
    // a task that this side does not have has no cell
    const rows = after.rows.map((_, task) => ({ area: { position: rowOf.get(task) ?? -1 } }));
    const built = buildAreaMatrix({ ...{ before, after }[side], rows });
    const places = built.rows.map(({ area }) => area?.position as number);
    return {
      built,
      places,
      cells: { ...built.cells, row: built.cells.row.map((row) => places[row] as number) },
    };
  };
  const is = counted('after');
  const { cells, before: was, change } = compareCounts(counted('before').cells, is.cells, COUNTS);
  return {
    areas: {
      rows: sides.map((area) => ({ area: eitherOf(area).area, tasks: area.after?.tasks.length ?? 0 })),
      columns: after.columns,
      cells,
      rowTotals: pickCounts(
        is.built.rowTotals,
        sides.map((_, row) => is.places.indexOf(row)),
      ),
      columnTotals: is.built.columnTotals,
      total: is.built.total,
    },
    compared: { sides, before: was, change, totals: countChanges(change) },
  };
}

const COUNTS = [...Object.values(ROLE_COUNTS), 'possible', 'total'] as const;

import type { TaskPair } from '../diff/match-tasks.ts';
import { taskKey, type Task } from '../task.ts';
import { uniteSides, type BothSides, type SamePair } from './both-sides.ts';
import { compareCells, countChanges, type CellChange, type ComparedCells } from './compare-cells.ts';
import { pickCells, type Matrix, type MatrixCells } from './matrix-cells.ts';

export interface MatrixComparison<Row, Column> {
  readonly rows: readonly BothSides<Row>[];
  readonly columns: readonly BothSides<Column>[];
  readonly cells: ComparedCells;
  readonly totals: Readonly<Record<CellChange, number>>;
}

/** A row is told by its key, or by number and part; a column by key, id or name. */
export type ComparableRow =
  | { readonly key: string }
  | (Pick<Task, 'number'> & Partial<Pick<Task, 'part'>> & { readonly key?: undefined });
export interface ComparableColumn {
  readonly key?: string;
  readonly id?: string | undefined;
  readonly name: string;
}

/**
 * Two matrices, cell by cell. Both axes hold what either has: in the order of `after`, and what is gone
 * behind what it followed in `before`.
 *
 * @param options.pairs rows that are the same task (indices); without them, those of the same key
 */
export function compareMatrices<Row extends ComparableRow, Column extends ComparableColumn>(
  before: Matrix<Row, Column>,
  after: Matrix<Row, Column>,
  { pairs }: { readonly pairs?: readonly Pick<TaskPair, 'older' | 'newer'>[] | undefined } = {},
): MatrixComparison<Row, Column> {
  const rows = uniteSides(before.rows, after.rows, pairs ?? pairsByKey(before.rows, after.rows, rowKey));
  const columns = uniteSides(
    before.columns,
    after.columns,
    pairsByKey(before.columns, after.columns, ({ key, id, name }) => key ?? id ?? name),
  );
  const placed = (side: 'before' | 'after', { cells }: Matrix<Row, Column>): MatrixCells =>
    pickCells(cells, [...cells.row.keys()], {
      rowPlace: rows.place[side],
      columnPlace: columns.place[side],
    });
  const cells = compareCells(placed('before', before), placed('after', after));
  return {
    rows: rows.both,
    columns: columns.both,
    cells,
    totals: countChanges(cells.change),
  };
}

function rowKey(row: ComparableRow): string {
  return row.key ?? taskKey({ number: row.number, part: row.part ?? null });
}

function pairsByKey<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): SamePair[] {
  const places = new Map(before.map((one, index) => [keyOf(one), index]));
  return after.flatMap((one, newer) => {
    const older = places.get(keyOf(one));
    places.delete(keyOf(one));
    return older === undefined ? [] : [{ older, newer }];
  });
}

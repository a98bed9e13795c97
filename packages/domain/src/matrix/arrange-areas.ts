import type { ActionArea } from '../action-area.ts';
import type { Arrangement } from './arrange-matrix.ts';
import { arrangeSides, type ArrangeableColumn, type ShownMatrix } from './arrange-sides.ts';
import { buildAreaMatrix, type AreaMatrix } from './build-area-matrix.ts';
import { compareAreas, type ComparedAreas } from './compare-areas.ts';
import { pickCounts } from './compare-counts.ts';
import { gatherBands, type FoldedColumn } from './fold-bands.ts';
import { orderAreas } from './order-matrix.ts';

type NamedArea = Pick<ActionArea, 'position' | 'name'>;

export interface ArrangedAreas<Area, Column extends ArrangeableColumn> {
  readonly areas: AreaMatrix<Area, Column | FoldedColumn<Column>>;
  /** In a comparison. */
  readonly compared: ComparedAreas<Area> | undefined;
  /** So many of the first columns are pinned. */
  readonly pinned: number;
}

/** Action areas × parties as somebody laid them out, compared where there is something to compare with. */
export function arrangeAreas<Area extends NamedArea, Column extends ArrangeableColumn>(
  shown: ShownMatrix<{ readonly area: Area | null }, Column>,
  arrangement: Arrangement,
): ArrangedAreas<Area, Column> {
  const { sides, pinned } = arrangeSides(shown, arrangement, gatherBands);
  const counted =
    'matrix' in sides ? { areas: buildAreaMatrix(sides.matrix), compared: undefined } : compareAreas(sides);
  return { ...permuteAreas(counted, orderAreas(counted.areas, arrangement.rows)), pinned };
}

type CountedAreas<Area, Column extends ArrangeableColumn> = Omit<ArrangedAreas<Area, Column>, 'pinned'>;

function permuteAreas<Area, Column extends ArrangeableColumn>(
  { areas, compared }: CountedAreas<Area, Column>,
  order: readonly number[],
): CountedAreas<Area, Column> {
  const placeOf = new Map(order.map((row, place) => [row, place]));
  const rows = areas.cells.row.map((row) => placeOf.get(row) as number);
  const cells = [...rows.keys()].sort((a, b) => (rows[a] as number) - (rows[b] as number));
  const at = <T>(list: readonly T[], places: readonly number[]): T[] =>
    places.map((place) => list[place] as T);
  return {
    areas: {
      ...areas,
      rows: at(areas.rows, order),
      cells: { ...pickCounts(areas.cells, cells), row: at(rows, cells) },
      rowTotals: pickCounts(areas.rowTotals, order),
    },
    compared: compared && {
      ...compared,
      sides: at(compared.sides, order),
      before: pickCounts(compared.before, cells),
      change: at(compared.change, cells),
    },
  };
}

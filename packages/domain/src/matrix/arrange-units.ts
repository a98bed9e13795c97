import type { Arrangement } from './arrange-matrix.ts';
import { arrangeSides, type ArrangeableColumn, type ShownMatrix } from './arrange-sides.ts';
import { buildUnitMatrix, countPartners, type UnitMatrix } from './build-unit-matrix.ts';
import { compareUnits, type ComparedUnits } from './compare-units.ts';
import { foldBands, type FoldedColumn } from './fold-bands.ts';

export interface ArrangedUnits<Column extends ArrangeableColumn> {
  /** The partners of a folded kind are those outside it, and a unit's are the same whoever is folded. */
  readonly units: UnitMatrix<Column | FoldedColumn<Column>>;
  /** In a comparison. */
  readonly compared: ComparedUnits | undefined;
  /** So many of the first, rows and columns alike, are pinned. */
  readonly pinned: number;
}

/** Parties × parties as somebody laid them out, compared where there is something to compare with. */
export function arrangeUnits<Column extends ArrangeableColumn>(
  shown: ShownMatrix<unknown, Column>,
  arrangement: Arrangement,
): ArrangedUnits<Column> {
  const { sides, whole, pinned } = arrangeSides(shown, arrangement, foldBands);
  const { units, compared } =
    'matrix' in sides ? { units: buildUnitMatrix(sides.matrix), compared: undefined } : compareUnits(sides);
  const groups = units.columns.map((column) => ('folded' in column ? column.folded : [column]));
  const isFolded = groups.length < whole.columns.length;
  return { units: isFolded ? { ...units, partners: countPartners(whole, groups) } : units, compared, pinned };
}

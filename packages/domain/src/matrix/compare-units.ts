import { buildUnitMatrix, type UnitMatrix, type UnitMatrixCells } from './build-unit-matrix.ts';
import { countChanges, type CellChange } from './compare-cells.ts';
import { compareCounts } from './compare-counts.ts';
import type { SplitComparison } from './split-comparison.ts';

/** What became of the cells of parties × parties, in parallel lists. */
export interface ComparedUnits {
  readonly before: Omit<UnitMatrixCells, 'row' | 'column'>;
  readonly change: readonly CellChange[];
  /** How many pairs of parties became what, each counted once. */
  readonly totals: Readonly<Record<CellChange, number>>;
}

/** Parties × parties on two sides. The matrix has the cells of either, and counts the tasks that are shared now. */
export function compareUnits<Column>({ before, after }: SplitComparison<unknown, Column>): {
  units: UnitMatrix<Column>;
  compared: ComparedUnits;
} {
  const is = buildUnitMatrix(after);
  const { cells, before: was, change } = compareCounts(buildUnitMatrix(before).cells, is.cells, COUNTS);
  const pairs = change.filter((_, cell) => (cells.row[cell] as number) < (cells.column[cell] as number));
  return { units: { ...is, cells }, compared: { before: was, change, totals: countChanges(pairs) } };
}

const COUNTS = ['shared', 'leads', 'helps', 'possible'] as const;

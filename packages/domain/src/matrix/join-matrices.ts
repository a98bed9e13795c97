import type { Certainty, ResponsibilityRole } from '../responsibility.ts';
import { eitherOf, type BothSides } from './both-sides.ts';
import type { CellChange } from './compare-cells.ts';
import type { MatrixComparison } from './compare-matrices.ts';
import type { Matrix } from './matrix-cells.ts';

/** What became of a cell that is not the same. */
export interface CellDifference {
  readonly change: Exclude<CellChange, 'SAME'>;
  /** What stood there before; null where nothing else did. */
  readonly before: { readonly role: ResponsibilityRole; readonly certainty: Certainty } | null;
}

export interface JoinedMatrices<Row, Column> {
  readonly matrix: Matrix<Row, Column>;
  /** By a row and a column of that matrix, in whatever order they stand; undefined where nothing changed. */
  readonly differenceAt: (row: unknown, column: unknown) => CellDifference | undefined;
  /** Of a row of that matrix. */
  readonly sidesOf: (row: unknown) => BothSides<Row> | undefined;
}

/**
 * Both sides of a comparison as one matrix, so that it can be ordered and drawn like any other: what is gone
 * stands where it stood, and what is there as it is now.
 */
export function joinMatrices<Row, Column>({
  rows,
  columns,
  cells,
}: MatrixComparison<Row, Column>): JoinedMatrices<Row, Column> {
  const either = <T>(after: readonly (T | null)[], before: readonly (T | null)[]): T[] =>
    after.map((one, index) => (one ?? before[index]) as T);
  const matrix = {
    rows: rows.map(eitherOf),
    columns: columns.map(eitherOf),
    cells: {
      row: cells.row,
      column: cells.column,
      role: either<ResponsibilityRole>(cells.roleAfter, cells.roleBefore),
      certainty: either<Certainty>(cells.certaintyAfter, cells.certaintyBefore),
      direct: either(cells.directAfter, cells.directBefore),
      ...(cells.count && { count: cells.count }),
    },
  };
  const differences = new Map<unknown, Map<unknown, CellDifference>>();
  cells.row.forEach((row, cell) => {
    const change = cells.change[cell];
    if (change === undefined || change === 'SAME') return;
    const [task, party] = [matrix.rows[row], matrix.columns[cells.column[cell] as number]];
    const ofTask = differences.get(task) ?? new Map<unknown, CellDifference>();
    const [role, certainty] = [cells.roleBefore[cell], cells.certaintyBefore[cell]];
    const isSame = role === cells.roleAfter[cell] && certainty === cells.certaintyAfter[cell];
    ofTask.set(party, { change, before: role && certainty && !isSame ? { role, certainty } : null });
    differences.set(task, ofTask);
  });
  const sides = new Map<unknown, BothSides<Row>>(rows.map((both, index) => [matrix.rows[index], both]));
  return {
    matrix,
    differenceAt: (row, column) => differences.get(row)?.get(column),
    sidesOf: (row) => sides.get(row),
  };
}

import { eitherOf, type BothSides } from './both-sides.ts';
import type { ComparedCells } from './compare-cells.ts';
import type { MatrixComparison } from './compare-matrices.ts';
import type { Matrix, MatrixCells } from './matrix-cells.ts';

export interface SplitComparison<Row, Column> {
  readonly before: Matrix<BothSides<Row>, Column>;
  readonly after: Matrix<BothSides<Row>, Column>;
}

/** Each side of a comparison as a matrix, both on the same axes: those that the comparison has. */
export function splitComparison<Row, Column>({
  rows,
  columns: sides,
  cells,
}: MatrixComparison<Row, Column>): SplitComparison<Row, Column> {
  const columns = sides.map(eitherOf);
  return {
    before: { rows, columns, cells: cellsOf(cells, 'Before') },
    after: { rows, columns, cells: cellsOf(cells, 'After') },
  };
}

/** The cells of one side, on the axes of the comparison. */
export function cellsOf(cells: ComparedCells, side: 'Before' | 'After'): MatrixCells {
  const chosen = cells.row.flatMap((_, cell) => (cells[`role${side}`][cell] === null ? [] : [cell]));
  const pick = <T>(list: readonly T[]) => chosen.map((cell) => list[cell] as NonNullable<T>);
  return {
    row: pick(cells.row),
    column: pick(cells.column),
    role: pick(cells[`role${side}`]),
    certainty: pick(cells[`certainty${side}`]),
    direct: pick(cells[`direct${side}`]),
  };
}

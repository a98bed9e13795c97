import { filterMatrix } from './filter-matrix.ts';
import { pickCells, type Matrix } from './matrix-cells.ts';

/** The matrix without what is only possible, and without the columns that have nothing else. */
export function onlyDefinite<Row, Column>({
  rows,
  columns,
  cells,
}: Matrix<Row, Column>): Matrix<Row, Column> {
  const definite = cells.certainty.flatMap((certainty, cell) => (certainty === 'DEFINITE' ? [cell] : []));
  const stay = { rowPlace: [...rows.keys()], columnPlace: [...columns.keys()] };
  return filterMatrix({ rows, columns, cells: pickCells(cells, definite, stay) }, () => true);
}

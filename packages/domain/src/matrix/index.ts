export {
  buildMatrix,
  MATRIX_COLUMNS,
  type Matrix,
  type MatrixCells,
  type MatrixColumns,
} from './build-matrix.ts';
export { filterMatrix } from './filter-matrix.ts';
export { renderCsv } from './render-csv.ts';
export { renderText, ROLE_MARKS, type MatrixTask } from './render-text.ts';

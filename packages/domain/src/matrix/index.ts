export { arrangeAreas, type ArrangedAreas } from './arrange-areas.ts';
export { arrangeComparison, type ArrangedComparison } from './arrange-comparison.ts';
export { arrangeMatrix, type ArrangedMatrix, type Arrangement } from './arrange-matrix.ts';
export type { ArrangeableColumn, ShownMatrix } from './arrange-sides.ts';
export { arrangeUnits, type ArrangedUnits } from './arrange-units.ts';
export type { BothSides } from './both-sides.ts';
export {
  buildAreaMatrix,
  ROLE_COUNTS,
  type AreaMatrix,
  type AreaMatrixRow,
  type RoleCounts,
} from './build-area-matrix.ts';
export { buildMatrix, MATRIX_COLUMNS, type MatrixColumns } from './build-matrix.ts';
export {
  buildUnitMatrix,
  countPartners,
  type UnitMatrix,
  type UnitMatrixCells,
} from './build-unit-matrix.ts';
export { bandsOf, type ColumnBand } from './column-bands.ts';
export { CELL_CHANGES, type CellChange, type ComparedCells } from './compare-cells.ts';
export type { ComparedAreas } from './compare-areas.ts';
export {
  compareMatrices,
  type ComparableColumn,
  type ComparableRow,
  type MatrixComparison,
} from './compare-matrices.ts';
export type { ComparedUnits } from './compare-units.ts';
export { filterMatrix } from './filter-matrix.ts';
export { foldBands, gatherBands, type FoldedColumn, type FoldedMatrix } from './fold-bands.ts';
export { joinMatrices, type CellDifference, type JoinedMatrices } from './join-matrices.ts';
export { dutiesIn, type Matrix, type MatrixCells } from './matrix-cells.ts';
export { MATRIX_KINDS, type MatrixKind } from './matrix-kind.ts';
export {
  AREA_ORDERS,
  COLUMN_ORDERS,
  orderAreas,
  orderColumns,
  orderRows,
  ROW_ORDERS,
  type ColumnOrder,
  type RowOrder,
} from './order-matrix.ts';
export { onlyDefinite } from './only-definite.ts';
export { permuteMatrix, type MatrixPermutation } from './permute-matrix.ts';
export { renderAreaCsv, renderAreaText } from './render-area-matrix.ts';
export { renderCsv } from './render-csv.ts';
export { renderText, ROLE_MARKS, type MatrixTask } from './render-text.ts';
export { renderUnitCsv, renderUnitText } from './render-unit-matrix.ts';

import type { Matrix } from './build-matrix.ts';

/** The rows for which `keepRow` holds, with all their cells; columns that have no cell left are dropped. */
export function filterMatrix<Row>(
  matrix: Matrix<Row>,
  keepRow: (row: Row, index: number) => boolean,
): Matrix<Row> {
  const { rows, columns, cells } = matrix;
  const kept = rows.map((row, index) => keepRow(row, index));
  const cellIndexes = cells.row.flatMap((row, index) => (kept[row] ? [index] : []));
  const usedColumns = new Set(cellIndexes.map((index) => cells.column[index]));
  const rowPlace = placesOf(kept);
  const columnPlace = placesOf(columns.map((_, index) => usedColumns.has(index)));
  const pick = <T>(list: readonly T[]): T[] => cellIndexes.map((index) => list[index] as T);
  return {
    rows: rows.filter((_, index) => kept[index]),
    columns: columns.filter((_, index) => usedColumns.has(index)),
    cells: {
      row: pick(cells.row).map((row) => rowPlace[row] as number),
      column: pick(cells.column).map((column) => columnPlace[column] as number),
      role: pick(cells.role),
      certainty: pick(cells.certainty),
      direct: pick(cells.direct),
    },
  };
}

function placesOf(kept: readonly boolean[]): number[] {
  let next = 0;
  return kept.map((isKept) => (isKept ? next++ : -1));
}

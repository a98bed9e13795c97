import { pickCells, type Matrix } from './matrix-cells.ts';

/** The rows for which `keepRow` holds, with all their cells; columns that have no cell left are dropped. */
export function filterMatrix<Row, Column>(
  matrix: Matrix<Row, Column>,
  keepRow: (row: Row, index: number) => boolean,
): Matrix<Row, Column> {
  const { rows, columns, cells } = matrix;
  const kept = rows.map((row, index) => keepRow(row, index));
  const chosen = cells.row.flatMap((row, index) => (kept[row] ? [index] : []));
  const used = new Set(chosen.map((index) => cells.column[index]));
  return {
    rows: rows.filter((_, index) => kept[index]),
    columns: columns.filter((_, index) => used.has(index)),
    cells: pickCells(cells, chosen, {
      rowPlace: placesOf(kept),
      columnPlace: placesOf(columns.map((_, index) => used.has(index))),
    }),
  };
}

function placesOf(kept: readonly boolean[]): number[] {
  let next = 0;
  return kept.map((isKept) => (isKept ? next++ : -1));
}

import { pickCells, type Matrix } from './matrix-cells.ts';

/**
 * Where the rows and columns of a matrix shall stand: at each place the index of the one that comes there,
 * as `orderRows` and `orderColumns` answer it. All of them, each once.
 */
export interface MatrixPermutation {
  readonly rows?: readonly number[] | undefined;
  readonly columns?: readonly number[] | undefined;
}

/** The same matrix with its axes in another order; its cells go by row and then by column as ever. */
export function permuteMatrix<Row, Column>(
  { rows, columns, cells }: Matrix<Row, Column>,
  { rows: rowOrder = [...rows.keys()], columns: columnOrder = [...columns.keys()] }: MatrixPermutation,
): Matrix<Row, Column> {
  const rowPlace = placesIn(rowOrder);
  const columnPlace = placesIn(columnOrder);
  const chosen = cells.row
    .map((_, cell) => cell)
    .sort(
      (a, b) =>
        (rowPlace[cells.row[a] as number] as number) - (rowPlace[cells.row[b] as number] as number) ||
        (columnPlace[cells.column[a] as number] as number) -
          (columnPlace[cells.column[b] as number] as number),
    );
  return {
    rows: rowOrder.map((index) => rows[index] as Row),
    columns: columnOrder.map((index) => columns[index] as Column),
    cells: pickCells(cells, chosen, { rowPlace, columnPlace }),
  };
}

function placesIn(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((index, place) => (places[index] = place));
  return places;
}

import { markText, type MatrixSheet } from './matrix-table.ts';
import { csvBytes } from './write-csv.ts';

/** A matrix as CSV: headings first, an area in each of its rows, totals at both edges, no legend. */
export function writeMatrixCsv({ leading, columns, edge, rows, foot }: MatrixSheet): Uint8Array {
  return csvBytes([
    [...leading.map(({ heading }) => heading), ...columns, edge],
    ...[...rows, foot].map((row) => [
      ...row.leading,
      ...row.marks.map((mark) => markText(mark, { lineBreak: ' ' })),
      row.total,
    ]),
  ]);
}

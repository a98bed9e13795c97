import { layOutMatrix } from './lay-out-matrix.ts';
import type { MatrixSheet, WrittenMatrix } from './matrix-table.ts';
import { MEDIA_TYPES } from './media-type.ts';
import type { Paper } from './paper.ts';
import { writeMatrixCsv } from './write-matrix-csv.ts';
import { writeMatrixDocx } from './write-matrix-docx.ts';
import { writeMatrixSvg } from './write-matrix-svg.ts';
import { writeMatrixXlsx } from './write-matrix-xlsx.ts';
import type { WrittenFile } from './write-plan.ts';

/** Endings of the files that a matrix can be written to. */
export const MATRIX_FORMATS = ['xlsx', 'csv', 'docx', 'svg'] as const;
export type MatrixFormat = (typeof MATRIX_FORMATS)[number];

const WRITERS: Readonly<Record<MatrixFormat, (sheet: MatrixSheet, options: { paper: Paper }) => Uint8Array>> =
  {
    xlsx: writeMatrixXlsx,
    csv: writeMatrixCsv,
    docx: writeMatrixDocx,
    svg: writeMatrixSvg,
  };

/** Writes a matrix as it is seen. */
export function writeMatrix(
  matrix: WrittenMatrix,
  { format, paper = 'A4' }: { format: MatrixFormat; paper?: Paper },
): WrittenFile {
  return { bytes: WRITERS[format](layOutMatrix(matrix), { paper }), mediaType: MEDIA_TYPES[format] };
}

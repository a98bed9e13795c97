import {
  linesOf,
  markText,
  mergesOf,
  type MatrixMark,
  type MatrixSheet,
  type MatrixTableRow,
} from './matrix-table.ts';
import type { Paper } from './paper.ts';
import { textWidth } from './svg-text.ts';
import { writeWorkbook, type CellStyle, type WrittenColumn, type WrittenSheet } from './write-workbook.ts';

/**
 * A matrix as an Excel file: what is shown stands above it, areas are merged, names run from top to bottom,
 * totals stand at both edges; headings and leading columns stay in sight and are printed on every page, and
 * what is pinned stays in sight with them. A mark in brackets on a hatched ground is only possible, one with a
 * dot came through a group, one in a frame is new and one that is struck is gone: the second sheet says so.
 */
export function writeMatrixXlsx(sheet: MatrixSheet, { paper }: { paper: Paper }): Uint8Array {
  const { words, title, notes, leading, columns, edge, rows, foot, pinned, mergedColumn, legend } = sheet;
  const written: WrittenColumn[] = [
    ...leading.map(({ heading, width, isCentred }): WrittenColumn => ({
      heading,
      width,
      style: isCentred ? 'CENTRED' : 'TEXT',
    })),
    ...columns.map((heading): WrittenColumn => ({ heading, width: 5, style: 'CENTRED', stacked: true })),
    { heading: edge, width: 8, style: 'CENTRED' },
  ];
  const cells: WrittenSheet['rows'] = [...rows, foot].map((row) => [
    ...row.leading,
    ...row.marks.map((mark) => (mark ? { text: markText(mark), style: styleOf(mark) } : '')),
    row.total,
  ]);
  return writeWorkbook(
    [
      {
        name: words.matrix.sheet,
        front: [title, ...notes],
        columns: written,
        rows: cells,
        heights: [...rows, foot].map((row) => heightOf(row, sheet)),
        frozen: leading.length,
        pinned,
        merges: [...mergesOf(sheet)].map(([row, count]) => ({ column: mergedColumn, row, rows: count })),
      },
      {
        name: words.matrix.legend,
        columns: [
          { heading: words.matrix.mark, width: 8, style: 'CENTRED' },
          { heading: words.matrix.meaning, width: 60 },
        ],
        rows: legend.map(({ mark, meaning }) => [{ text: markText(mark), style: styleOf(mark) }, meaning]),
      },
    ],
    { paper },
  );
}

/** Room for the lines of its texts, a Chinese character being two wide; what is merged has that of several rows. */
function heightOf(row: MatrixTableRow, { leading, mergedColumn }: MatrixSheet): number {
  const lines = row.leading.map((text, column) =>
    column === mergedColumn ? 1 : Math.ceil(textWidth(text, 2.1) / (leading[column]?.width ?? 1)),
  );
  const tallest = Math.max(1, ...lines, ...row.marks.map((mark) => (mark ? linesOf(mark).length : 1)));
  return Math.max(20, tallest * 15 + 4);
}

const SHADES = ['HEAT_1', 'HEAT_2', 'HEAT_3', 'HEAT_4'] as const;

function styleOf({ isPossible, change, heat }: MatrixMark): CellStyle {
  if (change === 'REMOVED') return 'STRUCK';
  if (change === 'ADDED') return isPossible ? 'FRAMED_POSSIBLE' : 'FRAMED';
  if (isPossible) return 'POSSIBLE';
  return heat === undefined ? 'CENTRED' : (SHADES[Math.ceil(heat * SHADES.length) - 1] ?? 'CENTRED');
}

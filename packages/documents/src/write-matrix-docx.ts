import {
  markText,
  mergesOf,
  type MatrixMark,
  type MatrixSheet,
  type MatrixTableRow,
} from './matrix-table.ts';
import type { Paper } from './paper.ts';
import {
  cellXml,
  paragraphXml,
  tableXml,
  textWidth,
  writeWordPackage,
  type WordCell,
} from './word-package.ts';

/** Lengths in twentieths of a point: a character of half width in a leading column, and columns of marks. */
const CHARACTER = 85;
const [NARROWEST, WIDEST] = [380, 760];
const EDGE = 620;
/** Word takes 63 columns in a table. */
const MOST_COLUMNS = 55;
const STACKED_CHARACTER = 250;

/**
 * A matrix as an annex in Word: 附件, title, what is shown, the table with its headings on every page, and
 * what the marks mean. Where it is wider than the sheet, further tables with the same rows go on.
 */
export function writeMatrixDocx(sheet: MatrixSheet, { paper }: { paper: Paper }): Uint8Array {
  const { words, title, notes, columns, legend } = sheet;
  const parts = partsOf(sheet, textWidth(paper));
  const key = legend.map(({ mark, meaning }) => `${markText(mark, { lineBreak: ' ' })} ${meaning}`);
  const content = [
    paragraphXml(words.matrix.annex, 'Annex'),
    ...parts.flatMap(([from, to], index) => [
      paragraphXml(
        parts.length > 1 ? title + words.matrix.part(index + 1, parts.length) : title,
        index === 0 ? 'Title' : 'PartTitle',
      ),
      ...(index === 0 ? notes.map((note) => paragraphXml(note, 'Subtitle')) : []),
      matrixXml(sheet, { from, to, isLast: to === columns.length, width: textWidth(paper) }),
    ]),
    paragraphXml(words.matrix.legendLine(key.join(words.filter.and)), 'Note'),
  ];
  return writeWordPackage(content, paper);
}

function leadingWidth({ leading }: MatrixSheet): number {
  return leading.reduce((sum, { width }) => sum + width * CHARACTER, 0);
}

/** Stretches of columns that fit on a sheet side by side, as equal as can be. */
function partsOf(sheet: MatrixSheet, width: number): [from: number, to: number][] {
  const count = sheet.columns.length;
  const room = width - leadingWidth(sheet) - EDGE;
  const fitting = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(room / NARROWEST)));
  const parts = Math.max(1, Math.ceil(count / fitting));
  return Array.from({ length: parts }, (_, part) => [
    Math.round((part * count) / parts),
    Math.round(((part + 1) * count) / parts),
  ]);
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
  readonly width: number;
}

function matrixXml(sheet: MatrixSheet, part: Part): string {
  const { leading, columns, edge, rows, foot, mergedColumn } = sheet;
  const names = columns.slice(part.from, part.to);
  const room = part.width - leadingWidth(sheet) - (part.isLast ? EDGE : 0);
  const narrow = Math.min(WIDEST, Math.floor(room / Math.max(1, names.length)));
  const leadingWidths = leading.map(({ width }) => width * CHARACTER);
  const widths = [...leadingWidths, ...names.map(() => narrow), ...(part.isLast ? [EDGE] : [])];
  const longest = Math.max(3, ...names.map((name) => [...name].length));
  const merges = mergesOf(sheet);
  const covered = new Set(
    [...merges].flatMap(([row, count]) => Array.from({ length: count - 1 }, (_, index) => row + index + 1)),
  );

  const head = [
    ...leading.map(({ heading }, column) => cellXml(heading, widths[column] as number, { style: 'Heading' })),
    ...names.map((name) => cellXml(name, narrow, { style: 'Heading', isStacked: true })),
    ...(part.isLast ? [cellXml(edge, EDGE, { style: 'Heading' })] : []),
  ];
  const rowXml = (row: MatrixTableRow, index: number): string => {
    const mergeOf = (column: number): NonNullable<WordCell['merge']> => {
      if (column !== mergedColumn) return 'SINGLE';
      return merges.has(index) ? 'FIRST' : covered.has(index) ? 'COVERED' : 'SINGLE';
    };
    const cells = [
      ...row.leading.map((text, column) => {
        const merge = mergeOf(column);
        const style = leading[column]?.isCentred ? 'Centred' : undefined;
        return cellXml(merge === 'COVERED' ? '' : text, widths[column] as number, { style, merge });
      }),
      ...row.marks.slice(part.from, part.to).map((mark) =>
        cellXml(markText(mark), narrow, {
          style: mark?.change === 'REMOVED' ? 'Struck' : 'Mark',
          shade: mark && shadeOf(mark),
          isFramed: mark?.change === 'ADDED',
        }),
      ),
      ...(part.isLast ? [cellXml(row.total, EDGE, { style: 'Centred' })] : []),
    ];
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  };
  const height = Math.min(longest, 16) * STACKED_CHARACTER;
  return tableXml(
    [
      `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
      ...rows.map(rowXml),
      rowXml(foot, -1),
    ],
    widths,
  );
}

/** Grey, the darker the more; at most so dark that black can be read on it. */
function shadeOf({ heat, isPossible }: MatrixMark): string | undefined {
  if (isPossible) return 'EDEDED';
  if (heat === undefined) return undefined;
  const grey = Math.round(0xf6 - heat * 0x46)
    .toString(16)
    .toUpperCase();
  return grey + grey + grey;
}

import {
  linesOf,
  markText,
  mergesOf,
  type MatrixMark,
  type MatrixSheet,
  type MatrixTableRow,
} from './matrix-table.ts';
import {
  LINE_HEIGHT,
  round,
  stackedHeight,
  stackedTextXml,
  SVG_FACES,
  textWidth,
  textXml,
  TYPE_SIZE,
  wrapText,
} from './svg-text.ts';
import { xmlText } from './xml-text.ts';

const MARGIN = 24;
const PADDING = 6;
const CHARACTER = 6.8;
const LEAST_COLUMN = 26;
const MARK_SIZE = 11;
const LEAST_ROW = 24;
const TITLE_SIZE = 20;

/**
 * A matrix as a picture that holds all it needs: text as text, marks that can be told apart in black and
 * white, hatched where a part is only possible, a filled corner where it came through a group, a frame where
 * it is new and a line through it where it is gone.
 */
export function writeMatrixSvg(sheet: MatrixSheet): Uint8Array {
  const layout = layOut(sheet);
  const { words, title, notes } = sheet;
  const { width, height } = layout;
  const key = sheet.legend.map(({ mark, meaning }) => `${markText(mark, { lineBreak: ' ' })} ${meaning}`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${SVG_FACES}" font-size="${TYPE_SIZE}" fill="#111" dominant-baseline="central">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText([...notes, words.matrix.legendLine(key.join(words.filter.and))].join(' '))}</desc>`,
    '<defs><pattern id="possible" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="#999" stroke-width="1.4"/></pattern></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...frontXml(layout),
    ...headXml(sheet, layout),
    ...sheet.rows.map((row, index) => rowXml(sheet, layout, { row, index })),
    rowXml(sheet, layout, { row: sheet.foot, index: sheet.rows.length }),
    linesXml(sheet, layout),
    ...legendXml(sheet, layout),
    '</svg>',
  ];
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg.join('')}\n`);
}

type Layout = ReturnType<typeof layOut>;

function layOut(sheet: MatrixSheet) {
  const { leading, columns, edge, rows, foot, title, notes, legend } = sheet;
  const leadingWidths = leading.map(({ width }) => width * CHARACTER + 2 * PADDING);
  const markWidth = markWidthOf(sheet);
  const widths = [
    ...leadingWidths,
    ...columns.map(() => markWidth),
    Math.max(44, textWidth(edge) + 2 * PADDING),
  ];
  const lefts = edgesFrom(MARGIN, widths);
  const right = lefts.at(-1) as number;
  const inner = Math.max(right - MARGIN, 520);

  const titleLines = wrapText(title, inner, TITLE_SIZE);
  const noteLines = notes.flatMap((note) => wrapText(note, inner));
  const headTop = MARGIN + titleLines.length * 30 + noteLines.length * LINE_HEIGHT + 8;
  const headHeight = Math.max(60, ...columns.map(stackedHeight)) + 2 * PADDING;

  const texts = [...rows, foot].map((row) =>
    row.leading.map((text, column) => wrapText(text, (leadingWidths[column] as number) - 2 * PADDING)),
  );
  const merges = mergesOf(sheet);
  const covered = new Set(
    [...merges].flatMap(([row, count]) => Array.from({ length: count - 1 }, (_, index) => row + index + 1)),
  );
  const heights = [...rows, foot].map((row, index) => {
    const lines = (texts[index] as string[][]).map((text, column) =>
      // a merged text has the room of all its rows
      column === sheet.mergedColumn && (merges.has(index) || covered.has(index)) ? 1 : text.length,
    );
    const tallest = Math.max(1, ...lines, ...row.marks.map((mark) => (mark ? linesOf(mark).length : 1)));
    return Math.max(LEAST_ROW, tallest * LINE_HEIGHT + PADDING);
  });
  const tops = edgesFrom(headTop + headHeight, heights);
  const bottom = tops.at(-1) as number;
  const key = layOutKey(legend, { width: inner, markWidth });
  return {
    ...{ lefts, right, titleLines, noteLines, headTop, headHeight, texts, tops, bottom },
    ...{ merges, covered, key, markWidth },
    width: Math.ceil(MARGIN + inner + MARGIN),
    height: Math.ceil(bottom + 16 + key.rows * 26 + MARGIN),
  };
}

/** As wide as the widest line of a mark: what was and what is now take more room than one count. */
function markWidthOf({ rows, foot, legend }: MatrixSheet): number {
  const marks = [...rows, foot].flatMap((row) => row.marks.flatMap((mark) => mark ?? []));
  const lines = [...marks, ...legend.map(({ mark }) => mark)].flatMap(linesOf);
  // fonts draw signs as wide as characters
  const widths = lines.map((line) => textWidth(line.replaceAll(/[^\d()]/g, '一'), MARK_SIZE) + 6);
  return widths.reduce((widest, width) => Math.max(widest, width), LEAST_COLUMN);
}

function edgesFrom(start: number, sizes: readonly number[]): number[] {
  const edges = [start];
  for (const size of sizes) edges.push((edges.at(-1) as number) + size);
  return edges;
}

function frontXml({ titleLines, noteLines }: Layout): string[] {
  const below = MARGIN + titleLines.length * 30;
  return [
    textXml(titleLines, { x: MARGIN, y: MARGIN + 14, step: 30 }, { size: TITLE_SIZE, isBold: true }),
    textXml(noteLines, { x: MARGIN, y: below + LINE_HEIGHT / 2 }),
  ];
}

function headXml({ leading, columns, edge }: MatrixSheet, layout: Layout): string[] {
  const { lefts, right, headTop, headHeight } = layout;
  const middle = headTop + headHeight / 2;
  const at = (column: number): number => centre(lefts, column);
  return [
    `<rect x="${MARGIN}" y="${round(headTop)}" width="${round(right - MARGIN)}" height="${round(headHeight)}" fill="#eee"/>`,
    ...leading.map(({ heading }, column) =>
      textXml([heading], { x: at(column), y: middle }, { anchor: 'middle', isBold: true }),
    ),
    ...columns.map((name, column) =>
      stackedTextXml(name, { x: at(leading.length + column), top: headTop + PADDING }),
    ),
    textXml([edge], { x: at(lefts.length - 2), y: middle }, { anchor: 'middle', isBold: true }),
  ];
}

function rowXml(
  { leading, mergedColumn }: MatrixSheet,
  { lefts, tops, texts, merges, covered, markWidth }: Layout,
  { row, index }: { row: MatrixTableRow; index: number },
): string {
  const [top, bottom] = [tops[index] as number, tops[index + 1] as number];
  const leadingXml = leading.map(({ isCentred }, column) => {
    if (column === mergedColumn && covered.has(index)) return '';
    const lines = texts[index]?.[column] ?? [];
    const rows = column === mergedColumn ? (merges.get(index) ?? 1) : 1;
    const end = tops[index + rows] as number;
    const x = isCentred ? centre(lefts, column) : (lefts[column] as number) + PADDING;
    const y = (top + end) / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2;
    return textXml(lines, { x, y }, isCentred ? { anchor: 'middle' } : {});
  });
  const marksXml = row.marks.map((mark, column) =>
    mark
      ? markXml(mark, { left: lefts[leading.length + column] as number, width: markWidth, top, bottom })
      : '',
  );
  const totalAt = { x: centre(lefts, lefts.length - 2), y: (top + bottom) / 2 };
  return [...leadingXml, ...marksXml, textXml([row.total], totalAt, { anchor: 'middle' })].join('');
}

interface Box {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

function markXml(mark: MatrixMark, { left, width, top, bottom }: Box): string {
  const height = bottom - top;
  const x = left + width / 2;
  const step = 15;
  const lines = linesOf(mark);
  const y = (top + bottom) / 2 - ((lines.length - 1) * step) / 2;
  const at = `x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}"`;
  return [
    mark.isPossible ? `<rect ${at} fill="url(#possible)"/>` : '',
    // no darker than black text on it can be read
    mark.heat === undefined ? '' : `<rect ${at} fill="#000" fill-opacity="${round(mark.heat * 4) / 10}"/>`,
    // the mark stands clear of its hatching
    mark.isPossible ? `<circle cx="${round(x)}" cy="${round(y)}" r="8" fill="#fff"/>` : '',
    mark.isThroughGroup ? `<path d="M${round(left + width - 7)} ${round(top)}h7v7z" fill="#111"/>` : '',
    mark.change === 'ADDED'
      ? `<rect x="${round(left + 1.5)}" y="${round(top + 1.5)}" width="${width - 3}" height="${round(height - 3)}" fill="none" stroke="#111" stroke-width="2"/>`
      : '',
    textXml(
      lines,
      { x, y, step },
      {
        anchor: 'middle',
        isStruck: mark.change === 'REMOVED',
        ...((mark.heat !== undefined || mark.change !== undefined) && { size: MARK_SIZE }),
      },
    ),
  ].join('');
}

/** Between all rows and columns, but not inside what is merged. */
function linesXml({ leading, mergedColumn }: MatrixSheet, layout: Layout): string {
  const { lefts, tops, right, headTop, bottom, covered } = layout;
  const across = tops.map((top, row) => {
    if (!covered.has(row)) return `M${MARGIN} ${round(top)}H${round(right)}`;
    const [from, to] = [lefts[mergedColumn] as number, lefts[mergedColumn + 1] as number];
    return `M${MARGIN} ${round(top)}H${round(from)}M${round(to)} ${round(top)}H${round(right)}`;
  });
  const down = lefts.map((left) => `M${round(left)} ${round(headTop)}V${round(bottom)}`);
  const strong = [
    `M${MARGIN} ${round(headTop)}H${round(right)}V${round(bottom)}H${MARGIN}z`,
    `M${MARGIN} ${round(tops[0] as number)}H${round(right)}`,
    `M${MARGIN} ${round(tops.at(-2) as number)}H${round(right)}`,
    `M${round(lefts[leading.length] as number)} ${round(headTop)}V${round(bottom)}`,
    `M${round(lefts.at(-2) as number)} ${round(headTop)}V${round(bottom)}`,
  ];
  return [
    `<path d="${[...across, ...down].join('')}" fill="none" stroke="#bbb"/>`,
    `<path d="${strong.join('')}" fill="none" stroke="#333"/>`,
  ].join('');
}

function layOutKey(
  legend: MatrixSheet['legend'],
  { width, markWidth }: { width: number; markWidth: number },
) {
  let [x, row] = [0, 0];
  const places = legend.map(({ meaning }) => {
    const wide = markWidth + 6 + textWidth(meaning) + 20;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const place = { x, row };
    x += wide;
    return place;
  });
  return { places, rows: row + 1 };
}

function legendXml({ legend }: MatrixSheet, { bottom, key, markWidth }: Layout): string[] {
  return legend.map(({ mark, meaning }, index) => {
    const { x, row } = key.places[index] as { x: number; row: number };
    const [left, top] = [MARGIN + x, bottom + 16 + row * 26];
    return [
      `<rect x="${round(left)}" y="${round(top)}" width="${round(markWidth)}" height="22" fill="none" stroke="#bbb"/>`,
      markXml(mark, { left, width: markWidth, top, bottom: top + 22 }),
      textXml([meaning], { x: left + markWidth + 6, y: top + 11 }),
    ].join('');
  });
}

function centre(lefts: readonly number[], column: number): number {
  return ((lefts[column] as number) + (lefts[column + 1] as number)) / 2;
}

import { textOfLine, type PdfLine } from './pdf-lines.ts';
import type { PdfText } from './pdf-texts.ts';

/** A row of a table that no lines draw: by column (from 0), its text. */
export type UnruledRow = readonly string[];

/** A gap wider than this many letters sets two cells apart. */
const CELL_GAP = 1.2;
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 4;

/**
 * Finds a table that is set in columns without lines. Columns are what no text reaches across; a row
 * begins where the first column says something, or after a gap. It is a guess, to be told as one.
 */
export function findUnruledTable<Line extends PdfLine>(
  lines: readonly Line[],
): { before: Line[]; rows: UnruledRow[]; after: Line[] } | undefined {
  const isInColumns = lines.map((line) => segmentsOf(line).length >= FEWEST_COLUMNS);
  const first = isInColumns.indexOf(true);
  const last = isInColumns.lastIndexOf(true);
  if (isInColumns.filter(Boolean).length < FEWEST_LINES) return undefined;
  let end = last + 1;
  // Wrapped lines of the last row fill a few columns only.
  while (end < lines.length && isNear(lines[end - 1] as PdfLine, lines[end] as PdfLine)) end++;
  const body = lines.slice(first, end);
  const columns = columnsOf(body);
  if (columns.length < FEWEST_COLUMNS) return undefined;
  const rows: string[][] = [];
  const [numbers] = columns as [Column, ...Column[]];
  body.forEach((line, index) => {
    const cells = columns.map((column) =>
      textOfLine({ texts: line.texts.filter((text) => isIn(column, text)) }),
    );
    const before = body[index - 1];
    const isFirst = line.texts.some((text) => isIn(numbers, text));
    const row = rows.at(-1);
    if (!row || !before || isFirst || !isNear(before, line)) rows.push(cells);
    else
      cells.forEach((text, column) => {
        if (text !== '') row[column] = row[column] === '' ? text : `${row[column]}\n${text}`;
      });
  });
  return { before: lines.slice(0, first), rows, after: lines.slice(end) };
}

interface Column {
  readonly from: number;
  readonly to: number;
}

function segmentsOf({ texts }: PdfLine): Column[] {
  const segments: { from: number; to: number }[] = [];
  for (const { left, right, size } of texts) {
    const last = segments.at(-1);
    if (last && left - last.to < size * CELL_GAP) last.to = Math.max(last.to, right);
    else segments.push({ from: left, to: right });
  }
  return segments;
}

/** What the texts of the lines cover across the page; lines that reach over several columns say nothing. */
function columnsOf(lines: readonly PdfLine[]): Column[] {
  const all = lines.flatMap(segmentsOf).sort((a, b) => a.from - b.from);
  const widest = Math.max(0, ...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of all) {
    if (to - from > widest * 0.6) continue;
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

function isIn({ from, to }: Column, { left, right }: PdfText): boolean {
  const middle = (left + right) / 2;
  return middle >= from && middle <= to;
}

/** Lines of one row stand closer together than rows do. */
function isNear(before: PdfLine, line: PdfLine): boolean {
  return line.middle - before.middle < 1.6 * Math.max(before.size, line.size);
}

import { textOfCell, textOfLine, widthOfStart, type PdfLine } from './pdf-lines.ts';
import type { PdfRule } from './pdf-rules.ts';
import type { PdfText } from './pdf-texts.ts';

/** A row of a table without lines between its columns: by column (from 0), its text; one text alone goes across all. */
export type UnruledRow = readonly string[];

export interface UnruledTable {
  /** Where each column begins, from the left of the page. */
  readonly columns: readonly number[];
  readonly rows: readonly UnruledRow[];
}

/** A gap wider than this many letters may set two cells apart; one that no line of a table fills does. */
const CELL_GAP = 0.7;
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 4;
/** More gaps than this are those of a drawing. */
const MOST_COLUMNS_GUESSED = 40;

/**
 * Finds a table that is set in columns without lines between them. Columns are what gaps down the whole
 * table part; a row begins under a rule across, or else where a number stands, behind a gap, or where
 * nothing goes on from the line before. It is a guess, to be told as one. `before` are the columns of the
 * table with which the page before ended.
 */
export function findUnruledTable<Line extends PdfLine>(
  lines: readonly Line[],
  { rules, before }: { rules: readonly PdfRule[]; before: readonly number[] | undefined },
): { before: Line[]; table: UnruledTable; after: Line[] } | undefined {
  const isInColumns = lines.map((line) => segmentsOf(line).length >= FEWEST_COLUMNS);
  const first = isInColumns.indexOf(true);
  const last = isInColumns.lastIndexOf(true);
  if (isInColumns.filter(Boolean).length < (before ? 1 : FEWEST_LINES)) return undefined;
  let end = last + 1;
  // Wrapped lines of the last row fill a few columns only.
  while (end < lines.length && isNear(lines[end - 1] as PdfLine, lines[end] as PdfLine)) end++;
  const body = lines.slice(first, end);
  const columns = before && body.every((line) => fits(line, before)) ? before : columnsOf(body);
  if (columns.length < FEWEST_COLUMNS || columns.length > MOST_COLUMNS_GUESSED) return undefined;
  const right = body.reduce((most, line) => Math.max(most, line.right), 0);
  const inCells = body.map((line) => lineInCells(line, columns));
  const rows = rowsOf(inCells, columns, { rules, right }).map((row) => textsOf(row, columns, right));
  return { before: lines.slice(0, first), table: { columns, rows }, after: lines.slice(end) };
}

/** A line with its texts by column. */
interface LineInCells {
  readonly line: PdfLine;
  readonly cells: readonly (readonly PdfText[])[];
  /** Its texts stand together, and reach over several columns. */
  readonly isSpanning: boolean;
  /** Its texts stand together. */
  readonly isOne: boolean;
}

function lineInCells(line: PdfLine, columns: readonly number[]): LineInCells {
  const cells: PdfText[][] = columns.map(() => []);
  for (const text of line.texts) cells[columnAt(columns, (text.left + text.right) / 2)]?.push(text);
  const isOne = segmentsOf(line).length === 1;
  const isInOneColumn = columnAt(columns, line.left + 1) === columnAt(columns, line.right - 1);
  return { line, cells, isOne, isSpanning: isOne && !isInOneColumn };
}

/** Texts of a line that stand closely together, from and to where. */
function segmentsOf({ texts }: PdfLine): { from: number; to: number }[] {
  const segments: { from: number; to: number }[] = [];
  for (const { left, right, size } of texts) {
    const last = segments.at(-1);
    if (last && left - last.to < size * CELL_GAP) last.to = Math.max(last.to, right);
    else segments.push({ from: left, to: right });
  }
  return segments;
}

/** Where columns begin. Lines of one segment, which wrap or reach over several columns, say nothing. */
function columnsOf(lines: readonly PdfLine[]): number[] {
  const size = lines.reduce((sum, line) => sum + line.size, 0) / lines.length;
  const pieces = lines
    .filter((line) => segmentsOf(line).length > 1)
    .flatMap(({ texts }) => texts)
    .sort((a, b) => a.left - b.left);
  const columns: number[] = [];
  let reached = -Infinity;
  for (const { left, right } of pieces) {
    const gap = left - reached;
    // Most of the gap belongs to the column before it, whose wrapped lines may reach further.
    if (gap > size * CELL_GAP * 0.7) columns.push(columns.length === 0 ? left : left - gap / 4);
    reached = Math.max(reached, right);
  }
  return columns;
}

function columnAt(columns: readonly number[], position: number): number {
  let column = 0;
  while (column + 1 < columns.length && (columns[column + 1] as number) <= position) column++;
  return column;
}

/** Whether no text of a line in columns stands over the edge of one. */
function fits(line: PdfLine, columns: readonly number[]): boolean {
  if (segmentsOf(line).length < 2) return true;
  return line.texts.every(({ left, right }) => columnAt(columns, left + 1) === columnAt(columns, right - 1));
}

interface Row {
  readonly lines: LineInCells[];
}

function rowsOf(
  lines: readonly LineInCells[],
  columns: readonly number[],
  { rules, right }: { rules: readonly PdfRule[]; right: number },
): Row[] {
  const width = right - (columns[0] as number);
  const top = lines[0]?.line.middle ?? 0;
  const bottom = lines.at(-1)?.line.middle ?? 0;
  const across = rules
    .filter(({ isAcross, at, from, to }) => isAcross && to - from > width * 0.6 && at > top && at < bottom)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const isRuled = across.length > 2;
  const numbers = isRuled ? undefined : numberColumnOf(lines);
  const isAlone = (one: LineInCells): boolean => one.isSpanning || (numbers === 0 && isHeading(one));
  const rows: Row[] = [];
  let before: LineInCells | undefined;
  let passed = 0;
  for (const one of lines) {
    const row = rows.at(-1);
    const rulesAbove = passed;
    while ((across[passed] ?? Infinity) < one.line.middle) passed++;
    const isNew = isRuled
      ? passed > rulesAbove
      : !before ||
        !isNear(before.line, one.line) ||
        isAlone(one) ||
        isAlone(before) ||
        beginsRow(row as Row, one, columns, { numbers, right });
    if (isNew || !row) rows.push({ lines: [one] });
    else row.lines.push(one);
    before = one;
  }
  return rows;
}

/** The column in which numbers stand, and hardly anything else. */
function numberColumnOf(lines: readonly LineInCells[]): number | undefined {
  return [0, 1].find((column) => {
    const texts = lines
      .map(({ cells }) => textOfLine({ texts: cells[column] ?? [] }))
      .filter((text) => text !== '');
    const counted = texts.filter((text) => NUMBER.test(text));
    return counted.length > 1 && counted.length >= texts.length * 0.6;
  });
}

const NUMBER = /^(?:[A-Z]{1,3}[-.]?)?\d{1,3}(?:[.-]\d{1,3})*[.、]?$/;

/** A number begins a row; without one, so do several texts of which none goes on from the row before. */
function beginsRow(
  row: Row,
  one: LineInCells,
  columns: readonly number[],
  { numbers, right }: { numbers: number | undefined; right: number },
): boolean {
  const filled = columns.flatMap((_, column) => (one.cells[column]?.length ? [column] : []));
  if (numbers !== undefined && filled.includes(numbers)) return true;
  const continued = filled.filter((column) => goesOn(row, one, column, columns[column + 1] ?? right));
  if (numbers !== undefined) return filled.length > 2 && continued.length === 0;
  return filled[0] === 0 ? continued[0] !== 0 : continued.length === 0;
}

/** Whether a line goes on in a column, which ends at `edge`, from a line of the row that had no room left there. */
function goesOn(row: Row, { line, cells }: LineInCells, column: number, edge: number): boolean {
  const above = row.lines.at(-1)?.cells[column] ?? [];
  if (above.length === 0) return false;
  const end = above.reduce((most, text) => Math.max(most, text.right), 0);
  return end + widthOfStart({ texts: cells[column] ?? [], size: line.size }) + line.size / 2 > edge;
}

/** Text of more than a number at the left of a line that holds nothing else. */
function isHeading({ line, isOne }: LineInCells): boolean {
  return isOne && ENUMERATED.test(textOfLine(line));
}

const ENUMERATED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\S/;

function textsOf({ lines }: Row, columns: readonly number[], right: number): UnruledRow {
  const [one] = lines;
  if (one && lines.length === 1 && one.isSpanning) return [textOfLine(one.line)];
  return columns.map((left, column) =>
    textOfCell([lines.flatMap(({ cells }) => cells[column] ?? [])], {
      left,
      right: columns[column + 1] ?? right + 2,
    }),
  );
}

/** Lines of one row stand closer together than rows do. */
function isNear(before: PdfLine, line: PdfLine): boolean {
  return line.middle - before.middle < 1.6 * Math.max(before.size, line.size);
}

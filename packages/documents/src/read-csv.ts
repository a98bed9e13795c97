import { BlockList, type ReadBlocks } from './block-list.ts';
import { withoutFormulaGuard } from './formula-guard.ts';
import { MOST_COLUMNS } from './limits.ts';

const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Records that are looked at to find the delimiter. */
const SAMPLE = 50;

/**
 * Reads text whose cells are set apart by a delimiter. Records are counted as rows, blank ones left out; an
 * apostrophe that guards a cell against being taken for a formula is no part of its text.
 */
export function readCsv(text: string, delimiter: Delimiter): ReadBlocks {
  const blocks = new BlockList();
  const split = [...splitRecords(text, delimiter)].filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const records = delimiter === '\t' ? withWholeRecords(split) : split;
  let width = 0;
  for (const cells of records) {
    blocks.count({ rows: 1, characters: cells.reduce((sum, cell) => sum + cell.length, 0) });
    width = Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  }
  blocks.addTable(
    records.map((cells, index) => ({
      row: index + 1,
      cells: Array.from({ length: width }, (_, column) => ({
        column: column + 1,
        text: textOf(cells[column] ?? ''),
        columnSpan: 1,
        rowSpan: 1,
      })),
    })),
  );
  return blocks.result;
}

/** Records that one is put together from. */
const MOST_PIECES = 12;

/** Cells pasted between TABs without quotes break their row where they have several lines. */
function withWholeRecords(records: readonly string[][]): string[][] {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const whole: string[][] = [];
  for (let index = 0; index < records.length; index++) {
    const record = records[index] as string[];
    const more = record.length > 1 && record.length < usual ? piecesMissing(records, index, usual) : 0;
    const joined = [...record];
    for (const piece of records.slice(index + 1, index + more + 1)) {
      joined[joined.length - 1] += `\n${piece[0] ?? ''}`;
      joined.push(...piece.slice(1));
    }
    whole.push(joined);
    index += more;
  }
  return whole;
}

/** How many records behind this one complete it; 0 where they do not. */
function piecesMissing(records: readonly string[][], index: number, usual: number): number {
  let cells = (records[index] as string[]).length;
  for (let more = 1; more < MOST_PIECES && index + more < records.length; more++) {
    const next = records[index + more] as string[];
    // It begins with an empty cell or a number of its own.
    if (/^\s*\d{0,3}\s*$/.test(next[0] ?? '')) return 0;
    cells += next.length - 1;
    if (cells === usual && next.length > 1) return more;
    if (cells > usual) return 0;
  }
  return 0;
}

/** `="03"` is how a program makes a spreadsheet keep the zero of a text. */
function textOf(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? withoutFormulaGuard(cell);
}

/** The line by which a file tells Excel its delimiter. */
const DELIMITER_LINE = /^\ufeff?"?sep=([,;|\t])"?(?:\r\n?|\n)/i;

/**
 * The delimiter of a text, if it is one of cells set apart by it: at least two records of the same number
 * (three or more) of cells, and hardly any of another. Prose with commas is none.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const told = DELIMITER_LINE.exec(text)?.[1];
  return DELIMITERS.find((delimiter) =>
    told === undefined ? isDelimited(text, delimiter) : delimiter === told,
  );
}

function isDelimited(text: string, delimiter: Delimiter): boolean {
  const counts = new Map<number, number>();
  let filled = 0;
  let spaced = 0;
  let cells = 0;
  let sentences = 0;
  let cut = 0;
  for (const record of splitRecords(text, delimiter)) {
    if (record.every((cell) => cell.trim() === '')) continue;
    filled++;
    if (record.length > 2) {
      counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
      cells += record.length - 1;
      spaced += record.slice(1).filter((cell) => cell.startsWith(' ')).length;
      if (record.some(leavesBracketOpen) || record.filter((cell) => LABELLED.test(cell)).length > 1) cut++;
      if (/[。；.;]\s?$/.test(record.at(-1)?.slice(-2) ?? '')) sentences++;
    }
    if (filled >= SAMPLE) break;
  }
  const most = Math.max(0, ...counts.values());
  if (most < 2 || most < (filled - 1) / 2) return false;
  // Sentences end in a stop, and English ones, like `a | b | c |`, have a space behind each delimiter.
  if (delimiter !== '\t' && (spaced > cells / 2 || sentences > filled / 2)) return false;
  // 甲(责任单位:乙;时限:丙): what stands in brackets or behind labels is no row.
  if (cut > most / 2) return false;
  return delimiter !== '|' || !/^\s*\||\|\s*$/m.test(text.slice(0, 2000));
}

const LABELLED = /^\s*[\u4e00-\u9fff]{2,8}[:：]\S/;

function leavesBracketOpen(cell: string): boolean {
  return cell.length < 2000 && cell.split(/[(（[【〔]/).length !== cell.split(/[)）\]】〕]/).length;
}

/** Splits a text into records. Quotes count at the start of a cell, and where they are closed again. */
function* splitRecords(text: string, delimiter: Delimiter): Generator<string[]> {
  let at = DELIMITER_LINE.exec(text)?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  let cells: string[] = [];
  // Once a quote is never closed, none behind it is either.
  let areQuotesOpen = false;
  while (at <= text.length) {
    let cell = '';
    if (text.charAt(at) === '"' && !areQuotesOpen) {
      const quoted = readQuoted(text, at, delimiter);
      if (quoted) {
        cell = quoted.text;
        at = quoted.end;
      } else areQuotesOpen = true;
    }
    const start = at;
    while (at < text.length && text.charAt(at) !== delimiter && !isBreak(text, at)) at++;
    // One more than is read, so that a wider record is noticed.
    if (cells.length <= MOST_COLUMNS) cells.push(cell + text.slice(start, at));
    if (text.charAt(at) === delimiter) {
      at++;
      continue;
    }
    yield cells;
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    if (at >= text.length) return;
    at++;
    cells = [];
  }
}

function readQuoted(
  text: string,
  start: number,
  delimiter: Delimiter,
): { text: string; end: number } | undefined {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    pieces.push(text.slice(from, quote));
    const after = text.charAt(quote + 1);
    from = quote + 1;
    if (after === delimiter || after === '' || isBreak(text, from)) {
      const content = pieces.join('').replace(/\r\n?/g, '\n');
      return { text: content, end: from };
    }
    pieces.push('"');
    if (after === '"') from++;
  }
}

function isBreak(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '\n' || character === '\r';
}

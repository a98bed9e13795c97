import { BlockList, type ReadBlocks } from './block-list.ts';
import { MOST_COLUMNS } from './limits.ts';

const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Records that are looked at to find the delimiter. */
const SAMPLE = 50;

/** Reads text whose cells are set apart by a delimiter. Records are counted as rows, blank ones left out. */
export function readCsv(text: string, delimiter: Delimiter): ReadBlocks {
  const blocks = new BlockList();
  const records = [...splitRecords(text, delimiter)].filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
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
        text: cells[column] ?? '',
        columnSpan: 1,
        rowSpan: 1,
      })),
    })),
  );
  return blocks.result;
}

/**
 * The delimiter of a text, if it is one of cells set apart by it: at least two records of the same number
 * (three or more) of cells, and hardly any of another. Prose with commas is none.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  return DELIMITERS.find((delimiter) => isDelimited(text, delimiter));
}

function isDelimited(text: string, delimiter: Delimiter): boolean {
  const counts = new Map<number, number>();
  let filled = 0;
  let spaced = 0;
  let cells = 0;
  let sentences = 0;
  for (const record of splitRecords(text, delimiter)) {
    if (record.every((cell) => cell.trim() === '')) continue;
    filled++;
    if (record.length > 2) {
      counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
      cells += record.length - 1;
      spaced += record.slice(1).filter((cell) => cell.startsWith(' ')).length;
      if (/[。；.;]\s?$/.test(record.at(-1)?.slice(-2) ?? '')) sentences++;
    }
    if (filled >= SAMPLE) break;
  }
  const most = Math.max(0, ...counts.values());
  if (most < 2 || most < (filled - 1) / 2) return false;
  // Sentences end in a stop, and English ones, like `a | b | c |`, have a space behind each delimiter.
  if (delimiter !== '\t' && (spaced > cells / 2 || sentences > filled / 2)) return false;
  return delimiter !== '|' || !/^\s*\||\|\s*$/m.test(text.slice(0, 2000));
}

/** Splits a text into records. Quotes count at the start of a cell, and where they are closed again. */
function* splitRecords(text: string, delimiter: Delimiter): Generator<string[]> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
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

import type { Paragraph, Table, TableRow } from '../source-document.ts';
import { mostFrequent, paragraphsOf, rowOf } from './text-lines.ts';

/**
 * Rows as lines whose cells are set apart by TABs, as a table pasted from a spreadsheet, or laid out in
 * Word without one:
 *
 *     序号⇥任务⇥责任单位⇥时限
 *     1⇥组建专班⇥区应急局⇥3月
 *
 * A line without a TAB between two rows heads the rows below it.
 */
export function readTabLines(lines: readonly string[]): (Table | Paragraph)[] {
  const width = mostFrequent(lines.map(tabsIn).filter((tabs) => tabs > 0)) + 1;
  const first = lines.findIndex((line) => tabsIn(line) > 0);
  const last = lines.findLastIndex((line) => tabsIn(line) > 0);
  const rows: TableRow[] = [];
  for (const line of withWholeRows(lines.slice(first, last + 1))) {
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
    rows.push(
      rowOf(
        rows.length + 1,
        cells.map((cell) => cell.trim()),
      ),
    );
  }
  return [
    ...paragraphsOf(lines.slice(0, first), 1),
    { kind: 'TABLE', table: 1, rows },
    ...paragraphsOf(lines.slice(last + 1), last + 2),
  ];
}

/** Lines that one row is put together from. */
const MOST_LINES = 12;

/** A row that is short goes on in the next lines where their TABs are just those that it lacks: a cell had several lines. */
function withWholeRows(lines: readonly string[]): string[] {
  const full = mostFrequent(lines.map(rawTabsIn).filter((tabs) => tabs > 0));
  const rows: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const tabs = rawTabsIn(lines[index] as string);
    const more = tabs > 0 && tabs < full ? linesMissing(lines, index, full) : 0;
    rows.push(lines.slice(index, index + more + 1).join('\n'));
    index += more;
  }
  return rows;
}

/** How many lines behind this one complete its row; 0 where they do not. */
function linesMissing(lines: readonly string[], index: number, full: number): number {
  let tabs = rawTabsIn(lines[index] as string);
  for (let more = 1; more < MOST_LINES && index + more < lines.length; more++) {
    const next = lines[index + more] as string;
    // It begins with an empty cell or a number of its own.
    if (/^\t|^\s*(?:\d{1,3})?\s*(?:\t|$)/.test(next)) return 0;
    tabs += rawTabsIn(next);
    if (next.includes('\t') && tabs === full) return more;
  }
  return 0;
}

function rawTabsIn(line: string): number {
  return line.split('\t').length - 1;
}

/** Is this text in that form? At least three lines, and most of them, have two TABs or more, most equally many. */
export function isTabLines(lines: readonly string[]): boolean {
  const filled = withWholeRows(lines).filter((line) => line.trim() !== '');
  return [tabsIn, rawTabsIn].some((tabsOf) => {
    const tabs = filled.map(tabsOf).filter((count) => count >= 2);
    const usual = mostFrequent(tabs);
    return (
      tabs.length >= 3 &&
      tabs.length >= filled.length * 0.5 &&
      tabs.filter((count) => count === usual).length >= tabs.length * 0.7
    );
  });
}

function tabsIn(line: string): number {
  return line.trim().split('\t').length - 1;
}

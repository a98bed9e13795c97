import { fieldOfHeading } from '../guess-columns.ts';
import type { Paragraph, Table } from '../source-document.ts';
import { isTabLines, readTabLines } from './tab-lines.ts';

/**
 * Rows as lines whose cells are set apart by wide spaces, as a table that was copied out of a PDF or laid out by hand:
 *
 *     序号  任务      责任单位  时限
 *     1     组建专班  区应急局  3月
 */
export function readSpacedLines(lines: readonly string[]): (Table | Paragraph)[] {
  return readTabLines(lines.map(withTabs));
}

/** Is this text in that form? A line of at least three headings stands above lines that are parted as it is. */
export function isSpacedLines(lines: readonly string[]): boolean {
  const parted = lines.map(withTabs);
  const head = parted.findIndex((line) => line.includes('\t'));
  return head >= 0 && headingsIn(parted[head] as string) >= LEAST_HEADINGS && isTabLines(parted.slice(head));
}

const LEAST_HEADINGS = 3;

/** An ideographic space, or two of the others. */
const GAP = /\s*(?:\u3000|[ \u00a0]{2})\s*/g;

function withTabs(line: string): string {
  return line.includes('\t') ? line : line.trim().replace(GAP, '\t');
}

function headingsIn(line: string): number {
  return line.split('\t').filter((cell) => fieldOfHeading(cell) !== undefined).length;
}

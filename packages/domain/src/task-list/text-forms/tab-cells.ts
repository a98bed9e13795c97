import type { Paragraph, Table, TableRow } from '../source-document.ts';
import { mostFrequent, paragraphsOf, rowOf } from './text-lines.ts';

/**
 * Text that once was a table, one cell a line, each led by a TAB; an empty line ends the row:
 *
 *     ⇥序号            a cell
 *     ⇥               an empty cell
 *     ⇥强化城区        a cell …
 *     本质安全          … that goes on in this line
 *
 * Lines outside of such rows are paragraphs, and so is a row of one cell before the first table row. A
 * row that an empty line inside a cell has cut in two is put together again, if together its pieces
 * have as many cells as the other rows.
 */
export function readTabCells(lines: readonly string[]): (Table | Paragraph)[] {
  const runs = runsOfLines(lines);
  const width = mostFrequent(runs.map(({ texts }) => texts.length).filter((count) => count > 1));
  const blocks: (Table | Paragraph)[] = [];
  let rows: TableRow[] = [];
  let tables = 0;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'TABLE', table: ++tables, rows });
    rows = [];
  };
  for (const { line, lines: own, texts } of joinCutRows(runs, width)) {
    if (texts.length > 1 || (texts.length === 1 && rows.length > 0 && texts[0]?.trim() !== '')) {
      rows.push(rowOf(rows.length + 1, texts));
    } else if (own.some((text) => text.trim() !== '')) {
      endTable();
      for (const paragraph of paragraphsOf(own, line)) blocks.push(paragraph);
    }
  }
  endTable();
  return blocks;
}

/** Is this text in that form? Two lines in a row that begin with a TAB, more than once. */
export function isTabCells(lines: readonly string[]): boolean {
  const cells = lines.filter(
    (line, index) =>
      /^\t[^\t]*$/.test(line) && (/^\t/.test(lines[index - 1] ?? '') || /^\t/.test(lines[index + 1] ?? '')),
  );
  return cells.length >= 4;
}

interface Run {
  readonly line: number;
  readonly lines: readonly string[];
  /** Of its cells; none where the run does not begin with a TAB. */
  readonly texts: readonly string[];
}

/** Lines between empty lines. A line that holds nothing but a TAB is an empty cell, not an empty line. */
function runsOfLines(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && (line.trim() !== '' || line.startsWith('\t'))) continue;
    if (index > from) {
      const own = lines.slice(from, index);
      runs.push({ line: from + 1, lines: own, texts: own[0]?.startsWith('\t') ? cellsOf(own) : [] });
    }
    from = index + 1;
  }
  return runs;
}

function cellsOf(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (line.startsWith('\t')) texts.push(line.slice(1));
    else texts.push(`${texts.pop() ?? ''}\n${line}`);
  }
  return texts;
}

function joinCutRows(runs: readonly Run[], width: number): Run[] {
  const joined: Run[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    const whole =
      run.texts.length > 0 && run.texts.length < width ? completed(runs, index, width) : undefined;
    joined.push(whole?.run ?? run);
    if (whole) index = whole.last;
  }
  return joined;
}

/** The row that begins in this run, if the runs behind it complete it to exactly `width` cells. */
function completed(
  runs: readonly Run[],
  first: number,
  width: number,
): { run: Run; last: number } | undefined {
  let { lines } = runs[first] as Run;
  for (let last = first + 1; last < Math.min(runs.length, first + 6); last++) {
    const next = runs[last] as Run;
    if (next.texts.length >= width) return undefined;
    lines = [...lines, '', ...next.lines];
    const texts = cellsOf(lines);
    if (texts.length > width) return undefined;
    const isCut = next.lines.some((line) => line.startsWith('\t'));
    if (texts.length === width && isCut)
      return { run: { line: (runs[first] as Run).line, lines, texts }, last };
  }
  return undefined;
}

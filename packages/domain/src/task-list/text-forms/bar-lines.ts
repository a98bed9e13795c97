import type { Paragraph, Table, TableRow } from '../source-document.ts';
import { mostFrequent, paragraphsOf, rowOf } from './text-lines.ts';

/**
 * Rows of a table as lines whose cells are parted by bars, also as Markdown writes them:
 *
 *     任务 | 责任单位 | 时限 |
 *     1.组建专班 | 区应急局 | 3月 |
 *
 * A line without a bar between two rows heads the rows below it; a row that goes on in the next line is
 * joined while that completes it.
 */
export function readBarLines(lines: readonly string[]): (Table | Paragraph)[] {
  const barred = lines.filter((line) => barsIn(line) > 0);
  const edges = {
    leading: barred.every((line) => /^\s*[|｜]/.test(line)),
    trailing: barred.every((line) => /[|｜]\s*$/.test(line)),
  };
  const width = mostFrequent(lines.map(barsIn).filter((bars) => bars > 0));
  const rows: TableRow[] = [];
  const first = lines.findIndex((line) => barsIn(line) > 0);
  const last = lines.findLastIndex((line) => barsIn(line) > 0);
  for (let index = first; index <= last; index++) {
    let line = lines[index] as string;
    if (line.trim() === '' || /^[\s|｜:+-]+$/.test(line)) continue;
    while (
      barsIn(line) > 0 &&
      barsIn(line) < width &&
      index < last &&
      barsIn(line) + barsIn(lines[index + 1] as string) <= width
    ) {
      line = `${line}\n${lines[++index]}`;
    }
    rows.push(
      barsIn(line) === 0
        ? rowOf(rows.length + 1, [withoutMarkdown(line)])
        : rowOf(rows.length + 1, cellsOf(line, edges)),
    );
  }
  return [
    ...paragraphsOf(lines.slice(0, first).map(withoutMarkdown), 1),
    { kind: 'TABLE', table: 1, rows },
    ...paragraphsOf(lines.slice(last + 1).map(withoutMarkdown), last + 2),
  ];
}

/** Is this text in that form? Most of its lines, at least two, have two bars or more. */
export function isBarLines(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const barred = filled.filter((line) => barsIn(line) >= 2 && /[^\s|｜]/.test(line));
  return barred.length >= 2 && barred.length >= filled.length * 0.4;
}

/** # and ** are Markdown's, not the document's. */
function withoutMarkdown(line: string): string {
  return line.replace(/^\s*#{1,6}\s+/, '').replaceAll('**', '');
}

function barsIn(line: string): number {
  return line.split(/[|｜]/).length - 1;
}

/** What stands before a bar that leads every row, or behind one that ends every row, is no cell. */
function cellsOf(line: string, { leading, trailing }: { leading: boolean; trailing: boolean }): string[] {
  const cells = line.split(/[|｜]/).map((cell) => cell.trim());
  return cells.slice(leading ? 1 : 0, trailing ? -1 : undefined);
}

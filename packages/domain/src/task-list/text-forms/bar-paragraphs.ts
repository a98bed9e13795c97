import type { Paragraph, Table } from '../source-document.ts';
import { regroupCells, type LooseCell } from './regroup-cells.ts';

/**
 * Cells parted by bars that stand alone in their lines, sometimes doubled where a row ends:
 *
 *     序号
 *     |
 *     任务
 *     |
 */
export function readBarParagraphs(lines: readonly string[]): (Table | Paragraph)[] {
  const cells: LooseCell[] = [];
  let open: LooseCell | undefined;
  lines.forEach((line, index) => {
    const bars = barsAlone(line);
    if (bars === 0) {
      if (line.trim() !== '')
        open = {
          text: open && open.text !== '' ? `${open.text}\n${line.trim()}` : line.trim(),
          line: open?.line ?? index + 1,
        };
      return;
    }
    for (let bar = 0; bar < bars; bar++) {
      cells.push(open ?? { text: '', line: index + 1 });
      open = undefined;
    }
  });
  if (open) cells.push(open);
  return regroupCells(splitFrontMatter(cells));
}

/** Is this text in that form? At least six lines are nothing but bars. */
export function isBarParagraphs(lines: readonly string[]): boolean {
  return lines.filter((line) => barsAlone(line) > 0).length >= 6;
}

function barsAlone(line: string): number {
  const bars = line.trim();
  return /^[|｜\s]+$/.test(bars) ? bars.replace(/\s/g, '').length : 0;
}

/** The lines above the first bar are the title and what goes with it, but for the last, which is a cell. */
function splitFrontMatter(cells: readonly LooseCell[]): LooseCell[] {
  const [first, ...rest] = cells;
  if (!first) return [];
  return [...first.text.split('\n').map((text, index) => ({ text, line: first.line + index })), ...rest];
}

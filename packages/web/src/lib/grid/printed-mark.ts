import { textOf } from './copy-cells.ts';
import type { GridCell } from './grid-model.ts';

/** Who of two carries what the other helps with: the row, or the column. */
const ARROWS: Readonly<Partial<Record<string, string>>> = { LEADS: '→', HELPS: '←' };

/** A cell in black on white: what a shade, a frame or a corner says on the screen stands in characters. */
export function printedMark(cell: GridCell): string {
  const text = textOf(cell);
  // where two marks are too wide for a column the line breaks between them
  if (cell.change === 'CHANGED') return text.replace('→', '→\u200b');
  const arrow = ARROWS[cell.kind ?? ''];
  return arrow ? text + arrow + (cell.share ?? '') : text;
}

/** The kinds of marks that stand on paper, and what else is said of a cell there. */
export const findPrintedSigns = ({
  rows,
}: {
  rows: readonly { cells: readonly GridCell[] }[];
}): Set<string> =>
  new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ kind, possible, through, change }) => [
        ...(kind ? [kind] : []),
        ...(possible && change !== 'REMOVED' ? ['possible'] : []),
        ...(through ? ['through'] : []),
        ...(change ? [change] : []),
      ]),
    ),
  );

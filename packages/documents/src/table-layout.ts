import type { Cell, TableRow } from '@zeren/domain/task-list';
import { MOST_COLUMNS, MOST_CROSSINGS } from './limits.ts';
import { RefusedError } from './refusal.ts';

/** A cell in the order in which a document writes it, before it has a place. */
export interface WrittenCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Belongs to the cell above it (Word's vertical merge). */
  readonly continuesAbove?: boolean;
}

export interface WrittenRow {
  /** Columns left free before the first cell. */
  readonly before?: number;
  readonly cells: readonly WrittenCell[];
}

export interface LaidOutTable {
  readonly rows: readonly TableRow[];
  /** Texts that stand where a merge covers them, with their rows. */
  readonly covered: readonly { readonly row: number; readonly text: string }[];
}

interface PlacedCell extends Cell {
  rowSpan: number;
}

/** Gives every cell its row and column. No two cells of the result lie over each other. */
export function layOutTable(written: readonly WrittenRow[]): LaidOutTable {
  const rows: { row: number; cells: PlacedCell[] }[] = [];
  const covered: { row: number; text: string }[] = [];
  /** By column, from 0: the cell that reaches lowest, and the first row (from 0) that it leaves free. */
  const above: ({ cell: PlacedCell; until: number } | undefined)[] = [];
  let crossings = 0;
  written.forEach(({ before = 0, cells }, index) => {
    const placed: PlacedCell[] = [];
    let column = before;
    for (const { text, columnSpan, rowSpan, continuesAbove } of cells) {
      while ((above[column]?.until ?? 0) > index) column++;
      const lower = Math.max(1, Math.min(rowSpan, written.length - index));
      let span = 1;
      while (span < columnSpan && (above[column + span]?.until ?? 0) <= index) span++;
      crossings += span;
      if (column + span > MOST_COLUMNS || crossings > MOST_CROSSINGS) {
        throw new RefusedError(
          'TABLE_TOO_LARGE',
          `has a table of more than ${MOST_COLUMNS} columns, which is no list of tasks. Save the list alone.`,
        );
      }
      const upper = continuesAbove ? above[column] : undefined;
      if (upper && upper.until === index && upper.cell.column === column + 1) {
        upper.cell.rowSpan++;
        if (text.trim() !== '') covered.push({ row: index + 1, text });
        for (let at = column; at < column + upper.cell.columnSpan; at++)
          above[at] = { cell: upper.cell, until: index + 1 };
      } else {
        const cell = { column: column + 1, text, columnSpan: span, rowSpan: lower };
        placed.push(cell);
        for (let at = column; at < column + span; at++) above[at] = { cell, until: index + lower };
      }
      column += span;
    }
    rows.push({ row: index + 1, cells: placed });
  });
  return { rows, covered };
}

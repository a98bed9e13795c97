import type { ActionArea, TaskFilter } from '@zeren/domain';
import type { Matrix, MatrixColumns, MatrixKind } from '@zeren/domain/matrix';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { Task } from '@zeren/domain/task';
import type { WrittenWords } from '@zeren/domain/terms';

export type WrittenTask = Pick<Task, 'number' | 'part' | 'area' | 'name' | 'deadline'>;

/** A matrix as somebody sees it: its tasks and parties in the order of the screen, and what chose them. */
export interface WrittenMatrix {
  readonly matrix: Matrix<WrittenTask>;
  readonly areas: readonly ActionArea[];
  /** Of the plan. */
  readonly title: string;
  /** Without it, the tasks against the units. */
  readonly kind?: MatrixKind;
  /** `DEFINITE`: expanded, without what is only possible. */
  readonly columns: MatrixColumns | 'DEFINITE';
  /** Day whose memberships count. */
  readonly asOf: string;
  readonly filter?: TaskFilter;
  /** How many tasks the plan has. */
  readonly all: number;
}

/** What a cell shows: a part, or how many. */
export interface MatrixMark {
  /** One line below the other. */
  readonly lines: readonly string[];
  /** Of a part. */
  readonly role?: ResponsibilityRole;
  readonly isPossible?: boolean;
  readonly isThroughGroup?: boolean;
  /** Of a count: its share of the greatest, 0 to 1. */
  readonly heat?: number;
}

export interface LeadingColumn {
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  readonly isCentred?: boolean;
}

/** A matrix laid out for paper: every writer draws the same rows and columns. */
export interface MatrixTable {
  readonly leading: readonly LeadingColumn[];
  /** Names, to be written from top to bottom. */
  readonly columns: readonly string[];
  /** Over the column at the right edge. */
  readonly edge: string;
  readonly rows: readonly MatrixTableRow[];
  /** The totals below. */
  readonly foot: MatrixTableRow;
  /** Which of the leading columns is merged where its text is the same; -1: none. */
  readonly mergedColumn: number;
  readonly legend: readonly { readonly mark: MatrixMark; readonly meaning: string }[];
}

export interface MatrixTableRow {
  readonly leading: readonly string[];
  /** By column; absent where the cell is empty. */
  readonly marks: readonly (MatrixMark | undefined)[];
  readonly total: string;
}

/** The table, and what stands above it. */
export interface MatrixSheet extends MatrixTable {
  readonly words: WrittenWords;
  readonly title: string;
  /** What is shown: which columns, as of which day, and by which filter. */
  readonly notes: readonly string[];
}

/** Runs of rows with the same text in a leading column: the first row of each, and their number. */
export function mergesOf({ rows, mergedColumn }: MatrixTable): Map<number, number> {
  const merges = new Map<number, number>();
  if (mergedColumn < 0) return merges;
  const textAt = (row: number): string | undefined => rows[row]?.leading[mergedColumn];
  for (let row = 0; row < rows.length;) {
    let end = row + 1;
    while (textAt(row) !== '' && end < rows.length && textAt(end) === textAt(row)) end++;
    if (end - row > 1) merges.set(row, end - row);
    row = end;
  }
  return merges;
}

/** A mark as text: in brackets where it is only possible, with a dot where it came through a group. */
export function markText(
  mark: MatrixMark | undefined,
  { lineBreak }: { lineBreak: string } = { lineBreak: '\n' },
): string {
  if (!mark) return '';
  const text = mark.lines.join(lineBreak) + (mark.isThroughGroup ? '·' : '');
  return mark.isPossible ? `(${text})` : text;
}

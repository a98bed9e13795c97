import type { ActionArea, Party, TaskFilter } from '@zeren/domain';
import type {
  Arrangement,
  CellDifference,
  FoldedColumn,
  Matrix,
  MatrixColumns,
  MatrixComparison,
} from '@zeren/domain/matrix';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { Task } from '@zeren/domain/task';
import type { WrittenWords } from '@zeren/domain/terms';

/** A task with the area that it stands in. */
export type WrittenTask = Pick<Task, 'number' | 'part' | 'name' | 'deadline'> & {
  /** Number and part, as one. */
  readonly key: string;
  readonly area: ActionArea | null;
};
export type WrittenParty = Pick<Party, 'name' | 'kind'>;
export type WrittenColumn = WrittenParty | FoldedColumn<WrittenParty>;

/** What a matrix is compared with: the same plan on another day, or another plan. */
export interface WrittenComparison extends MatrixComparison<WrittenTask, WrittenParty> {
  readonly against: { readonly day: string } | { readonly title: string };
}

/** A matrix as somebody sees it: its tasks and parties, how they are laid out, and what chose them. */
export interface WrittenMatrix {
  /** In the order of the plan and of the directory. */
  readonly matrix: Matrix<WrittenTask, WrittenParty>;
  readonly comparison?: WrittenComparison | undefined;
  readonly arrangement: Arrangement;
  /** Those of the plan, which the filter names by their positions. */
  readonly areas: readonly ActionArea[];
  /** Of the plan. */
  readonly title: string;
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
  /** Of what is compared with another day or plan. */
  readonly change?: CellDifference['change'] | undefined;
  /** Before a part that is new or gone or has changed; the lines of a count say it themselves. */
  readonly sign?: string | undefined;
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
  /** So many of the first rows, and of the first columns, stay in sight with the headings. */
  readonly pinned: { readonly rows: number; readonly columns: number };
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

/**
 * Runs of rows with the same text in a leading column: the first row of each, and their number. None goes on
 * from what stays in sight to what scrolls: it would be torn.
 */
export function mergesOf({ rows, mergedColumn, pinned }: MatrixTable): Map<number, number> {
  const merges = new Map<number, number>();
  if (mergedColumn < 0) return merges;
  const textAt = (row: number): string | undefined => rows[row]?.leading[mergedColumn];
  for (let row = 0; row < rows.length;) {
    const last = row < pinned.rows ? pinned.rows : rows.length;
    let end = row + 1;
    while (textAt(row) !== '' && end < last && textAt(end) === textAt(row)) end++;
    if (end - row > 1) merges.set(row, end - row);
    row = end;
  }
  return merges;
}

/** The lines of a mark where there is little room: what stood there before has one of its own. */
export function linesOf({ lines, sign }: MatrixMark): readonly string[] {
  if (sign === undefined) return lines;
  return sign.length > 1 ? [sign, ...lines] : lines.map((line) => sign + line);
}

/**
 * A mark as text: in brackets where it is only possible, with a dot where it came through a group, behind a
 * sign where it is new or gone, and behind what it was where it changed; of a folded kind that may be the same.
 */
export function markText(
  mark: MatrixMark | undefined,
  { lineBreak }: { lineBreak: string } = { lineBreak: '\n' },
): string {
  if (!mark) return '';
  const { lines, isPossible, isThroughGroup, sign = '' } = mark;
  const text = lines.join(lineBreak) + (isThroughGroup ? '·' : '');
  return sign + (isPossible ? `(${text})` : text);
}

import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';

interface Area {
  position: number;
  name: string;
}

/** The matrix as the API answers it: axes as objects, cells as parallel lists by row and column. */
interface ColumnarMatrix<Task, Party> {
  rows: Task[];
  columns: Party[];
  cells: {
    row: number[];
    column: number[];
    role: ResponsibilityRole[];
    certainty: Certainty[];
    direct: boolean[];
  };
}

export interface MatrixCell {
  column: number;
  role: ResponsibilityRole;
  certainty: Certainty;
  direct: boolean;
}

export interface MatrixRow<Task> {
  index: number;
  task: Task;
  /** From left to right. */
  cells: MatrixCell[];
}

/** Rows that follow each other in one action area; a long run of them is several groups. */
export interface MatrixGroup<Task> {
  area: Area | null;
  rows: MatrixRow<Task>[];
  /** How many rows the run has, where this group begins it. */
  total: number | undefined;
}

/** Rows of one group at most: what is out of sight is skipped by the browser group by group. */
const LONGEST_GROUP = 50;

export interface MatrixLayout<Task, Party> {
  rows: MatrixRow<Task>[];
  groups: MatrixGroup<Task>[];
  columns: { party: Party; total: number }[];
  total: number;
}

export function layOutMatrix<Task extends { area: Area | null }, Party>({
  rows: tasks,
  columns,
  cells,
}: ColumnarMatrix<Task, Party>): MatrixLayout<Task, Party> {
  const rows = tasks.map((task, index): MatrixRow<Task> => ({ index, task, cells: [] }));
  const totals = columns.map(() => 0);
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell]!;
    totals[column]! += 1;
    rows[row]?.cells.push({
      column,
      role: cells.role[cell]!,
      certainty: cells.certainty[cell]!,
      direct: cells.direct[cell]!,
    });
  });

  const groups: MatrixGroup<Task>[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const continues = group && group.area?.position === row.task.area?.position;
    if (continues && group.rows.length < LONGEST_GROUP) group.rows.push(row);
    else groups.push({ area: row.task.area, rows: [row], total: continues ? undefined : 0 });
    const first = groups.findLast(({ total }) => total !== undefined)!;
    first.total! += 1;
  }
  return {
    rows,
    groups,
    columns: columns.map((party, column) => ({ party, total: totals[column]! })),
    total: cells.row.length,
  };
}

/** A stretch of a row: one cell, or an empty run of columns. */
export interface Stretch {
  column: number;
  span: number;
  cell?: MatrixCell;
}

/**
 * What a row draws. Empty columns that follow each other are one element, which keeps a wide matrix
 * light; the row under the cursor is drawn column by column, so that every one can be reached.
 */
export function stretchesOf(cells: readonly MatrixCell[], width: number, apart: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let column = 0;
  const fillTo = (end: number) => {
    const span = apart ? 1 : end - column;
    for (; column < end; column += span) stretches.push({ column, span });
  };
  for (const cell of cells) {
    fillTo(cell.column);
    stretches.push({ column, span: 1, cell });
    column += 1;
  }
  fillTo(width);
  return stretches;
}

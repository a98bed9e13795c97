import { taskKey, type Task } from '../task.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import { alignColumns, legendOf, shorten } from './aligned-text.ts';
import type { Matrix } from './matrix-cells.ts';

/** Legible in black and white: ● 牵头 ◉ 责任 ○ 配合 △ 督导. */
export const ROLE_MARKS: Readonly<Record<ResponsibilityRole, string>> = {
  LEAD: '●',
  RESPONSIBLE: '◉',
  COOPERATING: '○',
  SUPERVISING: '△',
};

export type MatrixTask = Pick<Task, 'number' | 'part' | 'name'>;

/**
 * A matrix as aligned plain text: one line a task, one numbered column a party, the legend of the
 * columns below, totals at both edges. A mark in brackets is only possible, one with `·` came through
 * a group.
 */
export function renderText(matrix: Matrix<MatrixTask, { readonly name: string }>): string {
  const { rows, columns, cells } = matrix;
  const grid = rows.map(() => columns.map(() => ''));
  cells.row.forEach((row, index) => {
    const mark = ROLE_MARKS[cells.role[index] as ResponsibilityRole] + (cells.direct[index] ? '' : '·');
    (grid[row] as string[])[cells.column[index] as number] =
      cells.certainty[index] === 'POSSIBLE' ? `(${mark})` : mark;
  });
  const head = ['', '', ...columns.map((_, index) => String(index + 1)), 'Σ'];
  const body = rows.map((row, index) => {
    const marks = grid[index] as string[];
    return [taskKey(row), shorten(row.name), ...marks, String(marks.filter((mark) => mark !== '').length)];
  });
  const totals = columns.map((_, column) => grid.filter((marks) => marks[column] !== '').length);
  const foot = ['', 'Σ', ...totals.map(String), String(cells.row.length)];
  return [...alignColumns([head, ...body, foot]), '', ...legendOf(columns)].join('\n');
}

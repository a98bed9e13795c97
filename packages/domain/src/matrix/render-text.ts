import { taskKey, type Task } from '../task.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { Matrix } from './build-matrix.ts';

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
 * a group. Chinese characters count as two columns wide.
 */
export function renderText(matrix: Matrix<MatrixTask>): string {
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
  const legend = columns.map((party, index) => `${String(index + 1).padStart(3)} ${party.name}`);
  return [...alignColumns([head, ...body, foot]), '', ...legend].join('\n');
}

const NAME_WIDTH = 32;

function shorten(name: string): string {
  if (widthOf(name) <= NAME_WIDTH) return name;
  let short = '';
  for (const character of name) {
    if (widthOf(short + character) > NAME_WIDTH - 1) break;
    short += character;
  }
  return `${short}…`;
}

function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    table.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  );
  return table.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] as number) - widthOf(text)))
      .join(' ')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

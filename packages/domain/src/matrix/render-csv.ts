import { taskKey, type Task } from '../task.ts';
import type { Matrix } from './build-matrix.ts';
import { ROLE_MARKS } from './render-text.ts';
import type { ResponsibilityRole } from '../responsibility.ts';

/**
 * A matrix as CSV (RFC 4180, lines end in CRLF): number, name and deadline of each task, then one
 * column a party with its role mark, in brackets where it is only possible. A field that a spreadsheet
 * would take for a formula (`= + - @`) is led by an apostrophe.
 */
export function renderCsv(matrix: Matrix<Pick<Task, 'number' | 'part' | 'name' | 'deadline'>>): string {
  const { rows, columns, cells } = matrix;
  const marks = rows.map(() => columns.map(() => ''));
  cells.row.forEach((row, index) => {
    const mark = ROLE_MARKS[cells.role[index] as ResponsibilityRole];
    (marks[row] as string[])[cells.column[index] as number] =
      cells.certainty[index] === 'POSSIBLE' ? `(${mark})` : mark;
  });
  const lines = [
    ['number', 'name', 'deadline', ...columns.map(({ name }) => name)],
    ...rows.map((row, index) => [
      taskKey(row),
      row.name,
      row.deadline.date ?? row.deadline.text,
      ...(marks[index] as string[]),
    ]),
  ];
  return lines.map((line) => line.map(csvField).join(',') + '\r\n').join('');
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

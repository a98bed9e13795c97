import { taskKey, type Task } from '../task.ts';
import { csvLines } from './csv-lines.ts';
import type { Matrix } from './matrix-cells.ts';
import { ROLE_MARKS } from './render-text.ts';
import type { ResponsibilityRole } from '../responsibility.ts';

/**
 * A matrix as CSV: number, name and deadline of each task, then one column a party with its role mark, in
 * brackets where it is only possible.
 */
export function renderCsv(
  matrix: Matrix<Pick<Task, 'number' | 'part' | 'name' | 'deadline'>, { readonly name: string }>,
): string {
  const { rows, columns, cells } = matrix;
  const marks = rows.map(() => columns.map(() => ''));
  cells.row.forEach((row, index) => {
    const mark = ROLE_MARKS[cells.role[index] as ResponsibilityRole];
    (marks[row] as string[])[cells.column[index] as number] =
      cells.certainty[index] === 'POSSIBLE' ? `(${mark})` : mark;
  });
  return csvLines([
    ['number', 'name', 'deadline', ...columns.map(({ name }) => name)],
    ...rows.map((row, index) => [
      taskKey(row),
      row.name,
      row.deadline.date ?? row.deadline.text,
      ...(marks[index] as string[]),
    ]),
  ]);
}

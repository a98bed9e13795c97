import type { Matrix } from '@zeren/domain/matrix';
import type { Party } from '@zeren/domain';
import type { Plan } from '@zeren/domain/plan';
import type { Task } from '@zeren/domain/task';

/** In the shape of the API's `Plan.matrix`. */
export function matrixJson({ rows, columns, cells }: Matrix<Task>, { areas }: Pick<Plan, 'areas'>): object {
  return {
    rows: rows.map(({ number, part, name, area, deadline: { text, date, kind } }) => ({
      number,
      ...(part === null ? {} : { part }),
      name,
      area: areas.find(({ position }) => position === area) ?? null,
      deadline: { text, date, kind },
    })),
    columns: namesOf(columns),
    // the shape that outside tools read, and no more
    cells: {
      row: cells.row,
      column: cells.column,
      role: cells.role,
      certainty: cells.certainty,
      direct: cells.direct,
    },
  };
}

export function namesOf(columns: readonly Party[]): Pick<Party, 'name' | 'kind'>[] {
  return columns.map(({ name, kind }) => ({ name, kind }));
}

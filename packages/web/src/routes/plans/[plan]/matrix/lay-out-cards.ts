import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';

/** The matrix as the API answers it: axes as objects, cells as parallel lists. */
interface ColumnarMatrix<Task, Party> {
  rows: readonly Task[];
  columns: readonly Party[];
  cells: {
    row: readonly number[];
    column: readonly number[];
    role: readonly ResponsibilityRole[];
    certainty: readonly Certainty[];
    direct: readonly boolean[];
  };
}

export interface CardDuty<Task, Party> {
  task: Task;
  party: Party;
  role: ResponsibilityRole;
  certainty: Certainty;
  direct: boolean;
}

/** One unit with its tasks, or one task with its units. */
export type Card<Task, Party> = { duties: CardDuty<Task, Party>[] } & ({ party: Party } | { task: Task });

export const CARD_SUBJECTS = ['UNIT', 'TASK'] as const;
export type CardSubject = (typeof CARD_SUBJECTS)[number];

/** The cells of a matrix one after the other, for where there is no room for two directions. */
export function layOutCards<Task, Party>(
  { rows, columns, cells }: ColumnarMatrix<Task, Party>,
  by: CardSubject,
): Card<Task, Party>[] {
  const cards: Card<Task, Party>[] =
    by === 'UNIT'
      ? columns.map((party) => ({ party, duties: [] }))
      : rows.map((task) => ({ task, duties: [] }));
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell]!;
    cards[by === 'UNIT' ? column : row]?.duties.push({
      task: rows[row]!,
      party: columns[column]!,
      role: cells.role[cell]!,
      certainty: cells.certainty[cell]!,
      direct: cells.direct[cell]!,
    });
  });
  return cards;
}

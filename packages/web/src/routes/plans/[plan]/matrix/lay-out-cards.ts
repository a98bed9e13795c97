import type { CellDifference, Matrix } from '@zeren/domain/matrix';
import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';

export interface CardDuty<Task, Party> {
  task: Task;
  party: Party;
  role: ResponsibilityRole;
  certainty: Certainty;
  direct: boolean;
  /** What became of it, where it is compared and is not the same. */
  difference: CellDifference | undefined;
}

/** One unit with its tasks, or one task with its units. */
export type Card<Task, Party> = { duties: CardDuty<Task, Party>[] } & ({ party: Party } | { task: Task });

export const CARD_SUBJECTS = ['UNIT', 'TASK'] as const;
export type CardSubject = (typeof CARD_SUBJECTS)[number];

/** `?cards=task`; by unit without it. */
export const parseCards = (params: Pick<URLSearchParams, 'get'>): CardSubject =>
  params.get('cards') === 'task' ? 'TASK' : 'UNIT';

export function withCards({ href }: { href: string }, by: CardSubject): string {
  const url = new URL(href);
  url.searchParams.delete('cards');
  if (by === 'TASK') url.searchParams.set('cards', 'task');
  return `${url.pathname}${url.search}`;
}

interface Choice<Task, Party> {
  by: CardSubject;
  /** Names of parties whose cards come first: who asks for them looks for them. */
  first: readonly string[];
  differenceAt: ((task: Task, party: Party) => CellDifference | undefined) | undefined;
}

/** The cells of a matrix one after the other, for where there is no room for two directions. */
export function layOutCards<Task, Party extends { readonly name: string }>(
  { rows, columns, cells }: Matrix<Task, Party>,
  { by, first, differenceAt }: Choice<Task, Party>,
): Card<Task, Party>[] {
  const cards: Card<Task, Party>[] =
    by === 'UNIT'
      ? columns.map((party) => ({ party, duties: [] }))
      : rows.map((task) => ({ task, duties: [] }));
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell]!;
    const [task, party] = [rows[row]!, columns[column]!];
    cards[by === 'UNIT' ? column : row]?.duties.push({
      ...{ task, party },
      role: cells.role[cell]!,
      certainty: cells.certainty[cell]!,
      direct: cells.direct[cell]!,
      difference: differenceAt?.(task, party),
    });
  });
  const isFirst = (card: Card<Task, Party>) => 'party' in card && first.includes(card.party.name);
  return [...cards.filter(isFirst), ...cards.filter((card) => !isFirst(card))];
}

import type { Plan } from '@zeren/domain/plan';
import { RESPONSIBILITY_ROLES, type Responsibility } from '@zeren/domain/responsibility';

/**
 * A plan without what a paper cannot give back: where it was read from, what was said about the reading,
 * line breaks inside a cell, which a reader takes for wraps, and the order of parties across columns.
 */
export function contentOf(plan: Plan): unknown {
  const { title, year, issuer, documentNumber, issuedOn, leadRule, areas, tasks } = plan;
  return {
    ...{ title, year, issuer, documentNumber, issuedOn, leadRule, areas },
    tasks: tasks.map(({ number, part, area, name, body, deadline, responsibilities, openEnded }) => ({
      ...{ number, part, area, name, body: body.replace(/\s+/g, ''), deadline },
      responsibilities: inColumns(responsibilities).map(
        ({ role, party, text, collective, qualifiers, except }) => ({
          ...{ role, party, text, collective, qualifiers, except },
        }),
      ),
      openEnded: Object.keys(openEnded).filter((role) => openEnded[role as keyof typeof openEnded]),
    })),
  };
}

/** One that leads may stand among the responsible. */
function inColumns(responsibilities: readonly Responsibility[]): Responsibility[] {
  const columnOf = ({ role }: Responsibility): number => Math.max(1, RESPONSIBILITY_ROLES.indexOf(role));
  return responsibilities.toSorted((a, b) => columnOf(a) - columnOf(b));
}

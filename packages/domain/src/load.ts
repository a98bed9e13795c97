import type { Deadline } from './deadline.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { Duty } from './expand.ts';
import type { Party } from './party.ts';
import { RESPONSIBILITY_ROLES, type Certainty, type ResponsibilityRole } from './responsibility.ts';

/** How many duties of one role fall due in one month for one party. */
export interface LoadCell {
  readonly party: Party;
  /** `YYYY-MM`; null for duties without a last day. */
  readonly month: string | null;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
  /** All, and those among them by which the party is named itself. */
  readonly count: number;
  readonly direct: number;
}

/** Who carries what, and when it piles up. */
export interface Load {
  /** From the first to the last month in which something is due, none left out. */
  readonly months: readonly string[];
  /** In the directory's order, units before groups. */
  readonly parties: readonly Party[];
  /** By party, month (undated last) and role; only where something is due. */
  readonly cells: readonly LoadCell[];
}

/**
 * The load of some tasks: one duty counts once, in the month of its task's last day, whatever the length of
 * the work.
 */
export function buildLoad(input: {
  readonly tasks: readonly { readonly deadline: Pick<Deadline, 'date'> }[];
  readonly duties: readonly Duty[];
  readonly directory: DirectoryIndex;
}): Load {
  const cells = new Map<string, { -readonly [K in keyof LoadCell]: LoadCell[K] }>();
  const parties = new Map<Party['key'], Party>();
  for (const { party, task, role, certainty, direct } of input.duties) {
    const month = input.tasks[task]?.deadline.date?.slice(0, 7) ?? null;
    const key = [party.key, month, role, certainty].join('\n');
    const cell = cells.get(key) ?? { party, month, role, certainty, count: 0, direct: 0 };
    cell.count++;
    if (direct) cell.direct++;
    cells.set(key, cell);
    parties.set(party.key, party);
  }
  const order = new Map(input.directory.parties.map(({ key }, index) => [key, index]));
  const rank = ({ key, collective }: Party): number => (collective ? 1 : 0) * 1e9 + (order.get(key) ?? 1e8);
  const months = [...cells.values()].flatMap(({ month }) => month ?? []).sort();
  return {
    months: monthsBetween(months[0], months.at(-1)),
    parties: [...parties.values()].sort((a, b) => rank(a) - rank(b)),
    cells: [...cells.values()].sort(
      (a, b) =>
        rank(a.party) - rank(b.party) ||
        (a.month ?? '~').localeCompare(b.month ?? '~') ||
        RESPONSIBILITY_ROLES.indexOf(a.role) - RESPONSIBILITY_ROLES.indexOf(b.role) ||
        a.certainty.localeCompare(b.certainty),
    ),
  };
}

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let at = first; at <= last; at = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(at);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

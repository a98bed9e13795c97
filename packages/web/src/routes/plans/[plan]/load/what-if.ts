import { DirectoryIndex } from '@zeren/domain/directory-index';
import { expand, type Duty } from '@zeren/domain/expand';
import { buildLoad } from '@zeren/domain/load';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { DatedMember, LoadBasis } from './load-basis.ts';
import type { Load } from './lay-out-load.ts';

/** Something that could be otherwise. Parties go by their names, tasks by their keys. */
export type Supposition =
  | { readonly kind: 'DEADLINE'; readonly task: string; readonly date: string | null }
  | { readonly kind: 'LEAD'; readonly task: string; readonly unit: string }
  | { readonly kind: 'JOIN' | 'LEAVE'; readonly group: string; readonly unit: string };

/** Why something cannot be supposed. */
export type Fault = 'TASK_GONE' | 'GROUP_GONE' | 'GROUP_UNKNOWN' | 'IS_MEMBER' | 'NOT_MEMBER';

export function findFault(basis: LoadBasis, supposed: Supposition): Fault | undefined {
  if (supposed.kind === 'DEADLINE' || supposed.kind === 'LEAD')
    return basis.tasks.some(({ key }) => key === supposed.task) ? undefined : 'TASK_GONE';
  const group = basis.groups.find(({ name }) => name === supposed.group);
  if (!group) return 'GROUP_GONE';
  if (group.members === null) return 'GROUP_UNKNOWN';
  const isMember = group.members.some(
    (member) => member.unit === supposed.unit && isInForce(member, basis.asOf),
  );
  if (supposed.kind === 'JOIN') return isMember ? 'IS_MEMBER' : undefined;
  return isMember ? undefined : 'NOT_MEMBER';
}

/** Who is in a group on the day of the basis; none where nobody knows. */
export function membersOf({ groups, asOf }: LoadBasis, group: string): string[] {
  const members = groups.find(({ name }) => name === group)?.members ?? [];
  return [...new Set(members.filter((member) => isInForce(member, asOf)).map(({ unit }) => unit))];
}

/** The basis as it would be. A membership begins or ends on its day; what has a fault changes nothing. */
export function suppose(basis: LoadBasis, supposed: Supposition): LoadBasis {
  if (findFault(basis, supposed)) return basis;
  const { asOf } = basis;
  switch (supposed.kind) {
    case 'DEADLINE': {
      const deadline = { date: supposed.date };
      const tasks = basis.tasks.map((task) => (task.key === supposed.task ? { ...task, deadline } : task));
      return { ...basis, tasks };
    }
    case 'LEAD': {
      const { task, unit } = supposed;
      const decision = { kind: 'NAME_LEAD', task, unit, reason: '' } as const;
      return { ...withUnit(basis, unit), decisions: [...basis.decisions, decision] };
    }
    case 'JOIN':
      return withMembers(withUnit(basis, supposed.unit), supposed.group, (members) => [
        ...members,
        { unit: supposed.unit, validFrom: asOf, validTo: null },
      ]);
    case 'LEAVE':
      return withMembers(basis, supposed.group, (members) =>
        members.flatMap((member) => {
          if (member.unit !== supposed.unit || !isInForce(member, asOf)) return member;
          const validTo = dayBefore(asOf);
          return member.validFrom !== null && member.validFrom > validTo ? [] : { ...member, validTo };
        }),
      );
  }
}

/** What one party would have, against what it has. Tasks go by their keys. */
export interface Shift {
  readonly party: { readonly __typename: 'Unit' | 'UnitGroup'; readonly name: string };
  readonly before: number;
  readonly after: number;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly roles: readonly { key: string; from: ResponsibilityRole; to: ResponsibilityRole }[];
  /** Months, `YYYY-MM`; null: undated. */
  readonly moved: readonly { key: string; from: string | null; to: string | null }[];
}

/** The load of a basis, and for comparing it the duties that it counts. */
export interface WorkedOut {
  readonly load: Load;
  readonly duties: readonly Duty[];
  readonly tasks: LoadBasis['tasks'];
}

export function workOut({ tasks, units, groups, decisions, asOf }: LoadBasis): WorkedOut {
  const directory = new DirectoryIndex({ units, groups });
  const duties = expand({ tasks, directory, asOf, decisions });
  const { months, parties, cells } = buildLoad({ tasks, duties, directory });
  const load = {
    months,
    parties: parties.map(partyOf),
    counts: cells.map(({ party, ...count }) => ({ ...count, party: party.name })),
  };
  return { load, duties, tasks };
}

/** For whom something changes: first who gains most, last who loses most. */
export function compareLoads(before: WorkedOut, after: WorkedOut): Shift[] {
  const [then, now] = [byParty(before), byParty(after)];
  const names = new Set([...now.keys(), ...then.keys()]);
  const shifts = [...names].flatMap((name) => {
    const [had, has] = [then.get(name) ?? new Map<string, Owed>(), now.get(name) ?? new Map<string, Owed>()];
    const both = [...has].flatMap(([key, is]) => {
      const was = had.get(key);
      return was ? [{ key, was, is }] : [];
    });
    const [{ party }] = [...has.values(), ...had.values()] as [Owed];
    const shift: Shift = {
      party,
      before: had.size,
      after: has.size,
      gained: [...has.keys()].filter((key) => !had.has(key)),
      lost: [...had.keys()].filter((key) => !has.has(key)),
      roles: both
        .filter(({ was, is }) => was.role !== is.role)
        .map(({ key, was, is }) => ({ key, from: was.role, to: is.role })),
      moved: both
        .filter(({ was, is }) => was.month !== is.month)
        .map(({ key, was, is }) => ({ key, from: was.month, to: is.month })),
    };
    const { gained, lost, roles, moved } = shift;
    return gained.length + lost.length + roles.length + moved.length > 0 ? [shift] : [];
  });
  return shifts.sort((a, b) => b.after - b.before - (a.after - a.before));
}

interface Owed {
  party: Shift['party'];
  role: ResponsibilityRole;
  month: string | null;
}

function byParty({ duties, tasks }: WorkedOut): Map<string, Map<string, Owed>> {
  const parties = new Map<string, Map<string, Owed>>();
  for (const { party, task: index, role } of duties) {
    const task = tasks[index];
    if (!task) continue;
    const owed = parties.get(party.name) ?? new Map<string, Owed>();
    owed.set(task.key, { party: partyOf(party), role, month: task.deadline.date?.slice(0, 7) ?? null });
    parties.set(party.name, owed);
  }
  return parties;
}

function partyOf({ name, collective }: { name: string; collective: boolean }): Shift['party'] {
  return { __typename: collective ? 'UnitGroup' : 'Unit', name };
}

function withUnit(basis: LoadBasis, name: string): LoadBasis {
  if (basis.units.some((unit) => unit.name === name)) return basis;
  return { ...basis, units: [...basis.units, { name, kind: 'OTHER' }] };
}

function withMembers(
  basis: LoadBasis,
  name: string,
  change: (members: readonly DatedMember[]) => readonly DatedMember[],
): LoadBasis {
  const groups = basis.groups.map((group) =>
    group.name === name && group.members ? { ...group, members: change(group.members) } : group,
  );
  return { ...basis, groups };
}

function isInForce({ validFrom, validTo }: DatedMember, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

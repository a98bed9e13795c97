import { comparableText, joinWraps } from '../comparable-text.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import { expand, type Duty, type ExpandableTask } from '../expand.ts';
import type { Party } from '../party.ts';
import { compareRoles, type ResponsibilityRole } from '../responsibility.ts';
import type { TaskDecision } from '../task-decision.ts';
import type { Task } from '../task.ts';
import { matchPlans } from './match-plans.ts';
import type { PairDecision, TaskMatching } from './match-tasks.ts';
import type { MatchableTask } from './task-likeness.ts';

/** What can become of one unit's part in a task from one list to the next. */
export const DUTY_CHANGE_KINDS = [
  'NEW',
  'DROPPED',
  'ROLE_UP',
  'ROLE_DOWN',
  'DEADLINE_MOVED',
  'REWORDED',
] as const;
export type DutyChangeKind = (typeof DUTY_CHANGE_KINDS)[number];

export interface DutyChange {
  readonly kind: DutyChangeKind;
  /** Index of the task in either list, from 0; null where it has none there. */
  readonly older: number | null;
  readonly newer: number | null;
  readonly roleBefore: ResponsibilityRole | null;
  readonly roleAfter: ResponsibilityRole | null;
}

/** What is new for one party. */
export interface PartyChanges {
  readonly party: Party;
  /** In the order of the newer list, then of the older one. */
  readonly changes: readonly DutyChange[];
}

export interface PlanDiff {
  readonly matching: TaskMatching;
  /** Parties with a change, in the directory's order, units before groups. */
  readonly parties: readonly PartyChanges[];
}

export type DiffableTask = ExpandableTask & MatchableTask & Pick<Task, 'deadline'>;

/** One of the two lists, and what was decided about it. */
export interface DiffSide<Row> {
  /** The plan's year. With both known, a deadline that only moved on with it did not move. */
  readonly year?: number | null;
  readonly tasks: readonly Row[];
  readonly asOf?: string | undefined;
  readonly decisions?: readonly TaskDecision[];
}

/**
 * What a newer list changes for every unit and group: which duties are new or dropped, which weigh more or
 * less, which are due on another day, and which only read differently. Both lists are expanded with one
 * directory, so a unit is the same under its old and its new name. A task that took over a part of another
 * is no new duty for whom the other was one.
 */
export function diffPlans<Row extends DiffableTask>(input: {
  readonly older: DiffSide<Row>;
  readonly newer: DiffSide<Row>;
  readonly directory: DirectoryIndex;
  /** What a person said about pairs of tasks. */
  readonly pairs?: readonly PairDecision[];
}): PlanDiff {
  const { older, newer, directory } = input;
  const matching = matchPlans({
    ...{ older: older.tasks, newer: newer.tasks, directory },
    ...(input.pairs && { pairs: input.pairs }),
  });
  const before = dutiesByTask(older, directory);
  const after = dutiesByTask(newer, directory);
  const changes = new Map<Party['key'], { party: Party; changes: DutyChange[] }>();
  const years = older.year == null || newer.year == null ? 0 : newer.year - older.year;
  const note = (party: Party, change: DutyChange): void => {
    const known = changes.get(party.key) ?? { party, changes: [] };
    known.changes.push(change);
    changes.set(party.key, known);
  };
  const compare = (olderIndex: number | null, newerIndex: number | null): void => {
    const was = olderIndex === null ? undefined : before.get(olderIndex);
    const is = newerIndex === null ? undefined : after.get(newerIndex);
    const kinds = kindsOf(
      years,
      olderIndex === null ? undefined : older.tasks[olderIndex],
      newerIndex === null ? undefined : newer.tasks[newerIndex],
    );
    for (const key of new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])) {
      const [then, now] = [was?.get(key), is?.get(key)];
      const party = (now ?? then)?.party;
      if (!party) continue;
      const change = {
        ...{ older: olderIndex, newer: newerIndex },
        ...{ roleBefore: then?.role ?? null, roleAfter: now?.role ?? null },
      };
      for (const kind of [...roleChange(then, now), ...(then && now ? kinds : [])])
        note(party, { ...change, kind });
    }
  };
  const all = [...matching.pairs, ...matching.splits].sort((a, b) => a.newer - b.newer);
  for (const pair of all) compare(pair.older, pair.newer);
  for (const index of matching.added) compare(null, index);
  for (const pair of matching.merges) compare(pair.older, pair.newer);
  for (const index of matching.dropped) compare(index, null);
  return { matching, parties: inOrder([...changes.values()], directory) };
}

function dutiesByTask<Row extends DiffableTask>(
  { tasks, asOf, decisions }: DiffSide<Row>,
  directory: DirectoryIndex,
): Map<number, Map<Party['key'], Duty>> {
  const byTask = new Map<number, Map<Party['key'], Duty>>();
  for (const duty of expand({ tasks, directory, asOf, ...(decisions && { decisions }) })) {
    const duties = byTask.get(duty.task) ?? new Map<Party['key'], Duty>();
    duties.set(duty.party.key, duty);
    byTask.set(duty.task, duties);
  }
  return byTask;
}

function roleChange(then: Duty | undefined, now: Duty | undefined): DutyChangeKind[] {
  if (!then) return ['NEW'];
  if (!now) return ['DROPPED'];
  const order = compareRoles(now.role, then.role);
  if (order === 0) return [];
  return [order < 0 ? 'ROLE_UP' : 'ROLE_DOWN'];
}

/** What the task itself says differently, for everybody who has a part in both. */
function kindsOf(
  years: number,
  then: DiffableTask | undefined,
  now: DiffableTask | undefined,
): DutyChangeKind[] {
  if (!then || !now) return [];
  const kinds: DutyChangeKind[] = [];
  if (hasMoved(then, now, years)) kinds.push('DEADLINE_MOVED');
  if (wordingOf(then) !== wordingOf(now)) kinds.push('REWORDED');
  return kinds;
}

/** By the day, where both have one; else by what the paper says. */
function hasMoved({ deadline: then }: DiffableTask, { deadline: now }: DiffableTask, years: number): boolean {
  if (then.date === null || now.date === null) {
    return then.date !== now.date || then.kind !== now.kind || wording(then.text) !== wording(now.text);
  }
  const laterYear = String(Number(then.date.slice(0, 4)) + years);
  const isSameDay =
    then.date.slice(4) === now.date.slice(4) || (FEBRUARY_END.test(then.date) && FEBRUARY_END.test(now.date));
  return !isSameDay || laterYear !== now.date.slice(0, 4);
}

const FEBRUARY_END = /-02-2[89]$/;

function wordingOf({ name, body }: DiffableTask): string {
  return `${wording(name)}\n${wording(body)}`;
}

/** Neither the width of a sign makes a text another, nor white space but between Latin words. */
function wording(text: string): string {
  return joinWraps(comparableText(text)).replace(/(?<![a-z\d])\s+|\s+(?![a-z\d])/gi, '');
}

function inOrder(parties: readonly PartyChanges[], directory: DirectoryIndex): PartyChanges[] {
  const order = new Map(directory.parties.map((party, index) => [party.key, index]));
  const rank = ({ party }: PartyChanges): number => order.get(party.key) ?? Infinity;
  return [...parties].sort((a, b) => {
    if (a.party.collective !== b.party.collective)
      return Number(a.party.collective) - Number(b.party.collective);
    return rank(a) === rank(b) ? 0 : rank(a) - rank(b);
  });
}

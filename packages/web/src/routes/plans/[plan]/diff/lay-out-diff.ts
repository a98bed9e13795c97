import type { DutyChangeKind } from '@zeren/domain/diff';
import type { ComparedTask, DutyChange, PartyChanges, PlanDiff, TaskPair } from '#lib/graphql/plan-diff.ts';
import type { DiffSearch } from './diff-search.ts';

/** What becomes of one party's part in one task: all its changes on one line. */
export interface ChangedDuty {
  /** Null where the task, or the part in it, is new, or gone. */
  older: ComparedTask | null;
  newer: ComparedTask | null;
  kinds: DutyChangeKind[];
  roleBefore: DutyChange['roleBefore'];
  roleAfter: DutyChange['roleAfter'];
}

export interface ChangedParty {
  party: PartyChanges['party'];
  duties: ChangedDuty[];
}

/** All for whom something changes. */
export function listChanged(diff: PlanDiff): ChangedParty[] {
  const tasks = tasksOf(diff);
  return diff.parties.map(({ party, changes }) => ({ party, duties: dutiesOf(changes, tasks) }));
}

/** Those of the unit and with the kinds of change that are asked for. */
export function filterChanged(
  parties: readonly ChangedParty[],
  { unit, kinds }: Pick<DiffSearch, 'unit' | 'kinds'>,
): ChangedParty[] {
  return parties
    .filter(({ party }) => unit === undefined || party.name === unit)
    .map(({ party, duties }) => ({
      party,
      duties: duties.filter((duty) => kinds.length === 0 || duty.kinds.some((kind) => kinds.includes(kind))),
    }))
    .filter(({ duties }) => duties.length > 0);
}

/** How many changes of each kind there are for the unit asked for, or for all. */
export function countKinds(
  parties: readonly ChangedParty[],
  unit: string | undefined,
): Map<DutyChangeKind, number> {
  const counts = new Map<DutyChangeKind, number>();
  for (const { duties } of filterChanged(parties, { ...(unit !== undefined && { unit }), kinds: [] }))
    for (const { kinds } of duties) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Pairs of tasks that a person should look at, those least alike first. */
export function listDoubtful({ pairs, splits, merges }: PlanDiff): TaskPair[] {
  return [...pairs, ...splits, ...merges]
    .filter(({ doubtful }) => doubtful)
    .sort((a, b) => a.score - b.score);
}

interface Tasks {
  older: ReadonlyMap<string, ComparedTask>;
  newer: ReadonlyMap<string, ComparedTask>;
}

function tasksOf({ pairs, splits, merges, added, dropped }: PlanDiff): Tasks {
  const all = [...pairs, ...splits, ...merges];
  const byKey = (tasks: readonly ComparedTask[]) => new Map(tasks.map((task) => [task.key, task]));
  return {
    older: byKey([...all.map(({ older }) => older), ...dropped]),
    newer: byKey([...all.map(({ newer }) => newer), ...added]),
  };
}

function dutiesOf(changes: readonly DutyChange[], { older, newer }: Tasks): ChangedDuty[] {
  const duties = new Map<string, ChangedDuty>();
  for (const change of changes) {
    const key = `${change.older?.key ?? ''} ${change.newer?.key ?? ''}`;
    const duty = duties.get(key) ?? {
      older: (change.older && older.get(change.older.key)) ?? null,
      newer: (change.newer && newer.get(change.newer.key)) ?? null,
      kinds: [],
      roleBefore: change.roleBefore,
      roleAfter: change.roleAfter,
    };
    duties.set(key, duty);
    duty.kinds.push(change.kind);
  }
  return [...duties.values()];
}

import { taskKey } from '../task.ts';
import { likenessOfTasks, type MatchableTask, type TaskLikeness } from './task-likeness.ts';

/** An older and a newer task that are the same piece of work; indices from 0. */
export interface TaskPair {
  readonly older: number;
  readonly newer: number;
  /** 0 to 1. */
  readonly score: number;
  /** Likely, and for a person to confirm. */
  readonly doubtful: boolean;
}

export interface TaskMatching {
  /** By the newer task; each task is in one pair at most. */
  readonly pairs: readonly TaskPair[];
  /** Tasks of the newer list that took over a part of a task that also goes on, or of one that is gone. */
  readonly splits: readonly TaskPair[];
  /** Tasks of the older list that went into one that takes up another task too. */
  readonly merges: readonly TaskPair[];
  readonly added: readonly number[];
  readonly dropped: readonly number[];
}

/** What a person said about a pair: the same, or not. */
export interface PairDecision {
  /** Keys of the tasks: `13`, `7a`. */
  readonly older: string;
  readonly newer: string;
  readonly same: boolean;
}

/** From here on a pair is the same piece of work. */
const SURE = 0.5;
/** From here on it may be. */
const LIKELY = 0.36;
/** How much of one task's text must stand in the other for a split or a merger. */
const CONTAINED = 0.5;

/**
 * Which tasks of two lists are the same piece of work, by name, text and parties, whatever their numbers.
 * The likeliest pair is taken first; of equally likely ones the pair of the same number.
 */
export function matchTasks(
  older: readonly MatchableTask[],
  newer: readonly MatchableTask[],
  decisions: readonly PairDecision[] = [],
): TaskMatching {
  const likeness = likenessOfTasks(older, newer);
  const said = new Map(decisions.map((one) => [`${one.older} ${one.newer}`, one.same]));
  const sayingOf = (one: { older: number; newer: number }): boolean | undefined =>
    said.get(`${keyOf(older, one.older)} ${keyOf(newer, one.newer)}`);
  const confirmed = decisions
    .filter(({ same }) => same)
    .map((one) => ({
      older: older.findIndex((task) => taskKey(task) === one.older),
      newer: newer.findIndex((task) => taskKey(task) === one.newer),
    }))
    .filter((one) => one.older >= 0 && one.newer >= 0)
    .map((one) => ({ ...one, score: 1, doubtful: false }));
  const found = likeness
    .filter((one) => one.score >= LIKELY && sayingOf(one) === undefined)
    .sort((a, b) => b.score - a.score || distance(older, newer, a) - distance(older, newer, b))
    .map((one) => ({ older: one.older, newer: one.newer, score: one.score, doubtful: one.score < SURE }));

  const pairs: TaskPair[] = [];
  const taken = { older: new Set<number>(), newer: new Set<number>() };
  for (const pair of [...confirmed, ...found]) {
    if (taken.older.has(pair.older) || taken.newer.has(pair.newer)) continue;
    taken.older.add(pair.older);
    taken.newer.add(pair.newer);
    pairs.push(pair);
  }
  const free = (one: TaskLikeness): boolean => sayingOf(one) !== false;
  const splits = bestOf(
    likeness.filter((one) => !taken.newer.has(one.newer) && one.newerInOlder >= CONTAINED && free(one)),
    'newer',
  );
  const merges = bestOf(
    likeness.filter((one) => !taken.older.has(one.older) && one.olderInNewer >= CONTAINED && free(one)),
    'older',
  );
  const split = new Set(splits.map((one) => one.newer));
  const merged = new Set(merges.map((one) => one.older));
  return {
    pairs: pairs.sort((a, b) => a.newer - b.newer),
    splits,
    merges,
    added: [...newer.keys()].filter((index) => !taken.newer.has(index) && !split.has(index)),
    dropped: [...older.keys()].filter((index) => !taken.older.has(index) && !merged.has(index)),
  };
}

function keyOf(tasks: readonly MatchableTask[], index: number): string {
  const task = tasks[index];
  return task ? taskKey(task) : '';
}

/** 0 for the same number, else how far apart they stand. */
function distance(
  older: readonly MatchableTask[],
  newer: readonly MatchableTask[],
  pair: { readonly older: number; readonly newer: number },
): number {
  if (keyOf(older, pair.older) === keyOf(newer, pair.newer)) return 0;
  return 1 + Math.abs(pair.older - pair.newer);
}

/** For each task of one side the pair with the most text in common. */
function bestOf(likeness: readonly TaskLikeness[], side: 'older' | 'newer'): TaskPair[] {
  const contained = (one: TaskLikeness): number => (side === 'newer' ? one.newerInOlder : one.olderInNewer);
  const best = new Map<number, TaskLikeness>();
  for (const one of likeness) {
    const known = best.get(one[side]);
    if (!known || contained(one) > contained(known)) best.set(one[side], one);
  }
  return [...best.values()]
    .sort((a, b) => a.newer - b.newer)
    .map((one) => ({ older: one.older, newer: one.newer, score: contained(one), doubtful: true }));
}

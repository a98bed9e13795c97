import type { DirectoryIndex } from '../directory-index.ts';
import { matchTasks, type PairDecision, type TaskMatching } from './match-tasks.ts';
import type { MatchableTask } from './task-likeness.ts';

/** Which tasks of two plans are the same piece of work; a unit is the same under its old and its new name. */
export function matchPlans(input: {
  readonly older: readonly MatchableTask[];
  readonly newer: readonly MatchableTask[];
  readonly directory: DirectoryIndex;
  /** What a person said about pairs of tasks. */
  readonly pairs?: readonly PairDecision[];
}): TaskMatching {
  const { older, newer, directory, pairs } = input;
  const named = (tasks: readonly MatchableTask[]): MatchableTask[] =>
    tasks.map((task) => ({
      ...task,
      responsibilities: task.responsibilities.map(({ party }) => ({
        party: directory.findParty(party)?.key ?? party,
      })),
    }));
  return matchTasks(named(older), named(newer), pairs);
}

import { taskKey, type Task } from './task.ts';

/** Keys (`13`, `7a`) of the tasks of a newer reading, beside those of an older one. */
export interface PlanComparison {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** What a comparison looks at; where it stands in the source does not make a task another. */
export type ComparableTask = Omit<Task, 'source' | 'responsibilities' | 'area'> & {
  /** Name of the action area. */
  readonly area: string | null;
  readonly responsibilities: readonly Omit<Task['responsibilities'][number], 'source'>[];
};

/** Compares two readings of one list, task by task of the same number and part. */
export function comparePlans(
  older: readonly ComparableTask[],
  newer: readonly ComparableTask[],
): PlanComparison {
  const before = new Map(older.map((task) => [taskKey(task), task]));
  const after = new Set(newer.map(taskKey));
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const task of newer) {
    const key = taskKey(task);
    const earlier = before.get(key);
    if (!earlier) added.push(key);
    else (contentOf(earlier) === contentOf(task) ? unchanged : changed).push(key);
  }
  return { added, changed, removed: [...before.keys()].filter((key) => !after.has(key)), unchanged };
}

function contentOf(task: ComparableTask): string {
  const { text, kind, date, precision, assumed, milestone } = task.deadline;
  return JSON.stringify([
    task.area,
    task.name,
    task.body,
    [text, kind, date, precision, assumed, milestone],
    Object.entries(task.openEnded)
      .filter(([, isOpen]) => isOpen)
      .map(([role]) => role)
      .sort(),
    task.responsibilities.map((one) => [
      one.role,
      one.party,
      one.text,
      one.collective,
      one.qualifiers,
      one.except,
    ]),
  ]);
}

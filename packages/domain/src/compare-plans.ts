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

/** What can be another in two readings of one task. */
export const TASK_FIELDS = ['AREA', 'NAME', 'BODY', 'DEADLINE', 'PARTIES'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];

/** A task that two readings tell differently. */
export interface TaskChange {
  readonly key: string;
  /** In the newer reading. */
  readonly name: string;
  /** In the order of `TASK_FIELDS`, at least one. */
  readonly fields: readonly TaskField[];
}

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
    else (changedFields(earlier, task).length === 0 ? unchanged : changed).push(key);
  }
  return { added, changed, removed: [...before.keys()].filter((key) => !after.has(key)), unchanged };
}

/** What became another in each task that `comparePlans` calls changed, in the order of the newer reading. */
export function describeChanges(
  older: readonly ComparableTask[],
  newer: readonly ComparableTask[],
): TaskChange[] {
  const before = new Map(older.map((task) => [taskKey(task), task]));
  return newer.flatMap((task) => {
    const key = taskKey(task);
    const earlier = before.get(key);
    const fields = earlier ? changedFields(earlier, task) : [];
    return fields.length > 0 ? [{ key, name: task.name, fields }] : [];
  });
}

/** Which fields differ, in the order of `TASK_FIELDS`. */
export function changedFields(older: ComparableTask, newer: ComparableTask): TaskField[] {
  return TASK_FIELDS.filter(
    (field) => JSON.stringify(CONTENTS[field](older)) !== JSON.stringify(CONTENTS[field](newer)),
  );
}

const CONTENTS: Readonly<Record<TaskField, (task: ComparableTask) => unknown>> = {
  AREA: ({ area }) => area,
  NAME: ({ name }) => name,
  BODY: ({ body }) => body,
  DEADLINE: ({ deadline: { text, kind, date, precision, assumed, milestone } }) => [
    text,
    kind,
    date,
    precision,
    assumed,
    milestone,
  ],
  PARTIES: ({ openEnded, responsibilities }) => [
    Object.entries(openEnded)
      .filter(([, isOpen]) => isOpen)
      .map(([role]) => role)
      .sort(),
    responsibilities.map((one) => [
      one.role,
      one.party,
      one.text,
      one.collective,
      one.qualifiers,
      one.except,
    ]),
  ],
};

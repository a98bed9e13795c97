import { comparePlans, describeChanges, taskKey, type Plan, type TaskChange } from '@zeren/domain';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { PlanModel } from '../database/plan-model.ts';
import { findNamedParty } from '../database/store-parties.ts';
import { comparableTasks } from '../database/store-plan.ts';

export interface PlanDifference {
  readonly added: readonly TaskChange[];
  readonly changed: readonly TaskChange[];
  readonly removed: readonly TaskChange[];
  readonly unchanged: number;
}

/** What would change if `plan`, its parties given by their names, took the place of a stored one. */
export function comparePlanWith(stored: PlanModel, plan: Plan, { index }: DirectoryModel): PlanDifference {
  const tasks = plan.tasks.map((task) => ({
    ...task,
    responsibilities: task.responsibilities.map((responsibility) => ({
      ...responsibility,
      party: findNamedParty(index, responsibility.party, plan)?.key ?? responsibility.party,
    })),
  }));
  const older = comparableTasks(stored);
  const newer = comparableTasks({ ...plan, tasks });
  const { added, removed, unchanged } = comparePlans(older, newer);
  const names = new Map([...stored.tasks, ...tasks].map((task) => [taskKey(task), task.name]));
  const onlyOnce = (key: string): TaskChange => ({ key, name: names.get(key) as string, fields: [] });
  return {
    added: added.map(onlyOnce),
    changed: describeChanges(older, newer),
    removed: removed.map(onlyOnce),
    unchanged: unchanged.length,
  };
}

import { TASK_FIELDS, type TaskChange } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanDifference } from '../drafts/plan-difference.ts';

export const TaskFieldEnum = builder.enumType('TaskField', {
  description: 'What can be another in two readings of one task.',
  values: TASK_FIELDS,
});

const TaskDifferenceRef = builder.objectRef<TaskChange>('TaskDifference').implement({
  description: 'One task that is not the same in both.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Number and part: `13`, `7a`.' }),
    name: t.exposeString('name', { description: 'Of the newer one, if it is there.' }),
    fields: t.field({
      type: [TaskFieldEnum],
      description: 'Which fields differ, where both have the task; else empty.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

export const PlanDifferenceRef = builder.objectRef<PlanDifference>('PlanDifference').implement({
  description:
    'What a commit would change in the plan that it replaces; tasks are the same by number and part.',
  fields: (t) => ({
    added: t.field({ type: [TaskDifferenceRef], resolve: ({ added }) => added }),
    changed: t.field({ type: [TaskDifferenceRef], resolve: ({ changed }) => changed }),
    removed: t.field({ type: [TaskDifferenceRef], resolve: ({ removed }) => removed }),
    unchanged: t.exposeInt('unchanged', { description: 'How many tasks stay as they are.' }),
  }),
});

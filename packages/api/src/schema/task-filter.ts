import type { TaskFilter } from '@zeren/domain';
import { builder } from '../builder.ts';
import { DeadlineKindEnum } from './deadline.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';

export const TaskFilterInput = builder.inputRef<TaskFilter>('TaskFilter').implement({
  description: 'Which tasks are wanted. What is absent does not restrict; everything given has to hold.',
  fields: (t) => ({
    text: t.string({
      description: "Words that number, name, text, deadline or a party's printed name contain.",
    }),
    areas: t.intList({ description: 'Positions of action areas.' }),
    parties: t.stringList({
      description: 'Names or aliases of units or groups that have a part, directly or through a group.',
    }),
    roles: t.field({
      type: [ResponsibilityRoleEnum],
      description: 'A part in one of these roles; together with `parties`: theirs.',
    }),
    certainty: t.field({ type: CertaintyEnum }),
    deadlineKinds: t.field({ type: [DeadlineKindEnum] }),
    dueFrom: t.field({ type: 'Date', description: 'Due on this day or later.' }),
    dueTo: t.field({ type: 'Date', description: 'Due on this day or earlier.' }),
    openEnded: t.boolean({ description: 'Some list of parties ends in 等.' }),
    and: t.field({ type: [TaskFilterInput] }),
    or: t.field({ type: [TaskFilterInput] }),
    not: t.field({ type: TaskFilterInput }),
  }),
});

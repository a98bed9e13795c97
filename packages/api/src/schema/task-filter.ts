import type { TaskFilter } from '@zeren/domain';
import { builder } from '../builder.ts';
import { DeadlineKindEnum } from './deadline.ts';
import { FindingCodeEnum } from './finding-code.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { UnitKindEnum } from './unit-kind.ts';

export const TaskFilterInput = builder.inputRef<TaskFilter>('TaskFilter').implement({
  description: 'Which tasks are wanted. What is absent does not restrict; everything given has to hold.',
  fields: (t) => ({
    text: t.string({
      description: "Words that number, name, text, deadline or a party's printed name contain.",
    }),
    areas: t.intList({ description: 'Positions of action areas.' }),
    parties: t.stringList({
      description:
        'Names or aliases of units or groups of which one has a part, directly or through a group.',
    }),
    allParties: t.stringList({ description: 'Likewise, but every one of them has a part.' }),
    unitKinds: t.field({ type: [UnitKindEnum], description: 'A unit of one of these kinds has a part.' }),
    roles: t.field({
      type: [ResponsibilityRoleEnum],
      description:
        'A part in one of these roles; together with `parties`, `allParties` or `unitKinds`: theirs.',
    }),
    certainty: t.field({ type: CertaintyEnum, description: 'A part that is so certain; else as `roles`.' }),
    deadlineKinds: t.field({ type: [DeadlineKindEnum] }),
    months: t.field({ type: ['Month'], description: 'Due in one of these months.' }),
    dueFrom: t.field({ type: 'Date', description: 'Due on this day or later.' }),
    dueTo: t.field({ type: 'Date', description: 'Due on this day or earlier.' }),
    openEnded: t.boolean({ description: 'Some list of parties ends in 等.' }),
    findings: t.field({
      type: [FindingCodeEnum],
      description: 'One of these is found of the task and has not been waived.',
    }),
    and: t.field({ type: [TaskFilterInput], description: 'All of them hold.' }),
    or: t.field({ type: [TaskFilterInput], description: 'One of them holds; an empty list asks nothing.' }),
    not: t.field({ type: TaskFilterInput, description: 'It does not hold.' }),
  }),
});

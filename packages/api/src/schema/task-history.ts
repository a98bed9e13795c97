import type { FieldDifference } from '@zeren/domain';
import { builder } from '../builder.ts';
import { IMPORT_STEPS } from '../database/task-record.ts';
import { TASK_EVENT_KINDS, taskHistory, type TaskEvent } from '../task-history.ts';
import { FindingWaiverRef } from './finding-waiver.ts';
import { TaskFieldEnum } from './plan-difference.ts';
import { ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskDecisionRef } from './task-decision.ts';
import { TaskRef } from './task.ts';

const TaskEventKindEnum = builder.enumType('TaskEventKind', {
  description:
    'An import brought the task, changed it or left it out; a decision about it was made or taken back; a finding of it was waived, or that was taken back.',
  values: TASK_EVENT_KINDS,
});

const ImportStepEnum = builder.enumType('ImportStep', {
  description: 'A document was imported, or that was undone, or done again.',
  values: IMPORT_STEPS,
});

const FieldDifferenceRef = builder.objectRef<FieldDifference>('FieldDifference').implement({
  description: 'What an import made another, as it is printed; both null where no word differs.',
  fields: (t) => ({
    field: t.expose('field', { type: TaskFieldEnum }),
    role: t.expose('role', {
      type: ResponsibilityRoleEnum,
      nullable: true,
      description: 'Of parties: in which role.',
    }),
    before: t.exposeString('before', { nullable: true, description: 'Null where there was nothing.' }),
    after: t.exposeString('after', { nullable: true, description: 'Null where there is nothing.' }),
  }),
});

const TaskEventRef = builder.objectRef<TaskEvent>('TaskEvent').implement({
  description: 'Something that happened to a task.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskEventKindEnum }),
    at: t.expose('at', { type: 'DateTime' }),
    author: t.exposeString('author', { nullable: true, description: 'Who signed it; null: nobody did.' }),
    step: t.field({
      type: ImportStepEnum,
      nullable: true,
      description: 'Of an import.',
      resolve: ({ record }) => record?.step,
    }),
    document: t.string({
      nullable: true,
      description: 'File name of what was imported.',
      resolve: ({ record }) => record?.sourceName,
    }),
    revision: t.int({
      nullable: true,
      description: 'Of the plan, as the import left it.',
      resolve: ({ record }) => record?.revision,
    }),
    differences: t.field({
      type: [FieldDifferenceRef],
      description: 'What the import changed.',
      resolve: ({ record }) => [...(record?.differences ?? [])],
    }),
    decision: t.field({
      type: TaskDecisionRef,
      nullable: true,
      resolve: ({ decision }) => decision,
    }),
    waiver: t.field({ type: FindingWaiverRef, nullable: true, resolve: ({ waiver }) => waiver }),
  }),
});

builder.objectField(TaskRef, 'history', (t) =>
  t.field({
    type: [TaskEventRef],
    description:
      'What happened to it, newest first: imports, decisions, and waivers of its findings. By its key, as decisions are.',
    resolve: async (task, _, { reading }) => {
      const { key, plan } = task;
      const [records, directory] = await Promise.all([
        reading.taskRecords({ planId: plan.row.id, key }),
        reading.directory(),
      ]);
      return taskHistory(task, records, directory);
    },
  }),
);

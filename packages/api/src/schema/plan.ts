import { LEAD_RULES, type LeadRule, type PlanSource } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { PlanModel } from '../database/plan-model.ts';
import { STANDING } from '../database/plan-row.ts';
import { findUnknownParties } from '../database/unknown-parties.ts';
import { formatCursor, readPageArgs } from '../page.ts';
import { isSlug } from '../slug.ts';
import { wantedMatrix } from '../wanted-matrix.ts';
import { ActionAreaRef } from './action-area.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import { DiagnosticRef } from './diagnostic.ts';
import { MatrixColumnsEnum, MatrixRef } from './matrix.ts';
import { LARGEST_TASK_PAGE, pageOfTasks, PlanTasksConnectionRef, TaskRef } from './task.ts';
import { TaskFilterInput } from './task-filter.ts';

const LARGEST_PAGE = 100;

export const LeadRuleEnum = builder.enumType('LeadRule', {
  description:
    'Who leads where several units stand in one cell: who is marked, the first, or who stands alone.',
  values: LEAD_RULES,
});

const PlanSourceRef = builder.objectRef<PlanSource>('PlanSource').implement({
  description: 'The document a plan was read from.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'File name.' }),
    mediaType: t.exposeString('mediaType'),
    sha256: t.exposeString('sha256', { nullable: true, description: 'Of its bytes, hexadecimal.' }),
    reader: t.exposeString('reader', { description: 'What made cells of it.' }),
  }),
});

export const PlanRef = builder.prismaNode('Plan', {
  description: '工作任务清单: one issued list.',
  id: { field: 'id' },
  findUnique: (id) => ({ id, ...STANDING }),
  nullable: true,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title'),
    year: t.exposeInt('year', { nullable: true }),
    issuer: t.exposeString('issuer', { nullable: true }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    leadRule: t.field({
      type: LeadRuleEnum,
      resolve: ({ leadRule }) => leadRule as LeadRule,
    }),
    revision: t.exposeInt('revision', { description: 'Goes up with every change of the plan.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    areas: t.field({
      type: [ActionAreaRef],
      resolve: async (row, _, { reading }) => (await reading.plan(row)).areas,
    }),
    tasks: t.field({
      type: PlanTasksConnectionRef,
      args: {
        ...pageArgs(LARGEST_TASK_PAGE),
        filter: t.arg({ type: TaskFilterInput }),
        asOf: t.arg({
          type: 'Date',
          description: 'Day whose memberships count for the filter and the facets; without it, today.',
        }),
      },
      complexity: pageComplexity(LARGEST_TASK_PAGE),
      resolve: async (row, args, { reading }) =>
        pageOfTasks(await reading.plan(row), await reading.directory(), args),
    }),
    task: t.field({
      type: TaskRef,
      nullable: true,
      args: { key: t.arg.string({ required: true, description: 'Number and part: `13`, `7a`.' }) },
      resolve: async (row, { key }, { reading }) => (await reading.plan(row)).findTask(key),
    }),
    matrix: t.field({
      type: MatrixRef,
      description: 'Who owes what. Columns that have no cell in the rows wanted are left out.',
      args: {
        filter: t.arg({ type: TaskFilterInput }),
        columns: t.arg({ type: MatrixColumnsEnum, defaultValue: 'UNITS' }),
        asOf: t.arg({
          type: 'Date',
          description: 'Day whose memberships, names and hand-overs count; without it, today.',
        }),
        expand: t.arg.stringList({
          description:
            'As written: groups that give way to their members on that day, by name or alias. Of units, all are expanded anyway.',
        }),
      },
      resolve: async (row, args, { reading }) => {
        const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
        return wantedMatrix(plan, directory, args);
      },
    }),
    diagnostics: t.field({
      type: [DiagnosticRef],
      description: 'What is to be said about the reading of its document.',
      resolve: async (row, _, { reading }) => {
        const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
        return [...plan.diagnostics, ...findUnknownParties(plan, directory)];
      },
    }),
    source: t.field({
      type: PlanSourceRef,
      nullable: true,
      resolve: ({ sourceName, sourceMediaType, sourceSha256, sourceReader }) =>
        sourceName === null || sourceMediaType === null || sourceReader === null
          ? null
          : { name: sourceName, mediaType: sourceMediaType, sha256: sourceSha256, reader: sourceReader },
    }),
  }),
});

const PlanConnectionRef = connectionRef('PlanConnection', () => PlanRef);

builder.queryFields((t) => ({
  plan: t.prismaField({
    type: 'Plan',
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _, { slug }, { reading }) =>
      isSlug(slug) ? reading.connection.plan.findUnique({ ...query, where: { slug, ...STANDING } }) : null,
  }),
  plans: t.field({
    type: PlanConnectionRef,
    description: 'All plans, the newest first.',
    args: pageArgs(LARGEST_PAGE),
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, args, { reading: { connection } }) => {
      const list = 'plans';
      const { size, afterKey } = readPageArgs(args, { list, largest: LARGEST_PAGE });
      const rows = await connection.plan.findMany({
        where: { ...STANDING, ...(afterKey !== undefined && { id: { lt: afterKey } }) },
        // UUIDv7: the order of the ids is the order of their making.
        orderBy: { id: 'desc' },
        take: size + 1,
      });
      return {
        edges: rows.slice(0, size).map((node) => ({ cursor: formatCursor(list, node.id), node })),
        hasNextPage: rows.length > size,
        hasPreviousPage: afterKey !== undefined,
        totalCount: () => connection.plan.count({ where: STANDING }),
      };
    },
  }),
}));

export async function findPlanModel(id: string, { reading }: Context): Promise<PlanModel | undefined> {
  const row = await reading.connection.plan.findUnique({ where: { id, ...STANDING } });
  return row ? reading.plan(row) : undefined;
}

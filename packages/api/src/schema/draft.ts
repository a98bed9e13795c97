import { FILLED_DOWN } from '@zeren/domain/task-list';
import { builder } from '../builder.ts';
import { findDraft, listDrafts, type DraftRow } from '../database/draft-row.ts';
import type { Reading } from '../database/reading.ts';
import type { DraftColumn, DraftModel } from '../drafts/draft-model.ts';
import { settingsOf, type DraftSettings, type SettledColumn } from '../drafts/draft-settings.ts';
import type { Plan as PlanRow } from '../generated/prisma/client.ts';
import { parseGlobalId } from '../global-id.ts';
import { formatCursor, pageOf, readPageArgs } from '../page.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import { DiagnosticRef } from './diagnostic.ts';
import { DraftExpressionRef } from './draft-expression.ts';
import { DraftTaskConnectionRef, DraftTaskRef } from './draft-task.ts';
import { LeadRuleEnum, PlanRef } from './plan.ts';
import { PlanDifferenceRef } from './plan-difference.ts';
import { ColumnFieldEnum } from './source-place.ts';
import { SourceRowConnectionRef } from './source-row.ts';
import { WithdrawnPlanRef } from './withdrawn-plan.ts';

const LARGEST_PAGE = 100;
const LARGEST_CONTENT_PAGE = 500;

const SettledColumnRef = builder.objectRef<SettledColumn>('SettledColumn').implement({
  description: "A person's word on one column. Tables and columns count from 1.",
  fields: (t) => ({
    table: t.exposeInt('table'),
    column: t.exposeInt('column'),
    field: t.expose('field', { type: ColumnFieldEnum }),
  }),
});

const DraftSettingsRef = builder.objectRef<DraftSettings>('DraftSettings').implement({
  description: 'What a person has settled about the reading.',
  fields: (t) => ({
    columns: t.field({ type: [SettledColumnRef], resolve: ({ columns }) => columns }),
    fillDown: t.field({
      type: [ColumnFieldEnum],
      description: 'Fields whose empty cells take the text above.',
      resolve: ({ fillDown }) => [...(fillDown ?? FILLED_DOWN)],
    }),
    leadRule: t.expose('leadRule', { type: LeadRuleEnum, nullable: true, description: 'Null: as read.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Null: as read.' }),
    title: t.exposeString('title', { nullable: true, description: 'Null: as read.' }),
    slug: t.exposeString('slug', { nullable: true, description: 'Null: from the name of the file.' }),
  }),
});

const DraftColumnRef = builder.objectRef<DraftColumn>('DraftColumn').implement({
  description: 'What one column of one table is read as. Tables and columns count from 1.',
  fields: (t) => ({
    table: t.exposeInt('table'),
    column: t.exposeInt('column'),
    heading: t.exposeString('heading', { description: 'As printed; empty where nothing heads it.' }),
    field: t.expose('field', { type: ColumnFieldEnum }),
    confidence: t.exposeFloat('confidence', { description: '0 to 1.' }),
    isOverride: t.exposeBoolean('isOverride', { description: 'A person said so.' }),
  }),
});

export const DraftRef = builder.objectRef<DraftRow>('Draft');

builder.node(DraftRef, {
  description:
    'An uploaded document under review, before it becomes a plan: read anew from its bytes, what has been settled and the directory.',
  brandLoadedObjects: true,
  id: { resolve: ({ id }) => id },
  loadOne: (id, { reading }) => findDraft(reading.connection, id),
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Goes up with every change, undo and redo.' }),
    name: t.exposeString('name', { description: 'File name.' }),
    mediaType: t.exposeString('mediaType'),
    sha256: t.exposeString('sha256', { description: 'Of its bytes, hexadecimal.' }),
    reader: t.exposeString('reader', { description: 'What made cells of it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    canUndo: t.boolean({ resolve: ({ position }) => position > 0 }),
    canRedo: t.boolean({ resolve: ({ position, last }) => position < last }),
    settings: t.field({ type: DraftSettingsRef, resolve: settingsOf }),
    slug: t.string({
      nullable: true,
      description:
        'Where it will be stored: as settled, else from the name of the file or the title; null where neither gives one.',
      resolve: async (row, _, { reading }) => (await reading.draft(row)).slug,
    }),
    replaces: t.field({
      type: PlanRef,
      nullable: true,
      description: 'The plan of that slug.',
      resolve: async (row, _, { reading }) => replacedBy(await reading.draft(row), reading),
    }),
    withdrawn: t.field({
      type: WithdrawnPlanRef,
      nullable: true,
      description: 'The plan of that slug where it was withdrawn: nothing can be stored there.',
      resolve: async (row, _, { reading }) => {
        const plan = await reading.planOfSlug((await reading.draft(row)).slug);
        return plan?.withdrawnAt ? plan : null;
      },
    }),
    title: t.string({ resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.title }),
    year: t.int({
      nullable: true,
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.year,
    }),
    issuer: t.string({
      nullable: true,
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.issuer,
    }),
    documentNumber: t.string({
      nullable: true,
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.documentNumber,
    }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.issuedOn,
    }),
    leadRule: t.field({
      type: LeadRuleEnum,
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.leadRule,
    }),
    columns: t.field({
      type: [DraftColumnRef],
      resolve: async (row, _, { reading }) => (await reading.draft(row)).columns,
    }),
    source: t.field({
      type: SourceRowConnectionRef,
      description:
        "The document's own rows and lines, in its order; empty for a plan in the portable format.",
      args: pageArgs(LARGEST_CONTENT_PAGE),
      complexity: pageComplexity(LARGEST_CONTENT_PAGE),
      resolve: async (row, args, { reading }) =>
        pageOf((await reading.draft(row)).sourceRows, args, {
          list: 'draft-source',
          largest: LARGEST_CONTENT_PAGE,
          keyOf: ({ position }) => String(position),
        }),
    }),
    tasks: t.field({
      type: DraftTaskConnectionRef,
      args: pageArgs(LARGEST_CONTENT_PAGE),
      complexity: pageComplexity(LARGEST_CONTENT_PAGE),
      resolve: async (row, args, { reading }) =>
        pageOf((await reading.draft(row)).tasks, args, {
          list: 'draft-tasks',
          largest: LARGEST_CONTENT_PAGE,
          keyOf: ({ key }) => key,
        }),
    }),
    task: t.field({
      type: DraftTaskRef,
      nullable: true,
      args: { key: t.arg.string({ required: true, description: 'Number and part: `13`, `7a`.' }) },
      resolve: async (row, { key }, { reading }) => (await reading.draft(row)).findTask(key),
    }),
    expressions: t.field({
      type: [DraftExpressionRef],
      description: 'Every distinct printed name, in the order of the list.',
      resolve: async (row, _, { reading }) => [...(await reading.draft(row)).expressions],
    }),
    undecided: t.int({
      description: 'How many expressions nobody has decided and the directory does not hold.',
      resolve: async (row, _, { reading }) => (await reading.draft(row)).undecided.length,
    }),
    diagnostics: t.field({
      type: [DiagnosticRef],
      description: 'What is to be said about the reading of the document.',
      resolve: async (row, _, { reading }) => (await reading.draft(row)).plan.diagnostics,
    }),
    difference: t.field({
      type: PlanDifferenceRef,
      nullable: true,
      description: 'Beside the plan that it replaces; null where it replaces none.',
      resolve: async (row, _, { reading }) => {
        const draft = await reading.draft(row);
        const replaced = await replacedBy(draft, reading);
        return replaced && draft.compareWith(await reading.plan(replaced));
      },
    }),
  }),
});

const DraftConnectionRef = connectionRef('DraftConnection', () => DraftRef);

async function replacedBy({ slug }: DraftModel, reading: Reading): Promise<PlanRow | null> {
  const plan = await reading.planOfSlug(slug);
  return plan?.withdrawnAt ? null : plan;
}

/** The key of a draft out of its global id; undefined for the id of anything else. */
export function parseDraftId(globalId: string): string | undefined {
  const { typename, id } = parseGlobalId(globalId);
  return typename === 'Draft' ? id : undefined;
}

builder.queryFields((t) => ({
  draft: t.field({
    type: DraftRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { reading }) => {
      const key = parseDraftId(id);
      return key === undefined ? null : findDraft(reading.connection, key);
    },
  }),
  planOfDraft: t.prismaField({
    type: 'Plan',
    nullable: true,
    description: 'The plan that a draft was stored as, also where it was withdrawn; null where it was not.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _, { id }, { reading: { connection } }) => {
      const draftId = parseDraftId(id);
      const commit =
        draftId === undefined
          ? null
          : await connection.auditEvent.findFirst({ where: { draftId, action: 'COMMIT_DRAFT' } });
      const planId = commit?.planId ?? null;
      return planId === null ? null : connection.plan.findUnique({ ...query, where: { id: planId } });
    },
  }),
  drafts: t.field({
    type: DraftConnectionRef,
    description: 'All drafts, the newest first. They are kept until they are committed or discarded.',
    args: pageArgs(LARGEST_PAGE),
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, args, { reading: { connection } }) => {
      const list = 'drafts';
      const { size, afterKey } = readPageArgs(args, { list, largest: LARGEST_PAGE });
      const rows = await listDrafts(connection, { after: afterKey, size: size + 1 });
      return {
        edges: rows.slice(0, size).map((node) => ({ cursor: formatCursor(list, node.id), node })),
        hasNextPage: rows.length > size,
        hasPreviousPage: afterKey !== undefined,
        totalCount: () => connection.draft.count(),
      };
    },
  }),
}));

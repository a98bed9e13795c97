import { builder } from '../builder.ts';
import { Reading } from '../database/reading.ts';
import { importPlan } from '../import-plan.ts';
import type { PlanImportResult } from '../write-plan.ts';
import { DiagnosticRef } from './diagnostic.ts';
import { LeadRuleEnum, PlanRef } from './plan.ts';
import { PlanChangesRef } from './plan-changes.ts';
import { ColumnFieldEnum } from './source-place.ts';
import { UserErrorRef } from './user-error.ts';

const ColumnOverrideInput = builder.inputType('ColumnOverride', {
  description: 'What a person says stands in a column. Tables and columns count from 1.',
  fields: (t) => ({
    table: t.int({ description: 'Without it, every table.' }),
    column: t.int({ required: true }),
    field: t.field({ type: ColumnFieldEnum, required: true }),
  }),
});

const ImportPlanInput = builder.inputType('ImportPlanInput', {
  fields: (t) => ({
    slug: t.string({
      description: 'The plan to replace or to make; without it, made from the file name.',
    }),
    name: t.string({ description: 'File name.' }),
    content: t.string({ description: 'The document as text, or as a plan in the portable format.' }),
    contentBase64: t.string({ description: 'The bytes of the file, instead of `content`.' }),
    columns: t.field({ type: [ColumnOverrideInput] }),
    leadRule: t.field({ type: LeadRuleEnum }),
    year: t.int({ description: 'For deadlines that name none, where the document names none.' }),
    expectedRevision: t.int({
      description: 'Refused where the plan is at another revision; 0: there must be no plan yet.',
    }),
    dryRun: t.boolean({
      defaultValue: false,
      description: 'Answers with the plan that would be, and writes nothing.',
    }),
    author: t.string({ description: 'Who imports it.' }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

type Payload = PlanImportResult & { readonly clientMutationId: string | null | undefined };

const ImportPlanPayloadRef = builder.objectRef<Payload>('ImportPlanPayload').implement({
  fields: (t) => ({
    plan: t.expose('plan', { type: PlanRef, nullable: true }),
    changes: t.expose('changes', { type: PlanChangesRef, nullable: true }),
    diagnostics: t.field({
      type: [DiagnosticRef],
      resolve: ({ diagnostics }) => diagnostics,
    }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => userErrors }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true }),
  }),
});

builder.mutationField('importPlan', (t) =>
  t.field({
    type: ImportPlanPayloadRef,
    description:
      'Reads an issued list and stores the plan it holds. Tasks of the same number and part stay the same; the same file twice changes nothing.',
    args: { input: t.arg({ type: ImportPlanInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { database } = context;
      const result = await importPlan(database, input);
      context.reading = result.preview ?? new Reading(database.client, database.models);
      return { ...result, clientMutationId: input.clientMutationId };
    },
  }),
);

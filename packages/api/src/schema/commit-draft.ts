import { builder } from '../builder.ts';
import { Reading } from '../database/reading.ts';
import { commitDraft } from '../drafts/commit-draft.ts';
import type { PlanImportResult } from '../write-plan.ts';
import { DiagnosticRef } from './diagnostic.ts';
import { parseDraftId } from './draft.ts';
import { PlanRef } from './plan.ts';
import { PlanChangesRef } from './plan-changes.ts';
import { UserErrorRef } from './user-error.ts';

const CommitDraftInput = builder.inputType('CommitDraftInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'Refused where the draft is at another.' }),
    expectedRevision: t.int({
      description: 'Refused where the plan is at another revision; 0: there must be no plan yet.',
    }),
    acceptProposals: t.boolean({
      defaultValue: false,
      description: 'Takes the proposal for every expression that nobody has decided.',
    }),
    author: t.string({ description: 'Who imports it.' }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

type Payload = PlanImportResult & { readonly clientMutationId: string | null | undefined };

const CommitDraftPayloadRef = builder.objectRef<Payload>('CommitDraftPayload').implement({
  fields: (t) => ({
    plan: t.expose('plan', { type: PlanRef, nullable: true }),
    changes: t.expose('changes', { type: PlanChangesRef, nullable: true }),
    diagnostics: t.field({ type: [DiagnosticRef], resolve: ({ diagnostics }) => diagnostics }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => userErrors }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true }),
  }),
});

builder.mutationField('commitDraft', (t) =>
  t.field({
    type: CommitDraftPayloadRef,
    description:
      'Makes a plan of a draft, in one go with what its decisions add to the directory; then the draft is gone.',
    args: { input: t.arg({ type: CommitDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { database } = context;
      const result = await commitDraft(database, { ...input, id: parseDraftId(input.id) });
      context.reading = new Reading(database.client, database.models);
      return { ...result, clientMutationId: input.clientMutationId };
    },
  }),
);

import { builder } from '../builder.ts';
import { changeDraft } from '../drafts/change-draft.ts';
import { parseDraftId } from './draft.ts';
import { draftPayload, draftPayloadRef } from './draft-payload.ts';
import { ExpressionDecisionInput } from './expression-decision.ts';
import { LeadRuleEnum } from './plan.ts';
import { ColumnFieldEnum } from './source-place.ts';

const SettledColumnInput = builder.inputType('SettledColumnInput', {
  description: "A person's word on one column. Tables and columns count from 1.",
  fields: (t) => ({
    table: t.int({ required: true }),
    column: t.int({ required: true }),
    field: t.field({ type: ColumnFieldEnum, description: 'Null: as read.' }),
  }),
});

const ChangeDraftInput = builder.inputType('ChangeDraftInput', {
  description: 'What is absent stays as it is; null is back to how it was read.',
  fields: (t) => ({
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'Refused where the draft is at another.' }),
    columns: t.field({
      type: [SettledColumnInput],
      description: 'These columns; what has been said of others stays. Null: all as read.',
    }),
    fillDown: t.field({
      type: [ColumnFieldEnum],
      description: 'Fields whose empty cells take the text above.',
    }),
    leadRule: t.field({ type: LeadRuleEnum }),
    year: t.int({ description: 'For deadlines that name none.' }),
    title: t.string({ description: 'One line of up to 200 characters.' }),
    slug: t.string({ description: 'The plan to replace or to make.' }),
    decisions: t.field({
      type: [ExpressionDecisionInput],
      description: 'For these expressions; what has been decided about others stays.',
    }),
    withdraw: t.stringList({ description: 'Texts of expressions that are to be undecided again.' }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

const ChangeDraftPayloadRef = draftPayloadRef('ChangeDraftPayload');

builder.mutationField('changeDraft', (t) =>
  t.field({
    type: ChangeDraftPayloadRef,
    description: 'Settles something about a draft. One call is one step of undo.',
    args: { input: t.arg({ type: ChangeDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const request = { ...input, id: parseDraftId(input.id) };
      return draftPayload(context, input, await changeDraft(context.database, request));
    },
  }),
);

import { builder } from '../builder.ts';
import { redoDraft, undoDraft } from '../drafts/undo-draft.ts';
import { parseDraftId } from './draft.ts';
import { draftPayload, draftPayloadRef } from './draft-payload.ts';

function moveDraftInput(name: string) {
  return builder.inputType(name, {
    fields: (t) => ({
      id: t.id({ required: true }),
      expectedVersion: t.int({ required: true, description: 'Refused where the draft is at another.' }),
      clientMutationId: t.string({
        description: 'Sent again with the same input, it is done once and answered as the first time.',
      }),
    }),
  });
}

const UndoDraftInput = moveDraftInput('UndoDraftInput');
const RedoDraftInput = moveDraftInput('RedoDraftInput');
const UndoDraftPayloadRef = draftPayloadRef('UndoDraftPayload');
const RedoDraftPayloadRef = draftPayloadRef('RedoDraftPayload');

builder.mutationFields((t) => ({
  undoDraft: t.field({
    type: UndoDraftPayloadRef,
    description: 'Takes the last change back.',
    args: { input: t.arg({ type: UndoDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const request = { ...input, id: parseDraftId(input.id) };
      return draftPayload(context, input, await undoDraft(context.database, request));
    },
  }),
  redoDraft: t.field({
    type: RedoDraftPayloadRef,
    description: 'Does the change again that was taken back last.',
    args: { input: t.arg({ type: RedoDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const request = { ...input, id: parseDraftId(input.id) };
      return draftPayload(context, input, await redoDraft(context.database, request));
    },
  }),
}));

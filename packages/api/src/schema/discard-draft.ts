import { builder } from '../builder.ts';
import { discardDraft } from '../drafts/discard-draft.ts';
import { parseDraftId } from './draft.ts';
import { draftPayload, draftPayloadRef } from './draft-payload.ts';

const DiscardDraftInput = builder.inputType('DiscardDraftInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

const DiscardDraftPayloadRef = draftPayloadRef('DiscardDraftPayload');

builder.mutationField('discardDraft', (t) =>
  t.field({
    type: DiscardDraftPayloadRef,
    description: 'Throws a draft away, and its document where no plan and no other draft is of it.',
    args: { input: t.arg({ type: DiscardDraftInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const request = { ...input, id: parseDraftId(input.id) };
      return draftPayload(context, input, await discardDraft(context.database, request));
    },
  }),
);

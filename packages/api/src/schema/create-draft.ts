import { builder } from '../builder.ts';
import { createDraft } from '../drafts/create-draft.ts';
import { draftPayload, draftPayloadRef } from './draft-payload.ts';

const CreateDraftInput = builder.inputType('CreateDraftInput', {
  fields: (t) => ({
    name: t.string({ description: 'File name.' }),
    content: t.string({ description: 'The document as text, or as a plan in the portable format.' }),
    contentBase64: t.string({ description: 'The bytes of the file, instead of `content`.' }),
    slug: t.string({
      description: 'The plan to replace or to make; without it, made from the file name.',
    }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

const CreateDraftPayloadRef = draftPayloadRef('CreateDraftPayload');

builder.mutationField('createDraft', (t) =>
  t.field({
    type: CreateDraftPayloadRef,
    description:
      'Reads a document for review. One without tasks makes a draft too: its columns can be corrected.',
    args: { input: t.arg({ type: CreateDraftInput, required: true }) },
    resolve: async (_, { input }, context) =>
      draftPayload(context, input, await createDraft(context.database, input)),
  }),
);

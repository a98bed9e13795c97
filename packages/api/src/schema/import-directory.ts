import { builder } from '../builder.ts';
import { Reading } from '../database/reading.ts';
import { importDirectory, type DirectoryImportResult } from '../import-directory.ts';
import { PlanChangesRef } from './plan-changes.ts';
import { UserErrorRef } from './user-error.ts';

const ImportDirectoryInput = builder.inputType('ImportDirectoryInput', {
  fields: (t) => ({
    name: t.string({ description: 'File name.' }),
    content: t.string({ description: 'A file of the format zeren/directory, or a table of units as CSV.' }),
    contentBase64: t.string({
      description: 'Bytes of such a file, or of an Excel file, instead of `content`.',
    }),
    dryRun: t.boolean({ defaultValue: false, description: 'Says what would change, and writes nothing.' }),
    clientMutationId: t.string({
      description: 'Sent again with the same input, it is done once and answered as the first time.',
    }),
  }),
});

type Payload = DirectoryImportResult & { readonly clientMutationId: string | null | undefined };

const ImportDirectoryPayloadRef = builder.objectRef<Payload>('ImportDirectoryPayload').implement({
  fields: (t) => ({
    units: t.exposeInt('units', { description: 'How many the file holds.' }),
    groups: t.exposeInt('groups', { description: 'How many the file holds.' }),
    changes: t.expose('changes', { type: PlanChangesRef, nullable: true }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => userErrors }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true }),
  }),
});

builder.mutationField('importDirectory', (t) =>
  t.field({
    type: ImportDirectoryPayloadRef,
    description:
      'Brings units, groups, their names and memberships in, the same by name. Nothing is deleted; a party that only plans named so far becomes the one it is an alias of.',
    args: { input: t.arg({ type: ImportDirectoryInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { database } = context;
      const result = await importDirectory(database, input);
      context.reading = new Reading(database.client, database.models);
      return { ...result, clientMutationId: input.clientMutationId };
    },
  }),
);

import { DIRECTORY_CHANGE_KINDS, type DirectoryChangeKind } from '@zeren/domain/directory-change';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { DirectoryModel } from '../database/directory-model.ts';
import { Reading } from '../database/reading.ts';
import { editDirectory, undoDirectoryEdit, type EditedDirectory } from '../edit-directory.ts';
import type { DirectoryEdit } from '../generated/prisma/client.ts';
import { NameKindEnum } from './party.ts';
import { GroupKindEnum, UnitKindEnum } from './unit-kind.ts';
import { UserErrorRef } from './user-error.ts';

const CHANGES_SHOWN = 50;

const DirectoryChangeKindEnum = builder.enumType('DirectoryChangeKind', { values: DIRECTORY_CHANGE_KINDS });
/** An import stands among the changes by hand. */
const DirectoryEditKindEnum = builder.enumType('DirectoryEditKind', {
  values: [...DIRECTORY_CHANGE_KINDS, 'IMPORT'] as const,
});

const DirectoryEditRef = builder.objectRef<DirectoryEdit>('DirectoryEdit').implement({
  description: 'One change of the directory by hand.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({
      type: DirectoryEditKindEnum,
      resolve: ({ kind }) => kind as DirectoryChangeKind | 'IMPORT',
    }),
    parties: t.field({
      type: ['String'],
      description: 'The names it speaks of.',
      resolve: ({ change }) => namesIn(change),
    }),
    revision: t.exposeInt('revision'),
    author: t.exposeString('author', { nullable: true }),
    at: t.expose('at', { type: 'DateTime' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
  }),
});

function namesIn(change: unknown): string[] {
  const named = change as Record<string, unknown>;
  const nameOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(nameOf);
    return typeof value === 'object' && value !== null && 'name' in value ? nameOf(value.name) : [];
  };
  return ['group', 'party', 'unit', 'units', 'name', 'into'].flatMap((field) => nameOf(named[field]));
}

const DirectoryRef = builder.objectRef<DirectoryModel>('Directory').implement({
  description: 'Units, groups, their names and memberships over time.',
  fields: (t) => ({
    name: t.exposeString('name'),
    revision: t.exposeInt('revision', { description: 'Goes up with every change.' }),
    edits: t.field({
      type: [DirectoryEditRef],
      description: `The latest ${CHANGES_SHOWN} changes by hand, the newest first.`,
      resolve: (_, _args, { reading }) =>
        reading.connection.directoryEdit.findMany({ orderBy: { at: 'desc' }, take: CHANGES_SHOWN }),
    }),
  }),
});

const EditedDirectoryRef = builder.objectRef<EditedDirectory>('EditDirectoryPayload').implement({
  fields: (t) => ({
    edit: t.exposeID('edit', { nullable: true, description: 'Id of the change, for taking it back.' }),
    directory: t.field({ type: DirectoryRef, resolve: (_, _args, { reading }) => reading.directory() }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => [...userErrors] }),
  }),
});

const NewUnitInput = builder.inputType('NewUnitInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    kind: t.field({ type: UnitKindEnum, required: true }),
  }),
});

const EditDirectoryInput = builder.inputType('EditDirectoryInput', {
  description:
    'ADD_UNIT: name, unitKind. ADD_GROUP: name. RENAME: party, name, from. ADD_NAME: party, name. END_UNIT: party, from. MERGE: units, into (one), from. SPLIT: party, into, from. ADD_MEMBER: group, party. ADD_MEMBERS: group, units (listed already) or into (new units). END_MEMBERSHIP: group, party, from.',
  fields: (t) => ({
    expectedRevision: t.int({ description: 'Refused where the directory is at another revision.' }),
    kind: t.field({ type: DirectoryChangeKindEnum, required: true }),
    party: t.string({ description: 'Name or alias of the unit or group it is about.' }),
    name: t.string(),
    nameKind: t.field({ type: NameKindEnum }),
    unitKind: t.field({ type: UnitKindEnum }),
    groupKind: t.field({ type: GroupKindEnum }),
    source: t.string({ description: 'Where the members of a group were taken from.' }),
    code: t.string(),
    parent: t.string(),
    host: t.string(),
    group: t.string(),
    units: t.stringList(),
    into: t.field({ type: [NewUnitInput] }),
    from: t.field({ type: 'Date', description: 'First day of the new state.' }),
    validTo: t.field({ type: 'Date', description: 'Last day of a further name.' }),
    author: t.string(),
    clientMutationId: t.string(),
  }),
});

const UndoDirectoryEditInput = builder.inputType('UndoDirectoryEditInput', {
  fields: (t) => ({
    edit: t.string({ required: true, description: 'Id of the newest change that counts.' }),
    expectedRevision: t.int(),
    clientMutationId: t.string(),
  }),
});

/** What was written is read anew. */
async function changed(result: Promise<EditedDirectory>, context: Context): Promise<EditedDirectory> {
  const answer = await result;
  context.reading = new Reading(context.database.client, context.database.models);
  return answer;
}

builder.queryField('directory', (t) =>
  t.field({ type: DirectoryRef, resolve: (_, _args, { reading }) => reading.directory() }),
);

builder.mutationFields((t) => ({
  editDirectory: t.field({
    type: EditedDirectoryRef,
    description: 'Changes the directory. Nothing is deleted: names, units and memberships are ended.',
    args: { input: t.arg({ type: EditDirectoryInput, required: true }) },
    resolve: (_, { input }, context) => changed(editDirectory(context.database, input), context),
  }),
  undoDirectoryEdit: t.field({
    type: EditedDirectoryRef,
    description: 'Takes the newest change by hand back.',
    args: { input: t.arg({ type: UndoDirectoryEditInput, required: true }) },
    resolve: (_, { input }, context) => changed(undoDirectoryEdit(context.database, input), context),
  }),
}));

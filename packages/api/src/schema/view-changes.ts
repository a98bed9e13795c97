import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Reading } from '../database/reading.ts';
import { changeView, removeView, restoreView } from '../views/change-view.ts';
import { saveView } from '../views/save-view.ts';
import type { ViewResult } from '../views/write-view.ts';
import { UserErrorRef } from './user-error.ts';
import { ViewRef } from './view.ts';

const ChangeViewPayloadRef = builder.objectRef<ViewResult>('ChangeViewPayload').implement({
  fields: (t) => ({
    view: t.expose('view', { type: ViewRef, nullable: true }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => [...userErrors] }),
  }),
});

const SaveViewInput = builder.inputType('SaveViewInput', {
  fields: (t) => ({
    plan: t.string({ description: 'Slug of the plan it is of; without it, of no plan.' }),
    name: t.string({ required: true, description: 'Of which there is one in its plan.' }),
    slug: t.string({ description: 'Its name in addresses; without it, one that the name gives.' }),
    address: t.string({
      required: true,
      description: 'Of a page of this product, from the first / on, with everything it remembers.',
    }),
    author: t.string(),
    clientMutationId: t.string(),
  }),
});

const VIEW_DESCRIPTION = 'Its slug.';
const VERSION_DESCRIPTION = 'Refused where the view is at another version.';

const ChangeViewInput = builder.inputType('ChangeViewInput', {
  description: 'What is absent stays as it is.',
  fields: (t) => ({
    plan: t.string(),
    view: t.string({ required: true, description: VIEW_DESCRIPTION }),
    name: t.string(),
    address: t.string(),
    expectedVersion: t.int({ description: VERSION_DESCRIPTION }),
    clientMutationId: t.string(),
  }),
});

const ViewInput = builder.inputType('ViewInput', {
  fields: (t) => ({
    plan: t.string(),
    view: t.string({ required: true, description: VIEW_DESCRIPTION }),
    expectedVersion: t.int({ description: VERSION_DESCRIPTION }),
    clientMutationId: t.string(),
  }),
});

/** What was written is read anew. */
async function changed(result: Promise<ViewResult>, context: Context): Promise<ViewResult> {
  const answer = await result;
  context.reading = new Reading(context.database.client, context.database.models);
  return answer;
}

builder.mutationFields((t) => ({
  saveView: t.field({
    type: ChangeViewPayloadRef,
    description: 'Keeps the address of a page under a name.',
    args: { input: t.arg({ type: SaveViewInput, required: true }) },
    resolve: (_, { input }, context) => changed(saveView(context.database, input), context),
  }),
  changeView: t.field({
    type: ChangeViewPayloadRef,
    description: 'Gives a view another name, or has it show something else; its own slug stays.',
    args: { input: t.arg({ type: ChangeViewInput, required: true }) },
    resolve: (_, { input }, context) => changed(changeView(context.database, input), context),
  }),
  removeView: t.field({
    type: ChangeViewPayloadRef,
    description: 'Takes a view out of the lists. It keeps its slug and can be brought back.',
    args: { input: t.arg({ type: ViewInput, required: true }) },
    resolve: (_, { input }, context) => changed(removeView(context.database, input), context),
  }),
  restoreView: t.field({
    type: ChangeViewPayloadRef,
    description: 'Brings a removed view back.',
    args: { input: t.arg({ type: ViewInput, required: true }) },
    resolve: (_, { input }, context) => changed(restoreView(context.database, input), context),
  }),
}));

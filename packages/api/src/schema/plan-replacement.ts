import { builder } from '../builder.ts';
import { REPLACEMENTS_KEPT, type PlanReplacement } from '../database/plan-replacement.ts';
import { findMovable, redoImport, undoImport } from '../undo-import.ts';
import { changed, ChangedPlanRef } from './changed-plan.ts';
import { PlanChangesRef } from './plan-changes.ts';

interface ShownReplacement extends PlanReplacement {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const PlanReplacementRef = builder.objectRef<ShownReplacement>('PlanReplacement').implement({
  description: 'An import that took the place of what the plan held.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    author: t.exposeString('author', { nullable: true, description: 'Who signed it; null: nobody did.' }),
    document: t.string({
      nullable: true,
      description: 'File name of what was imported.',
      resolve: ({ sourceName }) => sourceName,
    }),
    revision: t.exposeInt('revision', { description: 'Of the plan, as the import left it.' }),
    changes: t.expose('changes', { type: PlanChangesRef }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was undone; null where it counts.',
    }),
    undoneBy: t.exposeString('undoneBy', { nullable: true }),
    canUndo: t.exposeBoolean('canUndo', {
      description: 'It is the newest that counts, and nothing has been decided or waived since.',
    }),
    canRedo: t.exposeBoolean('canRedo', {
      description: 'It was undone last, and nothing has been decided or waived since.',
    }),
  }),
});

builder.prismaObjectField('Plan', 'replacements', (t) =>
  t.field({
    type: [PlanReplacementRef],
    description: `The latest ${REPLACEMENTS_KEPT} imports over it, the newest first: what they took the place of is kept.`,
    resolve: async (row, _, { reading }) => {
      const [model, replacements] = await Promise.all([reading.plan(row), reading.replacements(row.id)]);
      const { UNDO, REDO } = findMovable(model, replacements);
      return replacements.map((replacement) => ({
        ...replacement,
        canUndo: replacement === UNDO,
        canRedo: replacement === REDO,
      }));
    },
  }),
);

function importChangeInput(name: string) {
  return builder.inputType(name, {
    fields: (t) => ({
      plan: t.string({ required: true, description: 'Its slug.' }),
      replacement: t.string({ required: true, description: 'Id of the import over it.' }),
      author: t.string(),
      expectedRevision: t.int({ description: 'Refused where the plan is at another revision.' }),
      clientMutationId: t.string(),
    }),
  });
}

const UndoImportInput = importChangeInput('UndoImportInput');
const RedoImportInput = importChangeInput('RedoImportInput');

builder.mutationFields((t) => ({
  undoImport: t.field({
    type: ChangedPlanRef,
    description:
      'Brings back what the plan held before the newest import over it. The directory stays as it is.',
    args: { input: t.arg({ type: UndoImportInput, required: true }) },
    resolve: (_, { input }, context) => changed(undoImport(context.database, input), context),
  }),
  redoImport: t.field({
    type: ChangedPlanRef,
    description: 'Does the import again that was undone last. A new import drops what was undone.',
    args: { input: t.arg({ type: RedoImportInput, required: true }) },
    resolve: (_, { input }, context) => changed(redoImport(context.database, input), context),
  }),
}));

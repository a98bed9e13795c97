import { builder } from '../builder.ts';
import type { ChangedPlan } from '../change-plan.ts';
import type { Plan as PlanRow } from '../generated/prisma/client.ts';
import { isSlug } from '../slug.ts';
import { canWithdraw, restorePlan, withdrawPlan } from '../withdraw-plan.ts';
import { changed, ChangedPlanRef } from './changed-plan.ts';
import { UserErrorRef } from './user-error.ts';

export const WithdrawnPlanRef = builder.objectRef<PlanRow>('WithdrawnPlan').implement({
  description: 'A plan of which the import that made it was undone: in no list, and kept to be brought back.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses; it is given to no other.' }),
    title: t.exposeString('title'),
    revision: t.exposeInt('revision'),
    withdrawnAt: t.field({
      type: 'DateTime',
      // a repeated request may answer when the plan is back
      nullable: true,
      resolve: ({ withdrawnAt }) => withdrawnAt,
    }),
    withdrawnBy: t.exposeString('withdrawnBy', {
      nullable: true,
      description: 'Who signed it; null: nobody did.',
    }),
  }),
});

builder.prismaObjectField('Plan', 'canWithdraw', (t) =>
  t.boolean({
    description: 'No import over it stands: the one that made it can be undone.',
    resolve: async ({ id }, _, { reading }) => canWithdraw(await reading.replacements(id)),
  }),
);

builder.queryField('withdrawnPlan', (t) =>
  t.field({
    type: WithdrawnPlanRef,
    nullable: true,
    description: 'Null where no plan of that slug was withdrawn.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (_, { slug }, { reading }) =>
      isSlug(slug)
        ? reading.connection.plan.findUnique({ where: { slug, withdrawnAt: { not: null } } })
        : null,
  }),
);

const PlanInput = builder.inputType('PlanInput', {
  fields: (t) => ({
    plan: t.string({ required: true, description: 'Its slug.' }),
    author: t.string(),
    expectedRevision: t.int({ description: 'Refused where the plan is at another revision.' }),
    clientMutationId: t.string(),
  }),
});

const WithdrawPlanPayloadRef = builder.objectRef<ChangedPlan>('WithdrawPlanPayload').implement({
  fields: (t) => ({
    withdrawn: t.field({ type: WithdrawnPlanRef, nullable: true, resolve: ({ plan }) => plan }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => [...userErrors] }),
  }),
});

builder.mutationFields((t) => ({
  withdrawPlan: t.field({
    type: WithdrawPlanPayloadRef,
    description:
      'Undoes the import that made a plan: it is in no list, search, duty or file any more. Nothing of it is lost; the directory stays as it is.',
    args: { input: t.arg({ type: PlanInput, required: true }) },
    resolve: (_, { input }, context) => changed(withdrawPlan(context.database, input), context),
  }),
  restorePlan: t.field({
    type: ChangedPlanRef,
    description:
      'Brings a withdrawn plan back, with its decisions, waivers, views and history, under its slug.',
    args: { input: t.arg({ type: PlanInput, required: true }) },
    resolve: (_, { input }, context) => changed(restorePlan(context.database, input), context),
  }),
}));

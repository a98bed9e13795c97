import type { FindingCode } from '@zeren/domain/findings';
import { builder } from '../builder.ts';
import type { PlanWaiver } from '../database/plan-model.ts';
import { waiveFinding, withdrawWaiver } from '../waive-finding.ts';
import { changed, ChangedPlanRef } from './changed-plan.ts';
import { FindingCodeEnum } from './finding-code.ts';
import { FindingRef } from './finding.ts';

export const FindingWaiverRef = builder.objectRef<PlanWaiver>('FindingWaiver').implement({
  description: "Somebody's word that the findings of one code and task may stand.",
  fields: (t) => ({
    id: t.exposeID('id'),
    code: t.expose('code', { type: FindingCodeEnum }),
    task: t.exposeString('task', {
      nullable: true,
      description: 'Key of the task; null for what is about several, or the whole plan.',
    }),
    party: t.string({
      nullable: true,
      description: 'The only party it holds for; null: all of them.',
      resolve: ({ party }) => party,
    }),
    reason: t.exposeString('reason'),
    author: t.string({ nullable: true, resolve: ({ author }) => author }),
    at: t.field({ type: 'DateTime', resolve: ({ at }) => new Date(at) }),
    undoneAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null where it counts.',
      resolve: ({ undoneAt }) => (undoneAt === null ? null : new Date(undoneAt)),
    }),
    undoneBy: t.exposeString('undoneBy', { nullable: true }),
  }),
});

builder.objectField(FindingRef, 'waiver', (t) =>
  t.field({
    type: FindingWaiverRef,
    nullable: true,
    description: 'Why it may stand; null where it is open.',
    resolve: ({ waiver }) => waiver as PlanWaiver | null,
  }),
);

builder.prismaObjectField('Plan', 'waivers', (t) =>
  t.field({
    type: [FindingWaiverRef],
    description: 'In the order they were given, those taken back among them.',
    resolve: async (row, _, { reading }) => [...(await reading.plan(row)).waivers],
  }),
);

const WaiveFindingInput = builder.inputType('WaiveFindingInput', {
  fields: (t) => ({
    plan: t.string({ required: true, description: 'Its slug.' }),
    code: t.field({ type: FindingCodeEnum, required: true }),
    task: t.string({ description: 'Key of the task; without it, what is about several or the whole plan.' }),
    party: t.string({ description: 'Only for this party, by the name that the finding has for it.' }),
    reason: t.string({ required: true, description: 'Why it may stand.' }),
    author: t.string(),
    expectedRevision: t.int({ description: 'Refused where the plan is at another revision.' }),
    clientMutationId: t.string(),
  }),
});

const WithdrawWaiverInput = builder.inputType('WithdrawWaiverInput', {
  fields: (t) => ({
    plan: t.string({ required: true }),
    waiver: t.string({ required: true, description: 'Its id.' }),
    author: t.string({ description: 'Who takes it back.' }),
    expectedRevision: t.int(),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  waiveFinding: t.field({
    type: ChangedPlanRef,
    description:
      'Lets findings stand, with the reason. They are still answered, with the waiver beside them.',
    args: { input: t.arg({ type: WaiveFindingInput, required: true }) },
    resolve: (_, { input }, context) =>
      changed(waiveFinding(context.database, { ...input, code: input.code as FindingCode }), context),
  }),
  withdrawWaiver: t.field({
    type: ChangedPlanRef,
    args: { input: t.arg({ type: WithdrawWaiverInput, required: true }) },
    resolve: (_, { input }, context) => changed(withdrawWaiver(context.database, input), context),
  }),
}));

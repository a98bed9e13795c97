import { TASK_DECISION_KINDS } from '@zeren/domain';
import { builder } from '../builder.ts';
import { MEMBERSHIP_RULES, type MembershipRule } from '../database/membership-rule.ts';
import { decisionColumns, type PlanDecision } from '../database/plan-decision.ts';
import { recordDecision, undoDecision } from '../record-decision.ts';
import { setMembershipRule } from '../set-membership-rule.ts';
import { DerivationRef } from './duty.ts';
import { PartyRef } from './party.ts';
import { changed, ChangedPlanRef } from './changed-plan.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskRef } from './task.ts';

const TaskDecisionKindEnum = builder.enumType('TaskDecisionKind', {
  description:
    'Who of a group is meant; who leads; who does it instead; who stands behind a 等; whether 相关 reaches a name; all duties of one unit to another.',
  values: TASK_DECISION_KINDS,
});

const MembershipRuleEnum = builder.enumType('MembershipRule', {
  description: 'Groups have the members of the day that is asked for, or those of one day for good.',
  values: MEMBERSHIP_RULES,
});

export const TaskDecisionRef = builder.objectRef<PlanDecision>('TaskDecision').implement({
  description: 'What the office settled that the paper leaves open, or changed of what it says.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: TaskDecisionKindEnum }),
    task: t.string({
      nullable: true,
      description: 'Key of the task; null where it is about the whole plan.',
      resolve: (decision) => decisionColumns(decision).task,
    }),
    party: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The group, the unit that leads, or the one whose duties go to others.',
      resolve: (decision, _, { reading }) =>
        reading.withDirectory((directory) => directory.party(decisionColumns(decision).party ?? '')),
    }),
    units: t.field({
      type: [PartyRef],
      description: 'Who was picked, or takes over.',
      resolve: (decision, _, { reading }) =>
        reading.withDirectory((directory) =>
          decisionColumns(decision).units.flatMap((id) => directory.party(id) ?? []),
        ),
    }),
    role: t.field({
      type: ResponsibilityRoleEnum,
      nullable: true,
      resolve: (decision) => decisionColumns(decision).role,
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      resolve: (decision) => decisionColumns(decision).certainty,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      resolve: (decision) => decisionColumns(decision).since,
    }),
    reason: t.exposeString('reason'),
    author: t.exposeString('author', { nullable: true }),
    decidedAt: t.field({ type: 'DateTime', resolve: ({ decidedAt }) => new Date(decidedAt) }),
    undoneAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null where it counts.',
      resolve: ({ undoneAt }) => (undoneAt === null ? null : new Date(undoneAt)),
    }),
    undoneBy: t.exposeString('undoneBy', { nullable: true }),
  }),
});

builder.prismaObjectFields('Plan', (t) => ({
  membershipRule: t.field({
    type: MembershipRuleEnum,
    resolve: ({ membershipRule }) => membershipRule as MembershipRule,
  }),
  frozenOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Day whose memberships count where they are frozen; null: the day of issue.',
    resolve: ({ frozenOn }) => frozenOn,
  }),
  decisions: t.field({
    type: [TaskDecisionRef],
    description: 'In the order they were made, those taken back among them.',
    args: { task: t.arg.string({ description: 'Key of one task; those about the whole plan count too.' }) },
    resolve: async (row, { task }, { reading }) =>
      (await reading.plan(row)).decisions.filter(
        (decision) => task == null || !('task' in decision) || decision.task === task,
      ),
  }),
}));

builder.objectFields(TaskRef, (t) => ({
  membershipRule: t.expose('membershipRule', {
    type: MembershipRuleEnum,
    nullable: true,
    description: "In place of the plan's.",
  }),
  membershipsOn: t.expose('membershipsOn', {
    type: 'Date',
    nullable: true,
    description: 'Day on which its groups are frozen; null where they follow.',
  }),
}));

builder.objectField(DerivationRef, 'decision', (t) =>
  t.field({
    type: TaskDecisionRef,
    nullable: true,
    description: 'The last decision that made or changed it.',
    resolve: ({ decision }) => decision as PlanDecision | undefined,
  }),
);

const RecordDecisionInput = builder.inputType('RecordDecisionInput', {
  description: 'Parties are given by name or alias. Which fields are needed depends on the kind.',
  fields: (t) => ({
    plan: t.string({ required: true, description: 'Its slug.' }),
    expectedRevision: t.int({ description: 'Refused where the plan is at another revision.' }),
    kind: t.field({ type: TaskDecisionKindEnum, required: true }),
    task: t.string({ description: 'Key: `13`, `7a`.' }),
    party: t.string({
      description: 'The group, the unit that leads, or the one whose duties go to others.',
    }),
    units: t.stringList({ description: 'Who is picked, or takes over.' }),
    role: t.field({ type: ResponsibilityRoleEnum }),
    certainty: t.field({ type: CertaintyEnum }),
    since: t.field({
      type: 'Date',
      description: 'First day of a hand-over; without it, from the beginning.',
    }),
    reason: t.string({ required: true, description: 'Why; up to 2,000 characters.' }),
    author: t.string({ description: 'Who decided.' }),
    clientMutationId: t.string(),
  }),
});

const UndoDecisionInput = builder.inputType('UndoDecisionInput', {
  fields: (t) => ({
    plan: t.string({ required: true }),
    decision: t.string({ required: true, description: 'Its id.' }),
    author: t.string({ description: 'Who takes it back.' }),
    expectedRevision: t.int(),
    clientMutationId: t.string(),
  }),
});

const SetMembershipRuleInput = builder.inputType('SetMembershipRuleInput', {
  fields: (t) => ({
    plan: t.string({ required: true }),
    task: t.string({ description: 'Key of a task that goes its own way; without it, the plan.' }),
    rule: t.field({ type: MembershipRuleEnum, description: 'Null takes a task’s own rule back.' }),
    frozenOn: t.field({ type: 'Date', description: 'Without it, the day of issue.' }),
    expectedRevision: t.int(),
    clientMutationId: t.string(),
  }),
});

builder.mutationFields((t) => ({
  recordDecision: t.field({
    type: ChangedPlanRef,
    description: 'Settles what the paper leaves open. What the paper says stays beside it.',
    args: { input: t.arg({ type: RecordDecisionInput, required: true }) },
    resolve: (_, { input }, context) => changed(recordDecision(context.database, input), context),
  }),
  undoDecision: t.field({
    type: ChangedPlanRef,
    description: 'Takes a decision back. It stays on record and counts no more.',
    args: { input: t.arg({ type: UndoDecisionInput, required: true }) },
    resolve: (_, { input }, context) => changed(undoDecision(context.database, input), context),
  }),
  setMembershipRule: t.field({
    type: ChangedPlanRef,
    args: { input: t.arg({ type: SetMembershipRuleInput, required: true }) },
    resolve: (_, { input }, context) => changed(setMembershipRule(context.database, input), context),
  }),
}));

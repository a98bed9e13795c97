import {
  diffPlans,
  DUTY_CHANGE_KINDS,
  type DutyChange,
  type PartyChanges,
  type PlanDiff,
  type TaskPair,
} from '@zeren/domain/diff';
import { builder } from '../builder.ts';
import type { PlanModel } from '../database/plan-model.ts';
import { findPlanRow } from '../database/plan-row.ts';
import { today } from '../today.ts';
import { PartyRef } from './party.ts';
import { PlanRef } from './plan.ts';
import { ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskRef } from './task.ts';

/** The two plans to which the indices of a difference belong. */
interface Plans {
  readonly before: PlanModel;
  readonly after: PlanModel;
}

type Between<T> = T & { readonly plans: Plans };

const DutyChangeKindEnum = builder.enumType('DutyChangeKind', { values: DUTY_CHANGE_KINDS });

const PairDecisionInput = builder.inputType('PairDecision', {
  description: 'What a person says about two tasks: the same piece of work, or not.',
  fields: (t) => ({
    older: t.string({ required: true, description: 'Key in the older plan.' }),
    newer: t.string({ required: true, description: 'Key in the newer plan.' }),
    same: t.boolean({ required: true }),
  }),
});

const TaskPairRef = builder.objectRef<Between<TaskPair>>('TaskPair').implement({
  description:
    'An older and a newer task that are the same piece of work, or of which one came out of the other.',
  fields: (t) => ({
    older: t.field({ type: TaskRef, resolve: ({ older, plans }) => plans.before.tasks[older] ?? missing() }),
    newer: t.field({ type: TaskRef, resolve: ({ newer, plans }) => plans.after.tasks[newer] ?? missing() }),
    score: t.exposeFloat('score', { description: 'How alike they are, 0 to 1.' }),
    doubtful: t.exposeBoolean('doubtful', { description: 'Likely, and for a person to confirm.' }),
  }),
});

const DutyChangeRef = builder.objectRef<Between<DutyChange>>('DutyChange').implement({
  description: 'What became of the part of one party in one task.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DutyChangeKindEnum }),
    older: t.field({
      type: TaskRef,
      nullable: true,
      resolve: ({ older, plans }) => (older === null ? null : plans.before.tasks[older]),
    }),
    newer: t.field({
      type: TaskRef,
      nullable: true,
      resolve: ({ newer, plans }) => (newer === null ? null : plans.after.tasks[newer]),
    }),
    roleBefore: t.expose('roleBefore', { type: ResponsibilityRoleEnum, nullable: true }),
    roleAfter: t.expose('roleAfter', { type: ResponsibilityRoleEnum, nullable: true }),
  }),
});

const PartyChangesRef = builder.objectRef<Between<PartyChanges>>('PartyChanges').implement({
  description: 'What is new for one unit or group.',
  fields: (t) => ({
    party: t.expose('party', { type: PartyRef }),
    changes: t.field({
      type: [DutyChangeRef],
      resolve: ({ changes, plans }) => changes.map((change) => ({ ...change, plans })),
    }),
  }),
});

const PlanDiffRef = builder.objectRef<Between<PlanDiff>>('PlanDiff').implement({
  description:
    'What a newer list changes: tasks matched whatever their numbers, and what that means for whom.',
  fields: (t) => ({
    older: t.field({ type: PlanRef, resolve: ({ plans }) => plans.before.row }),
    pairs: t.field({ type: [TaskPairRef], resolve: ({ matching, plans }) => pairsOf(matching.pairs, plans) }),
    splits: t.field({
      type: [TaskPairRef],
      description: 'Newer tasks that took over a part of an older one.',
      resolve: ({ matching, plans }) => pairsOf(matching.splits, plans),
    }),
    merges: t.field({
      type: [TaskPairRef],
      description: 'Older tasks that went into a newer one that takes up another too.',
      resolve: ({ matching, plans }) => pairsOf(matching.merges, plans),
    }),
    added: t.field({
      type: [TaskRef],
      resolve: ({ matching, plans }) => matching.added.flatMap((index) => plans.after.tasks[index] ?? []),
    }),
    dropped: t.field({
      type: [TaskRef],
      resolve: ({ matching, plans }) => matching.dropped.flatMap((index) => plans.before.tasks[index] ?? []),
    }),
    parties: t.field({
      type: [PartyChangesRef],
      description: "Those for whom something changes, in the directory's order.",
      resolve: ({ parties, plans }) => parties.map((one) => ({ ...one, plans })),
    }),
  }),
});

builder.prismaObjectField('Plan', 'diff', (t) =>
  t.field({
    type: PlanDiffRef,
    nullable: true,
    description:
      'What this plan changes against an older one. Null where there is no such plan, or it is the plan itself.',
    args: {
      against: t.arg.string({ required: true, description: 'Slug of the older plan.' }),
      pairs: t.arg({ type: [PairDecisionInput] }),
      asOf: t.arg({ type: 'Date', description: 'Day whose memberships count for both; without it, today.' }),
    },
    resolve: async (row, { against, pairs, asOf }, { reading }) => {
      if (against === row.slug) return null;
      const other = await findPlanRow(reading.connection, against);
      if (!other) return null;
      const [[before, after], { index: directory }] = await Promise.all([
        reading.plans([other, row]) as Promise<[PlanModel, PlanModel]>,
        reading.directory(),
      ]);
      const day = asOf ?? today();
      const diff = diffPlans({
        older: { tasks: before.tasks, year: before.row.year, asOf: day, decisions: before.standing },
        newer: { tasks: after.tasks, year: after.row.year, asOf: day, decisions: after.standing },
        directory,
        ...(pairs && { pairs }),
      });
      return { ...diff, plans: { before, after } };
    },
  }),
);

function pairsOf(pairs: readonly TaskPair[], plans: Plans): Between<TaskPair>[] {
  return pairs.map((pair) => ({ ...pair, plans }));
}

function missing(): never {
  throw new Error('A pair of tasks points beside its plans');
}

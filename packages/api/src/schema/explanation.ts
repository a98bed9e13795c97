import { ABSENCE_REASONS, explain, type Absence, type Explanation } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanDecision } from '../database/plan-decision.ts';
import type { PlanTask } from '../database/plan-model.ts';
import { today } from '../today.ts';
import { DerivationRef } from './duty.ts';
import { PartyRef } from './party.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { SourcePlaceRef } from './source-place.ts';
import { TaskDecisionRef } from './task-decision.ts';
import { TaskRef } from './task.ts';
import { UnitGroupRef } from './unit-group.ts';

const AbsenceReasonEnum = builder.enumType('AbsenceReason', {
  description:
    'Why a cell is empty, the most telling first: its part was given to others; others were picked; left out by 除…外; no longer or not yet in a group that is named; perhaps in one whose members nobody knows; a group whose members have its cells; not named. POSSIBLE_ONLY: the cell is filled, but the paper leaves open who is meant.',
  values: ABSENCE_REASONS,
});

const AbsenceRef = builder.objectRef<Absence>('Absence').implement({
  description: 'One reason why a cell is empty, or only possible, and the place of the name it comes from.',
  fields: (t) => ({
    reason: t.expose('reason', { type: AbsenceReasonEnum }),
    message: t.exposeString('message', { description: 'One sentence for a person.' }),
    role: t.expose('role', {
      type: ResponsibilityRoleEnum,
      nullable: true,
      description: 'The part that it would have.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, nullable: true }),
    text: t.exposeString('text', { nullable: true, description: 'The name as printed.' }),
    group: t.expose('group', { type: UnitGroupRef, nullable: true, description: 'The group that is named.' }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of the membership that is over or still to come.',
      resolve: ({ membership }) => membership?.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day.',
      resolve: ({ membership }) => membership?.validTo,
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    decision: t.field({
      type: TaskDecisionRef,
      nullable: true,
      description: 'The decision that took the part away, or left it open.',
      resolve: ({ decision }) => decision as PlanDecision | null,
    }),
  }),
});

const ExplanationRef = builder.objectRef<Explanation<PlanTask>>('Explanation').implement({
  description: 'Why a party has a part in a task, or why it has none: one cell of the matrix of units.',
  fields: (t) => ({
    task: t.expose('task', { type: TaskRef }),
    party: t.expose('party', { type: PartyRef }),
    role: t.expose('role', {
      type: ResponsibilityRoleEnum,
      nullable: true,
      description: 'As the matrix shows it; null where the cell is empty.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, nullable: true }),
    derivations: t.field({
      type: [DerivationRef],
      description: 'Every reason for the cell, the strongest first; none where it is empty.',
      resolve: ({ derivations }) => [...derivations],
    }),
    absence: t.expose('absence', {
      type: AbsenceReasonEnum,
      nullable: true,
      description: 'The most telling of `absences`.',
    }),
    absences: t.field({
      type: [AbsenceRef],
      description: 'Why the cell is empty, or what is not settled about one that is only possible.',
      resolve: ({ absences }) => [...absences],
    }),
  }),
});

builder.prismaObjectField('Plan', 'explain', (t) =>
  t.field({
    type: ExplanationRef,
    nullable: true,
    description:
      'Why a unit has a part in a task, or why it has none. Null where there is no such task, or nobody of that name.',
    args: {
      task: t.arg.string({ required: true, description: 'Number and part: `13`, `7a`.' }),
      unit: t.arg.string({
        required: true,
        description: 'Name or alias of a unit or group, in force on that day; without one, whenever it was.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'Day whose memberships, names and hand-overs count; without it, today.',
      }),
    },
    resolve: async (row, { task, unit, asOf }, { reading }) => {
      const [{ tasks, standing }, { index }] = await Promise.all([reading.plan(row), reading.directory()]);
      return explain({
        tasks,
        directory: index,
        task,
        unit: index.findParty(unit, asOf ?? undefined)?.key ?? unit,
        asOf: asOf ?? today(),
        decisions: standing,
      });
    },
  }),
);

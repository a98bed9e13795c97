import { DERIVATION_KINDS, type Derivation, type Duty } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanTask } from '../database/plan-model.ts';
import { PartyRef } from './party.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { SourcePlaceRef } from './source-place.ts';
import { TaskRef } from './task.ts';
import { UnitGroupRef } from './unit-group.ts';

/** A duty beside the task that is owed. */
export interface TaskDuty extends Duty {
  readonly owed: PlanTask;
}

const DerivationKindEnum = builder.enumType('DerivationKind', {
  description: 'How a party came to a task: named, by another name, in a group, or by a decision.',
  values: DERIVATION_KINDS,
});

export const DerivationRef = builder.objectRef<Derivation>('Derivation').implement({
  description: 'One reason for a duty.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DerivationKindEnum }),
    role: t.expose('role', { type: ResponsibilityRoleEnum }),
    certainty: t.expose('certainty', { type: CertaintyEnum }),
    text: t.exposeString('text', { description: 'The name as printed.' }),
    group: t.expose('group', {
      type: UnitGroupRef,
      nullable: true,
      description: 'The group through which it came.',
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of the membership in that group; null: ever since.',
      resolve: ({ membership }) => membership?.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null: until further notice.',
      resolve: ({ membership }) => membership?.validTo,
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
  }),
});

export const DutyRef = builder.objectRef<TaskDuty>('Duty').implement({
  description:
    "One unit's part in one task after expansion: its strongest role. A group whose members nobody knows stands for itself.",
  fields: (t) => ({
    role: t.expose('role', { type: ResponsibilityRoleEnum }),
    certainty: t.expose('certainty', { type: CertaintyEnum }),
    direct: t.exposeBoolean('direct', {
      description: 'Named itself at least once, not only through a group.',
    }),
    party: t.expose('party', { type: PartyRef }),
    via: t.field({
      type: [UnitGroupRef],
      description: 'The groups through which it came.',
      resolve: ({ via }) => [...via],
    }),
    task: t.expose('owed', { type: TaskRef }),
    derivations: t.field({
      type: [DerivationRef],
      description: 'Every reason for it, the strongest first.',
      resolve: ({ derivations }) => [...derivations],
    }),
  }),
});

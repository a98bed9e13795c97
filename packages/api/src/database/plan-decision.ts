import type { Certainty, ResponsibilityRole, TaskDecision, TaskDecisionKind } from '@zeren/domain';

/** A decision as stored: every party by its id. One that was taken back counts no more. */
export type PlanDecision = TaskDecision & {
  readonly id: string;
  readonly author: string | null;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
};

/** One row of TaskDecision with its units. */
export interface StoredDecision {
  readonly id: string;
  readonly kind: TaskDecisionKind;
  readonly task: string | null;
  readonly party: string | null;
  readonly role: ResponsibilityRole | null;
  readonly certainty: Certainty | null;
  readonly since: string | null;
  readonly reason: string;
  readonly author: string | null;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly units: string[];
}

/** The columns that a kind of decision does not use are null. */
export function decisionFrom({ kind, ...stored }: StoredDecision): PlanDecision {
  const { id, reason, author, decidedAt, undoneAt, undoneBy, units, role, certainty, since } = stored;
  const task = stored.task ?? '';
  const party = stored.party ?? '';
  const about = { id, reason, author, decidedAt, undoneAt, undoneBy };
  switch (kind) {
    case 'PICK_MEMBERS':
      return { ...about, kind, task, group: party, units };
    case 'NAME_LEAD':
      return { ...about, kind, task, unit: party };
    case 'REASSIGN':
      return { ...about, kind, task, from: party, to: units, role };
    case 'FILL_OPEN_LIST':
      return { ...about, kind, task, role: role ?? 'RESPONSIBLE', units };
    case 'SETTLE_QUALIFIER':
      return { ...about, kind, task, group: party, certainty: certainty ?? 'POSSIBLE' };
    case 'HAND_OVER':
      return { ...about, kind, from: party, to: units[0] ?? '', since };
  }
}

/** The inverse of `decisionFrom`, as far as the decision itself goes. */
export function decisionColumns(
  decision: TaskDecision,
): Pick<StoredDecision, 'kind' | 'task' | 'party' | 'role' | 'certainty' | 'since' | 'units'> {
  const none = { task: null, party: null, role: null, certainty: null, since: null, units: [] };
  const { kind } = decision;
  switch (kind) {
    case 'PICK_MEMBERS':
      return { ...none, kind, task: decision.task, party: decision.group, units: [...decision.units] };
    case 'NAME_LEAD':
      return { ...none, kind, task: decision.task, party: decision.unit };
    case 'REASSIGN': {
      const { task, from, to, role } = decision;
      return { ...none, kind, task, party: from, role, units: [...to] };
    }
    case 'FILL_OPEN_LIST':
      return { ...none, kind, task: decision.task, role: decision.role, units: [...decision.units] };
    case 'SETTLE_QUALIFIER': {
      const { task, group, certainty } = decision;
      return { ...none, kind, task, party: group, certainty };
    }
    case 'HAND_OVER':
      return { ...none, kind, party: decision.from, since: decision.since, units: [decision.to] };
  }
}

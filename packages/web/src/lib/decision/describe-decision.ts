import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { TaskDecisionKind } from '@zeren/domain';
import * as m from '#messages';
import { formatDay } from '../calendar.ts';
import { roleNames } from '../vocabulary.ts';

export interface DescribedDecision {
  kind: TaskDecisionKind;
  role: ResponsibilityRole | null;
  certainty: Certainty | null;
  since: string | null;
  party: { name: string } | null;
  units: readonly { name: string }[];
}

/** What was decided, in one line. */
export function describeDecision({ kind, role, certainty, since, ...named }: DescribedDecision): string {
  const party = named.party?.name ?? m.nobody();
  const units = named.units.map(({ name }) => name).join(m.name_separator());
  switch (kind) {
    case 'PICK_MEMBERS':
      return m.decided_pick({ party, units });
    case 'NAME_LEAD':
      return m.decided_lead({ party });
    case 'REASSIGN':
      return role === null
        ? m.decided_reassign({ party, units })
        : m.decided_reassign_as({ party, units, role: roleNames[role]() });
    case 'FILL_OPEN_LIST':
      return m.decided_fill({ role: role === null ? '' : roleNames[role](), units });
    case 'SETTLE_QUALIFIER':
      return certainty === 'DEFINITE'
        ? m.decided_settle_definite({ party })
        : m.decided_settle_possible({ party });
    case 'HAND_OVER':
      return since === null
        ? m.decided_hand_over({ party, units })
        : m.decided_hand_over_since({ party, units, day: formatDay(since) });
  }
}

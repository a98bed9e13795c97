import * as m from '#messages';
import { roleNames } from '../vocabulary.ts';
import type { Opening } from './list-openings.ts';

/** What a button says that leads to the form of a decision. */
export function nameOpening({ kind, party, text, role }: Opening): string {
  switch (kind) {
    case 'PICK_MEMBERS':
      return m.decision_pick({ text });
    case 'SETTLE_QUALIFIER':
      return m.decision_settle({ text });
    case 'FILL_OPEN_LIST':
      return m.decision_fill({ role: role === null ? '' : roleNames[role]() });
    case 'NAME_LEAD':
      return m.decision_lead();
    case 'REASSIGN':
      return party === null ? m.decision_reassign() : m.decision_reassign_of({ party });
    case 'HAND_OVER':
      return party === null ? m.decision_hand_over() : m.decision_hand_over_of({ party });
  }
}

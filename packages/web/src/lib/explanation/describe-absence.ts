import type { AbsenceReason } from '@zeren/domain';
import * as m from '#messages';
import { describeSpan, type Span } from './describe-span.ts';

export interface DescribedAbsence extends Span {
  reason: AbsenceReason;
  text: string | null;
  group: { name: string } | null;
}

/** Why a party has no part, or only a possible one, in one sentence. */
export function describeAbsence(
  absence: DescribedAbsence,
  { __typename, name: party }: { __typename: 'Unit' | 'UnitGroup'; name: string },
): string {
  const text = absence.text ?? '';
  const group = absence.group?.name ?? party;
  const span = describeSpan(absence);
  switch (absence.reason) {
    case 'REASSIGNED':
      return text === '' ? m.absence_reassigned({ party }) : m.absence_reassigned_text({ text, party });
    case 'NOT_PICKED':
      return m.absence_not_picked({ text, party, group });
    case 'EXCLUDED':
      return m.absence_excluded({ text, party });
    case 'LEFT_GROUP':
      return m.absence_left_group({ text, party, group, span });
    case 'NOT_YET_MEMBER':
      return m.absence_not_yet({ text, party, group, span });
    case 'MEMBERS_UNKNOWN':
      return m.absence_members_unknown({ text, party, group });
    case 'EXPANDED':
      return m.absence_expanded({ text, group });
    case 'POSSIBLE_ONLY':
      return m.absence_possible_only({ text, party });
    case 'NOT_NAMED':
      return __typename === 'Unit' ? m.absence_not_named({ party }) : m.absence_group_not_named({ party });
  }
}

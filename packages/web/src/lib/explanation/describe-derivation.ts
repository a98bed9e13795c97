import type { DerivationKind, TaskDecisionKind } from '@zeren/domain';
import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';
import * as m from '#messages';
import { roleNames } from '../vocabulary.ts';
import { describeSpan, type Span } from './describe-span.ts';

interface Named {
  name: string;
}

/** As much of a decision as a sentence needs. */
interface Decided {
  kind: TaskDecisionKind;
  certainty: Certainty | null;
  party: Named | null;
}

export interface DescribedDerivation extends Span {
  kind: DerivationKind;
  role: ResponsibilityRole;
  certainty: Certainty;
  text: string;
  group: Named | null;
  decision: Decided | null;
}

export interface DescribedParty extends Named {
  __typename: 'Unit' | 'UnitGroup';
}

/** Why several units have a part that came to all of them in the same way, through their group. */
export function describeShared(derivation: DescribedDerivation, count: number): string[] {
  const { certainty, text, group } = derivation;
  const role = roleNames[derivation.role]();
  const shared = m.reason_group_shared({
    group: group?.name ?? text,
    text,
    count,
    span: describeSpan(derivation),
    role,
  });
  return certainty === 'POSSIBLE' ? [shared, m.reason_open()] : [shared];
}

/** Why a party has a part, in one or more sentences, the way on the paper before what was decided. */
export function describeDerivation(derivation: DescribedDerivation, party: DescribedParty): string[] {
  const { kind, certainty, decision } = derivation;
  const sentences = [
    kind === 'DECISION' && decision ? byDecision(derivation, decision, party) : onPaper(derivation, party),
  ];
  if (decision?.kind === 'SETTLE_QUALIFIER') {
    sentences.push(
      decision.certainty === 'DEFINITE' ? m.reason_settled_definite() : m.reason_settled_possible(),
    );
  } else if (certainty === 'POSSIBLE') sentences.push(m.reason_open());
  return sentences;
}

function onPaper(derivation: DescribedDerivation, { __typename, name: party }: DescribedParty): string {
  const { kind, text, group } = derivation;
  const role = roleNames[derivation.role]();
  if (kind === 'GROUP' && group)
    return m.reason_group({ group: group.name, text, party, span: describeSpan(derivation), role });
  if (kind === 'ALIAS') return m.reason_alias({ text, party, role });
  return __typename === 'UnitGroup' ? m.reason_group_itself({ text }) : m.reason_direct({ text, role });
}

function byDecision(
  { text, role: part }: DescribedDerivation,
  decision: Decided,
  { name: party }: DescribedParty,
): string {
  const role = roleNames[part]();
  const from = decision.party?.name ?? m.nobody();
  switch (decision.kind) {
    case 'PICK_MEMBERS':
      return m.reason_picked({ text, party, role });
    case 'NAME_LEAD':
      return m.reason_lead({ party });
    case 'FILL_OPEN_LIST':
      return m.reason_filled({ party, role });
    case 'HAND_OVER':
      return m.reason_handed_over({ from, party, role });
    case 'REASSIGN':
    case 'SETTLE_QUALIFIER':
      return m.reason_reassigned({ from, party, role });
  }
}

import type { AbsenceReason } from '@zeren/domain';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import * as m from '#messages';
import { describeAbsence, type DescribedAbsence } from './describe-absence.ts';
import { describeDerivation, type DescribedDerivation, type DescribedParty } from './describe-derivation.ts';

export interface DescribedExplanation {
  role: ResponsibilityRole | null;
  absence: AbsenceReason | null;
  party: DescribedParty;
  derivations: readonly DescribedDerivation[];
  absences: readonly DescribedAbsence[];
}

/** What is asked about a party that has a part, or has none. */
export function askWhy({
  role,
  absence,
  party: { name: party },
}: Pick<DescribedExplanation, 'role' | 'absence' | 'party'>): string {
  if (role !== null) return m.why_here({ party });
  return absence === 'EXPANDED' ? m.why_expanded({ party }) : m.why_not_here({ party });
}

/** The question and the answer in one go, for who is read to and stays in the grid. */
export function describeExplanation(explanation: DescribedExplanation): string {
  const { role, party, derivations, absences } = explanation;
  return [
    askWhy(explanation),
    ...derivations.flatMap((derivation) => describeDerivation(derivation, party)),
    ...(role === null ? absences.map((absence) => describeAbsence(absence, party)) : []),
  ].join(' ');
}

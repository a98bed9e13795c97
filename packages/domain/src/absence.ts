import { isInForce, type Validity } from './dated-name.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { exceptedKeys, partyOf, type Duty, type ExpandableResponsibility } from './expand.ts';
import type { Party } from './party.ts';
import { certaintyOf, type Certainty, type ResponsibilityRole } from './responsibility.ts';
import type { SourcePlace } from './source-place.ts';
import type { TaskDecision, TaskDecisionOf } from './task-decision.ts';
import type { GroupKind } from './unit-group.ts';
import { guessUnitKind } from './unit-name.ts';
import type { UnitKind } from './unit.ts';

/**
 * Why a cell is empty, the most telling first: the office gave the part to others, or picked others of a
 * group; left out by 除…外; was in a group that is named, or will be; such a group has no known members,
 * so it may be meant; it is a group whose members have the cells; nothing in the task speaks of it.
 * `POSSIBLE_ONLY` is for a cell that is filled and not settled.
 */
export const ABSENCE_REASONS = [
  'REASSIGNED',
  'NOT_PICKED',
  'EXCLUDED',
  'LEFT_GROUP',
  'NOT_YET_MEMBER',
  'MEMBERS_UNKNOWN',
  'EXPANDED',
  'POSSIBLE_ONLY',
  'NOT_NAMED',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** One reason why a cell is empty, or only possible. What does not bear on it is null. */
export interface Absence {
  readonly reason: AbsenceReason;
  /** One sentence for a person. */
  readonly message: string;
  /** The part that the party would have, or had before the decision. */
  readonly role: ResponsibilityRole | null;
  readonly certainty: Certainty | null;
  /** The name as printed. */
  readonly text: string | null;
  /** Index into the task's responsibilities. */
  readonly responsibility: number | null;
  /** The group that is named. */
  readonly group: Party | null;
  /** The membership that is over, or still to come. */
  readonly membership: Validity | null;
  readonly source: SourcePlace | null;
  readonly decision: TaskDecision | null;
}

interface AbsenceQuestion {
  readonly party: Party;
  readonly responsibilities: readonly ExpandableResponsibility[];
  readonly directory: DirectoryIndex;
  /** Day whose memberships count for the task. */
  readonly day: string | undefined;
  /** All duties of the task. */
  readonly duties: readonly Duty[];
  /** Those about the task. */
  readonly decisions: readonly TaskDecision[];
}

type GroupReason = Pick<Absence, 'reason' | 'message' | 'membership' | 'decision'>;

/** Why a party has no part in a task, the most telling first; empty where the task does not speak of it. */
export function findAbsences(question: AbsenceQuestion): Absence[] {
  const { responsibilities, directory } = question;
  const found = responsibilities.flatMap((responsibility, place) => {
    const group = partyOf(responsibility, directory);
    if (!group.collective) return [];
    const reasons =
      group.key === question.party.key
        ? reasonsOfGroup(group, question)
        : reasonsOfUnit(responsibility, place, group, question);
    return reasons.map(({ message, ...reason }) => ({
      ...reason,
      message: `“${responsibility.text}” is named, ${message}.`,
      role: responsibility.role,
      certainty: certaintyOf(responsibility),
      text: responsibility.text,
      responsibility: place,
      group,
      source: responsibility.source ?? null,
    }));
  });
  return found.sort((a, b) => ABSENCE_REASONS.indexOf(a.reason) - ABSENCE_REASONS.indexOf(b.reason));
}

function because(
  reason: AbsenceReason,
  message: string,
  rest: Partial<Pick<GroupReason, 'membership' | 'decision'>> = {},
): GroupReason {
  return { reason, message, membership: null, decision: null, ...rest };
}

function reasonsOfGroup(group: Party, { directory, day, decisions }: AbsenceQuestion): GroupReason[] {
  const decision = findPick(group, decisions, directory);
  if (decision) {
    return [because('EXPANDED', `and those who were picked of ${group.name} have its cells`, { decision })];
  }
  return directory.membershipsOf(group, day)?.length
    ? [because('EXPANDED', `and the members of ${group.name} have its cells`)]
    : [];
}

function reasonsOfUnit(
  responsibility: ExpandableResponsibility,
  place: number,
  group: Party,
  { party, directory, day, duties, decisions }: AbsenceQuestion,
): GroupReason[] {
  if (party.collective) return [];
  if (exceptedKeys(responsibility, directory).has(party.key))
    return [because('EXCLUDED', `which leaves out ${party.name}`)];
  const spells = directory.membershipsIn(group, party);
  const isMember = spells.some((spell) => isInForce(spell, day));
  if (spells.length > 0 && !isMember) return spells.map((spell) => reasonOfSpell(spell, party, group, day));
  if (!isMember && directory.membershipsOf(group, day)?.length) return [];
  const decision = findPick(group, decisions, directory);
  if (decision?.units.some((unit) => keyOf(unit, directory) === party.key)) return [];
  if (decision) return [because('NOT_PICKED', `and others were picked of ${group.name}`, { decision })];
  if (isMember) return [];
  const here = duties.flatMap((duty) =>
    duty.derivations.filter(({ responsibility: at }) => at === place).map((one) => ({ ...one, duty })),
  );
  if (!here.some(({ duty }) => duty.party.key === group.key)) {
    const given = here.find((one) => one.decision)?.decision;
    return given ? [because('REASSIGNED', 'and its part was given to others', { decision: given })] : [];
  }
  if (!canMean(group, party)) return [];
  const unknown =
    day !== undefined && group.group?.members?.length
      ? `and ${group.name} has no known member on ${day}`
      : `and nobody knows the members of ${group.name}`;
  return [because('MEMBERS_UNKNOWN', `${unknown}: ${party.name} may be meant`)];
}

/** What carries on a business or a service, as the name of a group says. */
const OPERATORS: readonly UnitKind[] = ['ENTERPRISE', 'PUBLIC_INSTITUTION'];

/** What governs, and is none of those: a town is no state-owned enterprise, whoever these may be. */
const AUTHORITIES: readonly (UnitKind | GroupKind)[] = [
  'COORDINATING_OFFICE',
  'PARTY_ORGAN',
  'GOVERNMENT_DEPARTMENT',
  'JUDICIAL_ORGAN',
  'SUBDISTRICT',
  'TOWN',
  'LOCAL_GOVERNMENT',
];

/** Whether a group whose members nobody knows may have this one among them, as far as its name tells. */
const canMean = (group: Party, party: Party): boolean =>
  !OPERATORS.includes(guessUnitKind(group.name)) || !AUTHORITIES.includes(party.kind);

function reasonOfSpell(
  { validFrom = null, validTo = null }: Validity,
  party: Party,
  group: Party,
  day: string | undefined,
): GroupReason {
  const membership = { validFrom, validTo };
  return validTo !== null && day !== undefined && validTo < day
    ? because('LEFT_GROUP', `and ${party.name} was in ${group.name} until ${validTo}`, { membership })
    : because('NOT_YET_MEMBER', `and ${party.name} is in ${group.name} from ${validFrom}`, { membership });
}

function findPick(
  group: Party,
  decisions: readonly TaskDecision[],
  directory: DirectoryIndex,
): TaskDecisionOf<'PICK_MEMBERS'> | undefined {
  return decisions
    .filter((decision) => decision.kind === 'PICK_MEMBERS')
    .findLast((decision) => keyOf(decision.group, directory) === group.key);
}

function keyOf(name: string, directory: DirectoryIndex): Party['key'] {
  return directory.findParty(name)?.key ?? name;
}

/** What a party had before a decision took it away. */
export function lostBy(decision: TaskDecision, { party, derivations: [strongest] }: Duty): Absence {
  const {
    role = null,
    certainty = null,
    text = null,
    responsibility = null,
    source = null,
  } = strongest ?? {};
  return {
    ...NOTHING,
    reason: 'REASSIGNED',
    message: `What ${party.name} had to do was given to others: ${decision.reason}`,
    role,
    certainty,
    text,
    responsibility,
    group: strongest?.group ?? null,
    source,
    decision,
  };
}

/** What is not settled about a duty that is only possible. */
export function findDoubts({ party, certainty, derivations }: Duty): Absence[] {
  if (certainty === 'DEFINITE') return [];
  return derivations
    .filter((derivation) => derivation.certainty === 'POSSIBLE')
    .map(({ role, text, responsibility, group, membership, source, decision = null }) => ({
      reason: 'POSSIBLE_ONLY',
      message: `“${text}” leaves open who is meant: ${party.name} is possible, and nobody has confirmed it.`,
      role,
      certainty: 'POSSIBLE',
      text,
      responsibility,
      group,
      membership,
      source,
      decision,
    }));
}

const NOTHING = {
  role: null,
  certainty: null,
  text: null,
  responsibility: null,
  group: null,
  membership: null,
  source: null,
  decision: null,
} satisfies Partial<Absence>;

export function notNamed(party: Party): Absence {
  const message = party.collective
    ? `The task does not name ${party.name}.`
    : `The task names neither ${party.name} nor a group that it is in.`;
  return { ...NOTHING, reason: 'NOT_NAMED', message };
}

import type { DirectoryIndex } from '../directory-index.ts';
import { canonicalName } from '../parties/parse-parties.ts';
import type { Responsibility } from '../responsibility.ts';
import { ALL_TOWNS, ALL_SUBDISTRICTS } from '../terms.ts';
import { guessGroupKind, guessUnitKind, looksLikeUnit } from '../unit-name.ts';
import type { Candidate, Expression, ExpressionDecision } from './expression.ts';
import { findNames } from './find-names.ts';
import { findNearNames } from './near-names.ts';

/**
 * How sure a proposal is. `KNOWN` is taken without asking; all else waits for a person, the more so the
 * lower it is. A further name of a party (`ALIAS`) is as sure as the two names are alike.
 */
export const PROPOSAL_CONFIDENCE = {
  /** The directory holds the very name. */
  KNOWN: 1,
  /** It holds the printed text, which was read as another name: 签约单位 for 区安委会签约单位. */
  KNOWN_BY_TEXT_ONLY: 0.9,
  /** Several names, all in the directory. */
  SPLIT_KNOWN: 0.95,
  /** Several names, some of them in the directory. */
  SPLIT: 0.8,
  /** It reads like a unit, and no party of the directory has a name like it. */
  NEW_UNIT: 0.9,
  /** It names several units, whom the directory holds or nobody knows. */
  NEW_GROUP: 0.9,
  NEW_GROUP_WITHOUT_MEMBERS: 0.8,
  /** The same, and a name of the directory is a little like it. */
  NEW_BESIDE_NEAR: 0.6,
  /** A number, a sentence. */
  NO_NAME: 0.5,
  /** Neither like a unit nor like anything else. */
  UNCLEAR: 0.3,
} as const;

/** From here on a likeness makes a further name of a party, below it only a candidate. */
export const LEAST_ALIAS_LIKENESS = 0.75;

/** Where two parties are as alike to a name, neither is. */
const LIKENESS_OF_RIVALS = 0.02;

const MOST_CANDIDATES = 5;

/** What a printed name most likely stands for, and which parties of the directory it may mean. */
export function proposeDecision(
  { text, party, collective }: Pick<Responsibility, 'text' | 'party' | 'collective'>,
  directory: DirectoryIndex,
): Pick<Expression, 'proposal' | 'confidence' | 'candidates'> {
  const name = directory.findParty(party) || !directory.findParty(text) ? party : text;
  const candidates = findNearNames(name, directory, { limit: MOST_CANDIDATES });
  const [proposal, confidence] = propose(text, party, collective, candidates, directory);
  return { proposal, confidence, candidates };
}

type Proposal = readonly [ExpressionDecision, number];

function propose(
  text: string,
  party: string,
  collective: boolean,
  [best, second]: readonly Candidate[],
  directory: DirectoryIndex,
): Proposal {
  if (best && best.reason !== 'NEAR') {
    const isReadSo = directory.findParty(party) !== undefined || canonicalName(text) === party;
    const { KNOWN, KNOWN_BY_TEXT_ONLY } = PROPOSAL_CONFIDENCE;
    return [{ kind: 'KNOWN', party: best.party }, isReadSo ? KNOWN : KNOWN_BY_TEXT_ONLY];
  }
  const names = findNames(text, directory);
  if (names) {
    const { SPLIT, SPLIT_KNOWN } = PROPOSAL_CONFIDENCE;
    return [{ kind: 'SPLIT', parts: names.parts }, names.areAllKnown ? SPLIT_KNOWN : SPLIT];
  }
  const hasRival = best && second && best.score - second.score < LIKENESS_OF_RIVALS;
  const isAlias =
    best &&
    !hasRival &&
    best.score >= LEAST_ALIAS_LIKENESS &&
    best.collective === collective &&
    (!collective || areOfSameLevels(party, best.party));
  if (isAlias) return [{ kind: 'ALIAS', party: best.party }, best.score];
  const sure = (confidence: number): number =>
    best ? Math.min(confidence, PROPOSAL_CONFIDENCE.NEW_BESIDE_NEAR) : confidence;
  if (collective) {
    const groupKind = guessGroupKind(party);
    const members = groupKind === 'ENUMERATED' ? membersOf(party, directory) : null;
    const { NEW_GROUP, NEW_GROUP_WITHOUT_MEMBERS } = PROPOSAL_CONFIDENCE;
    return [
      { kind: 'NEW_GROUP', name: party, groupKind, members },
      sure(members ? NEW_GROUP : NEW_GROUP_WITHOUT_MEMBERS),
    ];
  }
  if (looksLikeUnit(party))
    return [
      { kind: 'NEW_UNIT', name: party, unitKind: guessUnitKind(party) },
      sure(PROPOSAL_CONFIDENCE.NEW_UNIT),
    ];
  return [{ kind: 'IGNORE' }, NO_NAME.test(text) ? PROPOSAL_CONFIDENCE.NO_NAME : PROPOSAL_CONFIDENCE.UNCLEAR];
}

/** 各街道 is no further name of 各街镇: those have towns among them. */
const areOfSameLevels = (one: string, other: string): boolean =>
  [ALL_SUBDISTRICTS, ALL_TOWNS].every((level) => level.test(one) === level.test(other));

const NO_NAME = /\d{3}|[。；;！!？?]|^.{25}/;

/** 各街镇 are the towns and subdistricts that the directory lists; null where it lists none. */
function membersOf(group: string, { parties }: DirectoryIndex): readonly string[] | null {
  const members = parties.filter(
    ({ kind }) =>
      (kind === 'SUBDISTRICT' && ALL_SUBDISTRICTS.test(group)) || (kind === 'TOWN' && ALL_TOWNS.test(group)),
  );
  return members.length > 0 ? members.map(({ name }) => name) : null;
}

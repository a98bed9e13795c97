import { guessUnitKind } from '@zeren/domain';
import { DirectoryIndex } from '@zeren/domain/directory-index';
import { findNearNames, type CandidateReason } from '@zeren/domain/review';
import type { UnitKind } from '@zeren/domain/unit';

interface KnownUnit {
  name: string;
  kind: string;
  aliases: readonly { name: string }[];
}

/** One name of a pasted list beside what the directory knows. */
export interface MatchedName {
  printed: string;
  /** The likeliest first. */
  candidates: { party: string; reason: CandidateReason }[];
  isMember: boolean;
  /** Of the unit it would be, if it is none yet. */
  kind: UnitKind;
}

/** What becomes of a name: a unit of the directory, a new one, or nothing. */
export type Outcome = { unit: string } | 'NEW' | 'LEFT_OUT';

/** Fewest of what they share at which a near name is proposed and not only offered, 0 to 1. */
const PROPOSED_FROM = 0.75;

/** The names of a list, one a line or separated as Chinese and English separate them; numbering is left out. */
export function parseNames(text: string): string[] {
  const names = text
    .split(/[\n\r\t、，,；;]/)
    .map((name) => name.replace(/^\s*[（(]?\d{1,3}(?:[）).．。]\s*|\s+|$)/, '').trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** Each name beside the units of the directory that it may mean, with what is proposed for it. */
export function matchNames(
  names: readonly string[],
  known: readonly KnownUnit[],
  members: readonly string[],
): (MatchedName & { outcome: Outcome })[] {
  const index = new DirectoryIndex({
    units: known.map(({ name, kind, aliases }) => ({ name, kind: kind as UnitKind, aliases })),
    groups: [],
  });
  return names.map((printed) => {
    const near = findNearNames(printed, index, { limit: 4 });
    const [best] = near;
    const isMember = best !== undefined && best.score === 1 && members.includes(best.party);
    const isProposed = best !== undefined && best.score >= PROPOSED_FROM;
    const outcome: Outcome = isMember ? 'LEFT_OUT' : isProposed ? { unit: best.party } : 'NEW';
    return {
      ...{ printed, isMember, outcome, kind: guessUnitKind(printed) },
      candidates: near.map(({ party, reason }) => ({ party, reason })),
    };
  });
}

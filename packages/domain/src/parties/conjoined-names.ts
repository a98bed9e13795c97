import { comparableText } from '../comparable-text.ts';
import { looksLikeUnit } from '../unit-name.ts';
import type { PartyMention } from './parse-parties.ts';
import { LONGEST_STRETCH, type IsKnownName } from './split-names.ts';

const CONJUNCTION = /\s+and\s+|\s*&\s*|以及|和|与|及/gi;

/** The names that a list gives to parties by themselves, with no 和 and no "and" in them. */
export function namesAlone(mentions: Iterable<PartyMention>): IsKnownName {
  const alone = new Set<string>();
  for (const { party } of mentions) if (party.search(CONJUNCTION) < 0) alone.add(comparableName(party));
  return (name) => alone.has(comparableName(name));
}

/**
 * "Legal Services and Finance" is two where Legal Services and Finance are each named by themselves elsewhere; its
 * wording alone does not say so.
 */
export function conjoinedNames(mention: PartyMention, isNamed: IsKnownName): readonly PartyMention[] {
  for (const { left, right, rightAt } of partings(mention)) {
    if (!isNamed(left)) continue;
    const start = mention.start + rightAt;
    const further = conjoinedNames({ ...mention, party: right, text: right, start }, isNamed);
    if (further.length === 1 && !isNamed(right)) continue;
    const end = mention.start + left.length;
    const both = [{ ...mention, party: left, text: left, end }, ...further];
    return both.map((one) => ({ ...one, recognised: looksLikeUnit(one.party) }));
  }
  return [mention];
}

/** The two that an English name may be of which one alone is named elsewhere: that does not tell the other. */
export function maybeConjoined(
  mention: PartyMention,
  isNamed: IsKnownName,
): readonly [string, string] | undefined {
  const found = partings(mention).find(
    ({ left, right }) => /^[A-Z]/.test(left) && !/\bof\b/.test(left) && isNamed(left) !== isNamed(right),
  );
  return found && [found.left, found.right];
}

interface Parting {
  readonly left: string;
  readonly right: string;
  readonly rightAt: number;
}

function partings({ text, party, qualifiers }: PartyMention): Parting[] {
  if (text.length > LONGEST_STRETCH || qualifiers.length > 0 || party !== text) return [];
  return [...text.matchAll(CONJUNCTION)]
    .map(({ index, 0: { length } }) => ({
      left: text.slice(0, index),
      right: text.slice(index + length),
      rightAt: index + length,
    }))
    .filter(({ left, right }) => left !== '' && right !== '');
}

function comparableName(name: string): string {
  return comparableText(name).toLowerCase().replace(/\s+/g, ' ').trim();
}

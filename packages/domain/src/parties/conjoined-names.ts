import { nameKey } from '../directory-index.ts';
import { looksLikeUnit } from '../unit-name.ts';
import type { PartyMention } from './parse-parties.ts';
import { LONGEST_STRETCH, type IsKnownName } from './split-names.ts';

const CONJUNCTION = /\s+and\s+|\s*&\s*|以及|和|与|及/gi;

/** The names that a list gives to parties by themselves, with no 和 and no "and" in them. */
export function namesAlone(mentions: readonly PartyMention[]): IsKnownName {
  const names = mentions.filter((mention) => partings(mention).length === 0);
  const alone = new Set(names.map(({ party }) => nameKey(party)));
  return (name) => alone.has(nameKey(name));
}

/**
 * "Legal Services and Finance" is two where Legal Services and Finance are each named by themselves elsewhere; its
 * wording alone does not say so.
 */
export function conjoinedNames(mention: PartyMention, isNamed: IsKnownName): readonly PartyMention[] {
  for (const [left, right] of partings(mention)) {
    const rest = { ...mention, party: right, text: right, start: mention.end - right.length };
    const further = conjoinedNames(rest, isNamed);
    if (!isNamed(left) || (further.length === 1 && !isNamed(right))) continue;
    const first = { ...mention, party: left, text: left, end: mention.start + left.length };
    return [first, ...further].map((one) => ({ ...one, recognised: looksLikeUnit(one.party) }));
  }
  return [mention];
}

/** The two that an English name may be of which one alone is named elsewhere: that does not tell the other. */
export function maybeConjoined(
  mention: PartyMention,
  isNamed: IsKnownName,
): readonly [string, string] | undefined {
  return partings(mention).find(
    ([left, right]) => /^[A-Z]/.test(left) && !/\bof\b/.test(left) && isNamed(left) !== isNamed(right),
  );
}

function partings({ text, party, qualifiers }: PartyMention): [left: string, right: string][] {
  if (text.length > LONGEST_STRETCH || qualifiers.length > 0 || party !== text) return [];
  return [...text.matchAll(CONJUNCTION)].map(({ index, 0: word }) => [
    text.slice(0, index),
    text.slice(index + word.length),
  ]);
}

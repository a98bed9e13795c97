import { comparableText } from '../comparable-text.ts';
import { NAME_BEGINS } from '../terms.ts';
import { looksLikeUnit } from '../unit-name.ts';
import type { IsKnownName } from './split-names.ts';

/** Longest name, in characters, that is searched. */
const LONGEST_NAME = 48;

/**
 * The two names that one may be, between which a separator is missing: 市交通局市教育局. Both are known, or both
 * are complete and begin with the same level; 区委区政府 is one.
 */
export function joinedNames(name: string, isKnown: IsKnownName): readonly [string, string] | undefined {
  const plain = comparableText(name);
  if (plain.length > LONGEST_NAME || isKnown(name)) return undefined;
  for (let cut = 2; cut <= plain.length - 2; cut++) {
    const [left, right] = [name.slice(0, cut), name.slice(cut)];
    if (isKnown(left) && isKnown(right)) return [left, right];
    const beginsAlike = cut > 2 && plain[cut] === plain[0] && NAME_BEGINS.test(plain.slice(cut));
    if (beginsAlike && looksLikeUnit(left) && looksLikeUnit(right)) return [left, right];
  }
  return undefined;
}

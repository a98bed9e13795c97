import type { DirectoryIndex } from '../directory-index.ts';
import type { NamedParty } from './finding-rule.ts';

/**
 * Was the name printed without the body it belongs to: 签约单位 for 区安委会签约单位? A short form that the
 * directory lists is no such name, and neither is one that leaves members out by 除…外.
 */
export function isElided(
  { responsibility, party, printedKey, ownKey }: NamedParty,
  directory: DirectoryIndex,
): boolean {
  return (
    printedKey !== '' &&
    printedKey.length < ownKey.length &&
    ownKey.endsWith(printedKey) &&
    !responsibility.qualifiers.includes('EXCEPT') &&
    directory.findParty(responsibility.text)?.key !== party.key
  );
}

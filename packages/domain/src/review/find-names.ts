import { comparableText } from '../comparable-text.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import { isNameLike } from '../parties/split-names.ts';
import { JOINING_WORDS, NAME_BEGINS } from '../terms.ts';

/** Several names that stand in one text, in its order. */
export interface FoundNames {
  readonly parts: readonly string[];
  readonly areAllKnown: boolean;
}

/** Longest text, in characters, that is searched; most places at which one name may end, and others begin. */
const LONGEST_TEXT = 48;
const MOST_CUTS = 8;
const MOST_BEGINNINGS = 8;

/**
 * Two or more names joined by 和, 与, 及 or "and", or written without anything between them
 * (区公安分局区消防支队). Each is a name of the directory or at least reads like one; without a word
 * between them the first must be known, or the second begin anew with its level. Undefined where the text is
 * no such run.
 */
export function findNames(text: string, directory: DirectoryIndex): FoundNames | undefined {
  const plain = comparableText(text);
  if (plain.length > LONGEST_TEXT) return undefined;
  const isKnown = (name: string): boolean => directory.findParty(name) !== undefined;
  const found = new Map<number, string[] | undefined>();
  const namesFrom = (start: number): string[] | undefined => {
    if (!found.has(start) && found.size < MOST_BEGINNINGS) {
      found.set(start, undefined);
      found.set(start, searchFrom(start));
    }
    return found.get(start);
  };
  const searchFrom = (start: number): string[] | undefined => {
    for (const [end, next] of cutsOf(plain, start, (index) => isKnown(text.slice(start, index)))) {
      const left = text.slice(start, end);
      const right = text.slice(next);
      const isJoined = end < next;
      const beginsAnew = isJoined || NAME_BEGINS.test(plain.slice(next));
      if (!isKnown(left) && !(beginsAnew && isNameLike(left))) continue;
      if (isKnown(right)) return [left, right];
      const others = namesFrom(next);
      if (others) return [left, ...others];
      if (beginsAnew && isNameLike(right)) return [left, right];
    }
    return undefined;
  };
  const parts = namesFrom(0);
  return parts && { parts, areAllKnown: parts.every(isKnown) };
}

/** Where the name at `start` may end and the next begin: at joining words, behind known names, before levels. */
function cutsOf(
  plain: string,
  start: number,
  isKnownUpTo: (index: number) => boolean,
): [end: number, next: number][] {
  const cuts = [...plain.matchAll(JOINING_WORDS)]
    .filter(({ index }) => index >= start + 2)
    .map(({ index, 0: word }): [number, number] => [index, index + word.length]);
  for (let index = start + 2; index < plain.length - 1; index++)
    if (NAME_BEGINS.test(plain.slice(index)) || isKnownUpTo(index)) cuts.push([index, index]);
  return cuts.slice(0, MOST_CUTS);
}

import type { DirectoryIndex } from '../directory-index.ts';
import { parseParties, type PartyMention } from '../parties/parse-parties.ts';
import type { Responsibility } from '../responsibility.ts';
import { openMarkBehind } from './open-mark.ts';

/** One name inside an expression. */
export interface NamePart {
  readonly mention: PartyMention;
  /** Place in the expression's printed text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly opensList: boolean;
}

/**
 * Reads the parts of a printed text as names, in its order: 各, 相关, brackets and lead marks count in
 * them as in a cell, and a host left out is taken from the part before. A sentence where that is refused:
 * fewer than two parts, one that does not stand there behind the one before it, one that names nobody.
 */
export function splitExpression(
  text: string,
  opensList: boolean,
  parts: readonly string[],
  directory: DirectoryIndex,
): readonly NamePart[] | string {
  if (parts.length < 2) return `“${text}” was to be split, and fewer than two parts were given.`;
  const isKnown = (name: string): boolean => directory.findParty(name) !== undefined;
  const whole = opensList ? text + openMarkBehind(text) : text;
  const found: NamePart[] = [];
  let from = 0;
  for (const part of parts) {
    const at = part.trim() === '' ? -1 : whole.indexOf(part, from);
    if (at < 0) return `“${part}” does not stand in “${whole}” in this place.`;
    const before = found.at(-1)?.mention;
    const { mentions, openEnded } = parseParties(part, before ? { isKnown, before } : { isKnown });
    if (mentions.length === 0) return `“${part}”, a part of “${whole}”, names nobody.`;
    mentions.forEach((mention, index) => {
      found.push({
        mention,
        start: Math.min(at + mention.start, text.length),
        end: Math.min(at + mention.end, text.length),
        opensList: openEnded.length > 0 && index === mentions.length - 1,
      });
    });
    from = at + part.length;
  }
  if (found.some(({ mention }) => mention.text.length >= text.length)) {
    return `A part of “${whole}” is as long as the whole.`;
  }
  return found.map((part, index) => ({
    ...part,
    opensList: part.opensList || (opensList && index === found.length - 1),
  }));
}

/** The part as a responsibility of its own, inside the place of the whole. */
export function placePart(whole: Responsibility, { mention, start, end }: NamePart): Responsibility {
  const { source, text } = whole;
  const { party, collective, qualifiers, except } = mention;
  return {
    role: mention.role ?? whole.role,
    party,
    text: mention.text,
    collective,
    qualifiers,
    except,
    source:
      source?.start === undefined || source.end === undefined
        ? source
        : // White space that the printed text has lost stood somewhere between its two ends.
          { ...source, start: source.start + start, end: source.end - (text.length - end) },
  };
}

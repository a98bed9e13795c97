import type { DirectoryIndex } from '../directory-index.ts';
import type { Objection } from '../objection.ts';
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
 * them as in a cell, and a host left out is taken from the part before. An objection where that is refused:
 * fewer than two parts, one that does not stand there behind the one before it, one that names nobody.
 */
export function splitExpression(
  text: string,
  opensList: boolean,
  parts: readonly string[],
  directory: DirectoryIndex,
): readonly NamePart[] | Objection {
  if (parts.length < 2) {
    const message = `“${text}” was to be split, and fewer than two parts were given.`;
    return { code: 'TOO_FEW', details: { COUNT: '2' }, message };
  }
  const isKnown = (name: string): boolean => directory.findParty(name) !== undefined;
  const whole = opensList ? text + openMarkBehind(text) : text;
  const found: NamePart[] = [];
  let from = 0;
  for (const part of parts) {
    const at = part.trim() === '' ? -1 : whole.indexOf(part, from);
    if (at < 0) {
      const message = `“${part}” does not stand in “${whole}” in this place.`;
      return { code: 'NOT_IN_TEXT', details: { TEXT: part }, message };
    }
    const before = found.at(-1)?.mention;
    const { mentions, openEnded } = parseParties(part, before ? { isKnown, before } : { isKnown });
    if (mentions.length === 0) {
      const message = `“${part}”, a part of “${whole}”, names nobody.`;
      return { code: 'NAMES_NOBODY', details: { TEXT: part }, message };
    }
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
    const message = `A part of “${whole}” is as long as the whole.`;
    return { code: 'PART_IS_WHOLE', details: { TEXT: whole }, message };
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

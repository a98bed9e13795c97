import { cutText, joinRanges, type MarkedText } from './marked-text.ts';
import { FITS, foldText, type SearchableText } from './searchable-text.ts';
import type { Searchable } from './searchable.ts';

/** One thing that was found, and how well it fits: the smaller, the better. */
export interface Hit {
  readonly of: Searchable;
  readonly rank: number;
}

/** What was typed, as words. */
export function readWords(text: string): string[] {
  return [...new Set(foldText(text).split(/\s+/))].filter((word) => word !== '');
}

/** Undefined where not every word is in it. Whoever types a whole name with its spaces means that name. */
export function matchWords(of: Searchable, words: readonly string[]): Hit | undefined {
  const ranks: number[] = [];
  let named = false;
  for (const word of words) {
    const byName = nameRank(of, word);
    const rank = byName ?? textRank(of, word);
    if (rank === undefined) return undefined;
    named ||= byName !== undefined;
    ranks.push(rank);
  }
  if (of.isFoundByName && !named) return undefined;
  const phrase = words.length > 1 ? rankOf([of.name, ...of.aliases], words.join(' ')) : undefined;
  return { of, rank: Math.min(Math.max(...ranks), phrase ?? Infinity) };
}

function nameRank({ name, aliases, codes }: Searchable, word: string): number | undefined {
  return codes.includes(word) ? 0 : rankOf([name, ...aliases], word);
}

/** Behind every name. */
function textRank({ texts }: Searchable, word: string): number | undefined {
  const rank = rankOf(texts, word);
  return rank === undefined ? undefined : FITS.length + rank;
}

function rankOf(texts: readonly SearchableText[], word: string): number | undefined {
  let best: number | undefined;
  for (const text of texts) {
    const fit = text.fit(word);
    if (fit !== undefined) best = Math.min(best ?? Infinity, FITS.indexOf(fit));
  }
  return best;
}

export function titleOf({ name }: Searchable, words: readonly string[]): MarkedText {
  return mark(name, words);
}

/** What it is about, or else the text that tells why it was found where its name does not. */
export function snippetOf(
  { name, aliases, texts, about }: Searchable,
  words: readonly string[],
): MarkedText | null {
  const unnamed = words.filter((word) => name.fit(word) === undefined);
  const telling =
    about ??
    [...aliases, ...texts].find((text) => unnamed.some((word) => text.fit(word) !== undefined)) ??
    texts.find((text) => words.some((word) => text.fit(word) !== undefined));
  return telling ? cutText(mark(telling, words)) : null;
}

function mark(text: SearchableText, words: readonly string[]): MarkedText {
  return { text: text.text, highlights: joinRanges(words.flatMap((word) => text.find(word))) };
}

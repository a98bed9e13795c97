import { comparableText } from '@zeren/domain';
import { spellCharacters } from '../spell.ts';
import type { TextRange } from './marked-text.ts';

/** How well a word fits a text, the best first. */
export const FITS = ['WHOLE', 'START', 'WORD', 'PART', 'SPELLED', 'SPELLED_PART'] as const;
export type Fit = (typeof FITS)[number];

/** Width, case and traditional characters do not count. The result is as long as the text. */
export function foldText(text: string): string {
  // the only letter whose small form is longer than itself
  return comparableText(text).replaceAll('İ', 'i').toLowerCase();
}

interface PlacedSpelling {
  /** `qyjj`: one letter for each character. */
  readonly initials: string;
  /** `quyingjiju`, and where in it each character begins. */
  readonly syllables: string;
  readonly starts: readonly number[];
  /** Where each character begins in the text, and the end of the last. */
  readonly offsets: readonly number[];
}

/** One text in the forms in which people type it. */
export class SearchableText {
  readonly text: string;
  readonly #folded: string;
  readonly #isSpelled: boolean;
  #spelling: PlacedSpelling | undefined;

  /** A name is found by its pinyin too: `yingji` and `qyjj` find 区应急局. */
  constructor(text: string, { spelled = false } = {}) {
    this.text = text;
    this.#folded = foldText(text);
    this.#isSpelled = spelled;
  }

  /** How well a word fits, folded as `foldText` does it; undefined where it is not in the text. */
  fit(word: string): Fit | undefined {
    const at = this.#folded.indexOf(word);
    if (at < 0) return this.#fitSpelled(word);
    if (this.#folded.length === word.length) return 'WHOLE';
    if (at === 0) return 'START';
    return this.#places(word).some(({ start, end }) => this.#isApart(start, end)) ? 'WORD' : 'PART';
  }

  /** Every place where the word stands; as pinyin, the first. */
  find(word: string): TextRange[] {
    const places = this.#places(word);
    const spelled = places.length > 0 ? undefined : this.#findSpelled(word);
    return spelled ? [spelled.range] : places;
  }

  #places(word: string): TextRange[] {
    const places: TextRange[] = [];
    for (let at = this.#folded.indexOf(word); at >= 0; at = this.#folded.indexOf(word, at + word.length))
      places.push({ start: at, end: at + word.length });
    return places;
  }

  /** Does no letter or digit touch it? */
  #isApart(start: number, end: number): boolean {
    const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(this.#folded[at] ?? '');
    return !isLetter(start - 1) && !isLetter(end);
  }

  #fitSpelled(word: string): Fit | undefined {
    const found = this.#findSpelled(word);
    if (!found) return undefined;
    return found.range.start === 0 || found.range.end === this.text.length ? 'SPELLED' : 'SPELLED_PART';
  }

  #findSpelled(word: string): { range: TextRange } | undefined {
    if (!this.#isSpelled || !/^[a-z0-9]{2,}$/.test(word)) return undefined;
    this.#spelling ??= spell(this.text);
    const { initials, syllables, starts, offsets } = this.#spelling;
    const range = (from: number, to: number): { range: TextRange } => ({
      range: { start: offsets[from] as number, end: offsets[to] as number },
    });
    const initial = initials.indexOf(word);
    if (initial >= 0) return range(initial, initial + word.length);
    const from = starts.findIndex((start) => syllables.startsWith(word, start));
    if (from < 0) return undefined;
    const behind = starts.findIndex((start) => start >= (starts[from] as number) + word.length);
    return range(from, behind < 0 ? starts.length : behind);
  }
}

function spell(text: string): PlacedSpelling {
  const spelled = spellCharacters(text);
  const starts: number[] = [];
  let length = 0;
  for (const syllable of spelled) {
    starts.push(length);
    length += syllable.length;
  }
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) as number) + character.length);
  const initials = spelled.map(([first = ' ']) => (first.length === 1 ? first : ' ')).join('');
  return { initials, syllables: spelled.join(''), starts, offsets };
}

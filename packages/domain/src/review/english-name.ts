import { comparableText } from '../comparable-text.ts';
import { ENGLISH_BINDERS, ENGLISH_HEADS, ENGLISH_LEVELS, ENGLISH_SHORT_FORMS } from '../terms.ts';
import { editDistance } from './edit-distance.ts';

/** An English unit's name, taken apart: "City Department of Public Works". */
export interface EnglishName {
  /** "city" */
  readonly levels: ReadonlySet<string>;
  /** "department" */
  readonly heads: ReadonlySet<string>;
  /** "public", "work": what makes the name its own. */
  readonly words: readonly string[];
  /** The name itself where it is written in initials, else its own initials, with and without "of". */
  readonly initials: readonly string[];
  readonly isInitials: boolean;
}

/** Words looked at in one name. */
const MOST_WORDS = 16;

export function readEnglishName(name: string): EnglishName {
  const plain = comparableText(name).trim();
  const isInitials = /^(?:[A-Z]\.?){2,8}$/.test(plain);
  const spelt = plain
    .toLowerCase()
    .replace(/['’]s?\b|\./g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replaceAll('&', ' and ');
  const all = (spelt.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => ENGLISH_SHORT_FORMS[word] ?? word);
  const own = all.filter((word) => !ENGLISH_BINDERS.has(word));
  const heads = new Set(own.flatMap((word) => headOf(word) ?? []));
  const levels = new Set(own.filter((word) => ENGLISH_LEVELS.has(word)));
  const words = own.filter((word) => headOf(word) === undefined && !ENGLISH_LEVELS.has(word)).map(singular);
  return {
    levels,
    heads,
    words: words.length > 0 ? [...new Set(words)] : own,
    initials: isInitials
      ? [spelt]
      : [...new Set([initialsOf(own), initialsOf(all.filter((word) => word !== 'the'))])],
    isInitials,
  };
}

/** The word for a body that is meant, singular and spelt right. */
function headOf(word: string): string | undefined {
  if (ENGLISH_HEADS.has(word)) return word;
  if (ENGLISH_HEADS.has(singular(word))) return singular(word);
  if (word.length < 8) return undefined;
  return [...ENGLISH_HEADS].find((head) => editDistance(word, head, 2) <= (head.length < 8 ? 0 : 2));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}

function initialsOf(words: readonly string[]): string {
  return words.map(([first]) => first).join('');
}

/** How sure it is that two names mean one party, 0 to 1. */
export function likenessOfEnglish(a: EnglishName, b: EnglishName): number {
  if (a.isInitials !== b.isInitials) {
    const [short, long] = a.isInitials ? [a, b] : [b, a];
    const initials = short.initials[0] as string;
    return long.initials.includes(initials) ? (initials.length > 2 ? 0.9 : 0.7) : 0;
  }
  return (
    likenessOfWords(a.words, b.words) *
    likenessOfSets(a.heads, b.heads, 0.93, 0.72) *
    likenessOfSets(a.levels, b.levels, 0.96, 0.65)
  );
}

function likenessOfWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const left = new Set(many);
  let misspelt = 0;
  let missing = 0;
  for (const word of few) {
    const match = left.has(word) ? word : [...left].find((other) => isMisspelt(word, other));
    if (match === undefined) missing++;
    else if (match !== word) misspelt++;
    if (match !== undefined) left.delete(match);
  }
  const wrong = missing + left.size;
  if (few.length === 0 || missing > 0) return 0;
  if (wrong === 0) return 0.93 ** misspelt;
  return few.length > 1 && wrong === 1 ? 0.68 * 0.93 ** misspelt : few.length === 1 && wrong === 1 ? 0.55 : 0;
}

function isMisspelt(word: string, other: string): boolean {
  const most = Math.min(word.length, other.length) < 5 ? 0 : Math.max(word.length, other.length) < 9 ? 1 : 2;
  return most > 0 && editDistance(word, other, most) <= most;
}

function likenessOfSets(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  oneEmpty: number,
  different: number,
): number {
  if (a.size === b.size && [...a].every((word) => b.has(word))) return 1;
  return a.size === 0 || b.size === 0 ? oneEmpty : different;
}

import { comparableText } from '../comparable-text.ts';
import { ENGLISH_NUMBERED_WORDS, NUMBERED_WORDS } from '../terms.ts';

/** How deep an enumerator stands by the custom of official documents: 一、 （一） 1. （1） ①. */
export type EnumeratorLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Enumerator {
  readonly level: EnumeratorLevel;
  /** The numeral as printed: `一`, `1`, `3.2`. */
  readonly number: string;
  /** Characters that it takes up at the beginning of the text, white space included. */
  readonly length: number;
  /** It is a word with its number: `Goal A:`, by which a heading is known. */
  readonly isWord: boolean;
  /** The same for enumerators that are written alike: 第一部分 and 第二部分, 任务1 and 任务2. */
  readonly form: string;
}

const CHINESE = '[一二三四五六七八九十百〇零]{1,4}';
const FORMS: readonly (readonly [EnumeratorLevel, RegExp])[] = [
  [1, new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})(?:部分|章|编))[、:\\s]*`)],
  [2, new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})(?:节|条|项|类))[、:\\s]*`)],
  [2, new RegExp(`^\\s*\\((${CHINESE})\\)[、.\\s]*`)],
  [1, new RegExp(`^\\s*(${CHINESE})(?:、|\\.(?!\\d)|\\s+(?=\\S))\\s*`)],
  [1, new RegExp(`^\\s*(?:${NUMBERED_WORDS})(${CHINESE}|\\d{1,2})\\s*[:、]\\s*`)],
  [4, /^\s*(\d{1,2}(?:-\d{1,2}){1,2})(?:[、.]\s*|\s+)(?=\D)/],
  [5, /^\s*\((\d{1,3})\)[、.\s]*/],
  [1, new RegExp(`^\\s*(?:${ENGLISH_NUMBERED_WORDS})\\s+([A-Z]|\\d{1,2})\\s*[:.-]\\s*`, 'i')],
  [
    3,
    /^\s*(?:action|task|step|measure|initiative)\s+((?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[:.-]\s*/i,
  ],
  [4, /^\s*(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d年月日%项个])[、.)\s]*/],
  [3, /^\s*(\d{1,3})(?:[、)]|\.(?!\d)|\s+(?=[\u4e00-\u9fff“《]))\s*/],
  [3, /^\s*(\d{1,3})\.\s+(?=[A-Z])/],
  [6, /^\s*([①-⑳])[、.\s]*/],
  [1, /^\s*([A-K])[.、]\s*(?=[A-Z][a-z]|[\u4e00-\u9fff])/],
  [3, /^\s*([A-Z]{1,2}-?\d{1,2}(?:\.\d{1,2})?)[.:)、]\s*(?=[A-Z]|[\u4e00-\u9fff])/],
];

/** The enumerator that a text begins with. */
export function enumeratorOf(text: string): Enumerator | undefined {
  const blank = text.length - text.trimStart().length;
  const plain = comparableText(text.slice(0, blank + 24));
  for (const [index, [level, pattern]] of FORMS.entries()) {
    const match = pattern.exec(plain);
    if (match) {
      const [{ length }, number] = match as unknown as [string, string];
      const word = match[0].slice(0, match[0].indexOf(number)).trim();
      return { level, number, length, isWord: /^[a-z]{3}/i.test(word), form: `${index}${word}` };
    }
  }
  return undefined;
}

/** The number that a name begins with: `1.组建专班`, `（1）组建专班`, `（一）组建专班`. */
export function numberInFront(name: string): Enumerator | undefined {
  return enumeratorOf(name);
}

/** A heading without its enumerator, unless that is a word (`Goal A:`). */
export function withoutEnumerator(heading: string): string {
  const enumerator = enumeratorOf(heading);
  const rest = heading.slice(enumerator && !enumerator.isWord ? enumerator.length : 0).trim();
  return rest === '' ? heading : rest;
}

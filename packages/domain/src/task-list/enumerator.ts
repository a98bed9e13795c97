import { comparableText } from '../comparable-text.ts';

/** How deep an enumerator stands by the custom of official documents: 一、 （一） 1. （1） ①. */
export type EnumeratorLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Enumerator {
  readonly level: EnumeratorLevel;
  /** The numeral as printed: `一`, `1`, `3.2`. */
  readonly number: string;
  /** Characters that it takes up at the beginning of the text, white space included. */
  readonly length: number;
}

const CHINESE = '[一二三四五六七八九十百〇零]{1,4}';
const FORMS: readonly (readonly [EnumeratorLevel, RegExp])[] = [
  [1, new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})(?:部分|章|编))[、:\\s]*`)],
  [2, new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})(?:节|条|项|类))[、:\\s]*`)],
  [2, new RegExp(`^\\s*\\((${CHINESE})\\)[、.\\s]*`)],
  [1, new RegExp(`^\\s*(${CHINESE})(?:、|\\.(?!\\d)|\\s+(?=\\S))\\s*`)],
  [5, /^\s*\((\d{1,3})\)[、.\s]*/],
  [1, /^\s*(?:goal|objective|strategy|part|section|chapter|priority)\s+([A-Z]|\d{1,2})\s*[:.-]\s*/i],
  [
    3,
    /^\s*(?:action|task|step|measure|initiative)\s+((?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[:.-]\s*/i,
  ],
  [4, /^\s*(\d{1,3}(?:\.\d{1,3}){1,3})(?![\d年月日%项个])[、.)\s]*/],
  [3, /^\s*(\d{1,3})(?:[、)]|\.(?!\d)|\s+(?=[\u4e00-\u9fff“《]))\s*/],
  [3, /^\s*(\d{1,3})\.\s+(?=[A-Z])/],
  [6, /^\s*([①-⑳])[、.\s]*/],
];

/** The enumerator that a text begins with. */
export function enumeratorOf(text: string): Enumerator | undefined {
  const plain = comparableText(text.slice(0, 24));
  for (const [level, form] of FORMS) {
    const match = form.exec(plain);
    if (match) return { level, number: match[1] as string, length: match[0].length };
  }
  return undefined;
}

/** The number that a name begins with: `1.组建专班`, `（1）组建专班`. */
export function numberInFront(name: string): Enumerator | undefined {
  const enumerator = enumeratorOf(name);
  return enumerator && enumerator.level >= 3 ? enumerator : undefined;
}

/** A heading without its enumerator. */
export function withoutEnumerator(heading: string): string {
  const rest = heading.slice(enumeratorOf(heading)?.length ?? 0).trim();
  return rest === '' ? heading : rest;
}

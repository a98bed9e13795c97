import { SIMPLIFIED, TRADITIONAL } from './traditional-characters.ts';

const EQUAL = new Map<string, string>([
  ...[...TRADITIONAL].map((character, index): [string, string] => [character, SIMPLIFIED[index] as string]),
  ['\u3000', ' '],
  ['\u00a0', ' '],
  // Of no width.
  ['\u200b', ' '],
  ['\u2060', ' '],
  ['〔', '['],
  ['〕', ']'],
  ['【', '['],
  ['】', ']'],
  ['﹝', '['],
  ['﹞', ']'],
  ['〖', '['],
  ['〗', ']'],
  ['〈', '['],
  ['〉', ']'],
  ['‹', '['],
  ['›', ']'],
  ['—', '-'],
  ['–', '-'],
  ['―', '-'],
  ['−', '-'],
  ['﹣', '-'],
  ['‐', '-'],
  ['﹑', '、'],
  ['､', '、'],
  ['｡', '。'],
  ['∶', ':'],
  ['︰', ':'],
  ['﹕', ':'],
  ['﹔', ';'],
  ['﹙', '('],
  ['﹚', ')'],
]);

/**
 * Text in the form in which it is compared: full-width letters, digits and punctuation become
 * half-width, square, tortoise-shell and angle brackets `[` `]`, every dash a `-`, traditional characters
 * simplified ones. The result has the same length as the input, so places found in it hold in the original.
 */
export function comparableText(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) result += text[index];
    else if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - 0xfee0);
    else result += EQUAL.get(text[index] as string) ?? text[index];
  }
  return result;
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’]/;

/** Is it a Chinese character or Chinese punctuation? */
export function isCjk(character: string | undefined): boolean {
  return character !== undefined && CJK.test(character);
}

/**
 * One line of text out of one that was broken over several: wraps between Chinese characters vanish,
 * wraps between Latin words become one space, as do other runs of white space.
 */
export function joinWraps(text: string): string {
  return text.trim().replace(/\s+/g, (space, at: number, whole: string) => {
    const before = whole[at - 1];
    const after = whole[at + space.length];
    if (isCjk(before) && isCjk(after)) return '';
    if (space.includes('\n') && (isCjk(before) || isCjk(after))) return '';
    return ' ';
  });
}

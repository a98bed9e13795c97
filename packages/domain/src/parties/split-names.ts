import { comparableText, isCjk, joinWraps } from '../comparable-text.ts';
import { looksCollective, looksLikeUnit } from '../unit-name.ts';

/** A stretch of a cell, in comparable form, that may name one party. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** A full stop or semicolon stands behind it: role words further on do not reach back over it. */
  readonly closed: boolean;
  /** 会同 stands before it. */
  readonly joined: boolean;
}

/**
 * Longest stretch, in characters, that is taken apart. A longer one names nobody; it stays whole, so that
 * reading takes time in proportion to the text whatever stands in it.
 */
export const LONGEST_STRETCH = 240;

/** Is this a name that the directory or the document knows as one? Such a name is never split. */
export type IsKnownName = (name: string) => boolean;

/**
 * Splits a cell in comparable form at 、 ， ； a stop or a bar, at white space between two complete
 * names, at 及/以及 before a group and at 和/与 between two complete names; never inside brackets,
 * quotation marks, 除…外 or a run of levels such as 街道、镇.
 */
export function splitNames(plain: string, isKnown: IsKnownName): Stretch[] {
  const inside = protectedSpans(plain);
  const stretches: Stretch[] = [];
  let start = 0;
  const cut = (end: number, next: number): void => {
    if (plain.slice(start, end).trim() !== '') {
      stretches.push({ start, end, closed: /[;。]/.test(plain.slice(end, next)), joined: false });
    }
    start = next;
  };
  for (let index = 0; index < plain.length; index++) {
    if (inside[index]) continue;
    const character = plain[index] as string;
    if (
      character === '各' &&
      /^\s*各/.test(plain.slice(start, start + 4)) &&
      index > start + 1 &&
      index - start < LONGEST_STRETCH
    ) {
      if (isNameLike(plain.slice(start, index))) cut(index, index);
    } else if (/[、,;。|]/.test(character) || (character === '/' && isCjk(plain[index - 1]))) {
      cut(index, index + 1);
    } else if (/\s/.test(character)) {
      const end = index;
      while (index + 1 < plain.length && /\s/.test(plain[index + 1] as string)) index++;
      if (isBreakBetweenNames(plain, start, end, index + 1)) cut(end, index + 1);
    }
  }
  cut(plain.length, plain.length);
  return joinEnglishLists(plain, stretches).flatMap((stretch) =>
    splitConjunctions(plain, stretch, inside, isKnown),
  );
}

/** "Department of Parks, Recreation and Tourism": what follows the comma is no unit by itself. */
function joinEnglishLists(plain: string, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    const text = plain.slice(stretch.start, stretch.end).trim();
    const goesOn =
      before !== undefined &&
      !before.closed &&
      /^[A-Za-z]/.test(text) &&
      !looksLikeUnit(text) &&
      /^[A-Za-z].{0,100}\bof\b/.test(
        plain.slice(before.start, Math.min(before.end, before.start + 120)).trim(),
      ) &&
      /^[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+)?$/.test(text);
    if (goesOn) joined[joined.length - 1] = { ...before, end: stretch.end, closed: stretch.closed };
    else joined.push(stretch);
  }
  return joined;
}

const OPENING = '([{《<“‘「『';
const CLOSING = ')]}》>”’」』';

/** Brackets inside brackets; deeper ones protect nothing. */
const DEEPEST_BRACKETS = 16;

/** Marks the characters at which nothing may be split. A bracket that is never closed protects nothing. */
function protectedSpans(plain: string): Uint8Array {
  const inside = new Uint8Array(plain.length);
  const open: number[] = [];
  for (let index = 0; index < plain.length; index++) {
    const character = plain[index] as string;
    if (OPENING.includes(character) && open.length < DEEPEST_BRACKETS) open.push(index);
    const kind = CLOSING.indexOf(character);
    if (kind < 0) continue;
    const depth = open.findLastIndex((at) => plain[at] === OPENING[kind]);
    if (depth < 0) continue;
    inside.fill(1, open[depth], index + 1);
    open.length = depth;
  }
  for (const pattern of [EXCEPTION, LEVELS]) {
    for (const match of plain.matchAll(pattern)) inside.fill(1, match.index, match.index + match[0].length);
  }
  return inside;
}

const EXCEPTION = /除(?:了)?[^外。;除]{1,60}(?:以外|之外|外)(?:的)?/g;
/** 街道、镇: levels of administration that only together name one group. */
const LEVELS =
  /(?<=^|[、,;\s(各区市县])(?:乡镇|街镇|镇|街道|乡|县|市|区)(?:、(?:乡镇|镇|街道|乡|县|市|区))+(?=$|[、,;\s)。等])/g;

/** White space is a separator only where a complete name ends before it and another begins after it. */
function isBreakBetweenNames(plain: string, start: number, end: number, next: number): boolean {
  if (next - start > LONGEST_STRETCH) return false;
  const before = plain
    .slice(start, end)
    .replace(/^[^:]*:(?=.)/, '')
    .trim();
  const after = /^[^、,;。|\s]*/.exec(plain.slice(next, next + 80))?.[0] ?? '';
  if (before.endsWith(':') || before === '') return false;
  const chinese = isCjk(plain[end - 1]) && isCjk(after.replace(ENUMERATOR, '')[0]);
  if (!chinese)
    return plain.slice(end, next).includes('\n') && isNameLike(joinWraps(before)) && /^[A-Z]/.test(after);
  return (
    isNameLike(joinWraps(before)) &&
    isNameLike(after.replace(ENUMERATOR, '')) &&
    !(COMMITTEE.test(before) && PARTY_ORGAN_TAIL.test(after))
  );
}

const ENUMERATOR = /^(?:\(?\d{1,2}[.)]|[①-⑳])/;

/** 区委 + 组织部 is one name over two lines. */
const COMMITTEE = /^[省市区县州旗]委$/;
const PARTY_ORGAN_TAIL =
  /^(?:组织部|宣传部|统战部|政法委|编办|网信办|办公室|社会工作部|老干部局|巡察办|党校|办$)/;

const WRITTEN_BEHIND =
  /(?:[([](?:牵头|主办|主责|责任|配合)[^)\]]*[)\]]|[*★▲]|等(?:部门|单位)?|牵头|配合|负责|参与|协办|协助)+$/;

/** A unit or a group, with whatever qualifies it or is written behind it. */
export function isNameLike(text: string): boolean {
  const bare = comparableText(text)
    .trim()
    .replace(/^(?:各|相关|有关|其他|其它|及|以及|和|与|会同)+/, '')
    .replace(WRITTEN_BEHIND, '');
  return looksLikeUnit(bare) || looksCollective(bare.replace(/各|相关|有关/g, ''));
}

const CONJUNCTION = /以及|会同|及|暨|和|与|并|\s+and\s+|\s*&\s*/gi;

/** 甲局和乙局 are two names, 文化和旅游局 is one: both sides must be complete. */
function splitConjunctions(
  plain: string,
  stretch: Stretch,
  inside: Uint8Array,
  isKnown: IsKnownName,
): Stretch[] {
  if (stretch.end - stretch.start > LONGEST_STRETCH) return [stretch];
  const whole = plain.slice(stretch.start, stretch.end);
  if (isKnown(joinWraps(whole))) return [stretch];
  for (const match of whole.matchAll(CONJUNCTION)) {
    const at = stretch.start + match.index;
    const left = whole
      .slice(0, match.index)
      .replace(/^[^:]{0,40}:/, '')
      .trim();
    const right = whole
      .slice(match.index + match[0].length)
      .replace(/[.;]$/, '')
      .trim();
    const word = match[0].trim().toLowerCase();
    if (inside[at] || !joinsTwoNames(word, left, right, isKnown)) continue;
    const rest = { ...stretch, start: at + match[0].length, joined: word === '会同' };
    const tail = splitConjunctions(plain, rest, inside, isKnown);
    return left === '' ? tail : [{ ...stretch, end: at, closed: false }, ...tail];
  }
  return [stretch];
}

function joinsTwoNames(word: string, left: string, right: string, isKnown: IsKnownName): boolean {
  if (right === '') return false;
  if (/^[a-z&]/.test(word)) {
    if (isKnown(left) || isKnown(right)) return true;
    if (!isCompleteEnglishName(left) || !isCompleteEnglishName(right)) return false;
    // "Department of Health and Human Services" is one: behind "of" only a body of its own begins anew.
    return !/\bof\b/i.test(left) || ENGLISH_HEAD.test(right);
  }
  // The right side may itself be joined to more names: its first complete name decides.
  const next = right.split(/以及|及|和|与/)[0] as string;
  if (left === '') return isNameLike(next);
  if (isKnown(left) && (isKnown(right) || isNameLike(next))) return true;
  return isNameLike(left) && (word === '会同' || isNameLike(next));
}

/** "Department of Public Works" is complete; in "Office of Planning and Research" neither half is. */
function isCompleteEnglishName(name: string): boolean {
  return looksLikeUnit(name) && (ENGLISH_BODY.test(name) || /\b[A-Z]{2,8}\b/.test(name));
}

/** Begins or ends as a body of its own. */
const ENGLISH_HEAD =
  /^(?:the\s+)?(?:department|office|bureau|ministry|division|board|agency|commission|council|city|county|state|university)\b|\b(?:department|office|bureau|agency|commission|authority|board|council|district|division|committee|ministry)$/i;

const ENGLISH_BODY =
  /\b(?:department|dept|office|agency|bureau|division|authority|commission|committee|council|board|ministry|district|administration|institute|university|college|services?|city|county|state|corporation|company|association|secretariat|directorate|cent(?:er|re))\b/i;

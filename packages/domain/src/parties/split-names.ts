import { comparableText, isCjk, joinWraps } from '../comparable-text.ts';
import { looksCollective, looksLikeUnit } from '../unit-name.ts';

/** A stretch of a cell, in comparable form, that may name one party. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** A full stop or semicolon stands behind it: role words further on do not reach back over it. */
  readonly closed: boolean;
  /** A comma stands behind it. */
  readonly paused: boolean;
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
      const between = plain.slice(end, next);
      stretches.push({
        start,
        end,
        closed: /[;。]/.test(between),
        paused: between.includes(','),
        joined: false,
      });
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
    } else if (
      LABEL_HEAD.test(character) &&
      index > start + 1 &&
      LABEL_AT.test(plain.slice(index, index + 12))
    ) {
      if (
        isNameLike(
          plain.slice(Math.max(start, index - LONGEST_STRETCH), index).replace(/^[^:]*:|[-●■◆•·\s]+$/g, ''),
        )
      )
        cut(index, index);
    } else if (
      ENGLISH_LABEL_HEAD.test(character) &&
      /[.;]\s*$/.test(plain.slice(Math.max(start, index - 3), index)) &&
      ENGLISH_LABEL_AT.test(plain.slice(index, index + 40))
    ) {
      cut(index, index);
    } else if (
      /[、,;。|]/.test(character) ||
      (/[/\\]/.test(character) && (isCjk(plain[index - 1]) || isBetweenNames(plain, start, index)))
    ) {
      cut(index, index + 1);
    } else if (/\s/.test(character)) {
      const end = index;
      while (index + 1 < plain.length && /\s/.test(plain[index + 1] as string)) index++;
      if (isBreakBetweenNames(plain, start, end, index + 1)) cut(end, index + 1);
    }
  }
  cut(plain.length, plain.length);
  return joinEnglishLists(plain, joinKinds(plain, stretches)).flatMap((stretch) =>
    splitConjunctions(plain, stretch, inside, isKnown),
  );
}

/** "Harbour Board / Parks Department": with white space around it, or complete names on both sides, a slash separates. */
function isBetweenNames(plain: string, start: number, at: number): boolean {
  if (at - start > LONGEST_STRETCH) return false;
  if (plain[at - 1] === ' ' && plain[at + 1] === ' ') return true;
  const after = /^[^,;/|\n]*/.exec(plain.slice(at + 1, at + 80))?.[0] ?? '';
  return isCompleteEnglishName(plain.slice(start, at).trim()) && isCompleteEnglishName(after.trim());
}

/** 牵头单位：甲 配合单位：乙: a label begins a stretch of its own. */
const LABEL_AT =
  /^(?:(?:牵头|主办|主责|主要责任|责任|负责|承办|配合|协办|会办|协同|协助|协作|支持|参与|参加|督导|督办|监督|整改责任|整改督导|整改牵头)(?:单位|部门|科室|处室|机构|主体|街镇)?|(?:落实|实施|执行|监管|考核|验收|报送|会签|联动|共建|经办|办理)(?:单位|部门|科室|主体))\s*:/;
const LABEL_HEAD = /[牵主责负承配协会支参督监落实执考验报整联共经办]/;
/** Lead: A. Support: B */
const ENGLISH_LABEL_AT =
  /^(?:lead|partners?|support(?:ing|ed\s+by)?|responsible|supervising)(?:\s+(?:agency|agencies|departments?|units?|partners?))?\s*:/i;
const ENGLISH_LABEL_HEAD = /[LPSRlpsr]/;

/** 各临床、医技科室 are one group: what stands before 、 is no name, and what follows ends it. */
function joinKinds(plain: string, stretches: readonly Stretch[]): Stretch[] {
  return joinStretches(stretches, (before, stretch) => {
    const kind = KIND.exec(plain.slice(before.start, Math.min(before.end, before.start + 12)).trim());
    return (
      kind !== null &&
      plain.slice(before.end, stretch.start) === '、' &&
      !isNameLike(kind[1] as string) &&
      KIND_END.test(plain.slice(stretch.start, Math.min(stretch.end, stretch.start + 16)))
    );
  });
}

/** One stretch of two or more that follow each other, wherever what is before a stretch goes on in it. */
function joinStretches(
  stretches: readonly Stretch[],
  goesOn: (before: Stretch, stretch: Stretch) => boolean,
): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    if (before && goesOn(before, stretch))
      joined[joined.length - 1] = {
        ...before,
        end: stretch.end,
        closed: stretch.closed,
        paused: stretch.paused,
      };
    else joined.push(stretch);
  }
  return joined;
}

const KIND = /^(?:各|相关|有关){1,2}([\u4e00-\u9fff]{2,4})$/;
const KIND_END = /^(?!各|相关|有关)[\u4e00-\u9fff]{2,6}?(?:科室|处室|部门|单位|企业|机构|行业|领域)/;

/** "Department of Parks, Recreation and Tourism": what follows the comma is no unit by itself. */
function joinEnglishLists(plain: string, stretches: readonly Stretch[]): Stretch[] {
  return joinStretches(stretches, (before, stretch) => {
    const text = plain.slice(stretch.start, stretch.end).trim();
    return (
      !before.closed &&
      /^[A-Za-z]/.test(text) &&
      (!looksLikeUnit(text) || LISTED_END.test(text)) &&
      /^[A-Za-z].{0,100}\bof\b/.test(
        plain.slice(before.start, Math.min(before.end, before.start + 120)).trim(),
      ) &&
      /^[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?:\s*\([a-z]{4,12}\)|,?\s+etc\.?)?$/.test(text)
    );
  });
}

/** "Planning and Economic Development": subjects of work, none of which is a body. */
const LISTED_END =
  /^(?!.*\b(?:police|fire|sheriff|services?|department|office|council|city|county|state)\b).+\s+and\s/i;

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
  for (const pattern of [EXCEPTION, LEVELS, BRANCHES, BODIES, COMMITTEES_AND_GOVERNMENTS]) {
    for (const match of plain.matchAll(pattern)) inside.fill(1, match.index, match.index + match[0].length);
  }
  return inside;
}

const EXCEPTION = /除(?:了)?[^外。;除]{1,60}(?:以外|之外|外)(?:的)?/g;
/** 街道、镇: levels of administration that only together name one group. */
const LEVEL = '(?:自治区|直辖市|乡镇|街镇|镇|街道|乡|县|市|区|州|旗|省)(?:\\([镇乡县市区旗、]{1,8}\\))?';
const LEVELS = new RegExp(
  `(?<=^|[、,;\\s(各区市县])${LEVEL}(?:、${LEVEL})+(?:(?:人民)?政府|党委政府|党委|党工委|管委会|办事处|[两三多各]级[\\u4e00-\\u9fff]{0,6}?(?:部门|单位|政府)?|级?(?:相关|有关|各)?(?:部门|单位))?(?=$|[、,;\\s)。等(*★☆▲△按依根和与及]|分别|负责|牵头|配合|落实|组织|参与)`,
  'g',
);

/** 分、子公司 */
const BRANCHES = /[分子]、[分子]公司/g;

/** 有关部门和单位 are one group. */
const BODIES = /部门[和及与]单位|单位[和及与]部门/g;

/** 各县（市、区）党委、政府 are those of the same places. */
const COMMITTEES_AND_GOVERNMENTS = /(?<=[镇乡县市区州旗省)]|街道|各级)党(?:工)?委、(?:人民)?政府/g;

/** White space is a separator only where a complete name ends before it and another begins after it. */
function isBreakBetweenNames(plain: string, start: number, end: number, next: number): boolean {
  if (next - start > LONGEST_STRETCH) return false;
  const before = plain
    .slice(start, end)
    .replace(/^[^:]*:(?=.)/, '')
    .trim();
  const after = /^[^、,;。|\s]*/.exec(plain.slice(next, next + 80))?.[0] ?? '';
  if (before.endsWith(':') || before === '') return false;
  const chinese =
    /[*★☆▲△)\]\u2e80-\u9fff]/.test(plain[end - 1] ?? '') && isCjk(after.replace(ENUMERATOR, '')[0]);
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
  /(?:[([](?:牵头|主办|主责|责任|配合)[^)\]]*[)\]]|[*★☆▲△]|等(?:[\u4e00-\u9fff\d]{0,6}(?:部门|单位))?|(?:按照?|依据?)(?:各自)?(?:职责|职能|分工)(?:分工)?|分别|共同|联合|牵头|配合|负责|落实|参与|参加|协办|协助)+$/;

/** A unit or a group, with whatever qualifies it or is written behind it. */
export function isNameLike(text: string): boolean {
  const bare = comparableText(text)
    .trim()
    .replace(/^(?:各|相关|有关|其他|其它|及|以及|和|与|会同)+/, '')
    .replace(WRITTEN_BEHIND, '');
  return looksLikeUnit(bare) || looksCollective(bare.replace(/各|相关|有关/g, ''));
}

const CONJUNCTION =
  /以及|会同|及|暨|和|与|并|\s+and\s+|\s*&\s*|\s+(?:in\s+(?:partnership|collaboration|co-?operation|co-?ordination|conjunction)|together|jointly)\s+with\s+(?:the\s+)?|,?\s+(?:supported|assisted)\s+by\s+(?:the\s+)?/gi;
/** What stands behind helps: 会同, "in partnership with". */
const JOINED = /^(?:会同|.*\bwith(?: the)?|(?:supported|assisted) by(?: the)?)$/;

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
    const word = match[0]
      .replace(/[\s,]+/g, ' ')
      .trim()
      .toLowerCase();
    if (inside[at] || !joinsTwoNames(word, left, right, isKnown)) continue;
    const rest = { ...stretch, start: at + match[0].length, joined: JOINED.test(word) };
    const tail = splitConjunctions(plain, rest, inside, isKnown);
    return left === '' ? tail : [{ ...stretch, end: at, closed: false, paused: false }, ...tail];
  }
  return [stretch];
}

function joinsTwoNames(word: string, left: string, right: string, isKnown: IsKnownName): boolean {
  if (right === '') return false;
  if (/^[a-z&]/.test(word)) {
    if (isKnown(left) || isKnown(right)) return true;
    if (JOINED.test(word)) return left === '' || looksLikeUnit(left);
    if (!isCompleteEnglishName(left) || !isCompleteEnglishName(right)) return false;
    // "Department of Health and Human Services" is one: behind "of" only a body of its own begins anew.
    return !/\bof\b/i.test(left) || ENGLISH_HEAD.test(right);
  }
  // The right side may itself be joined to more names: its first complete name decides.
  const next = right.split(/以及|及|和|与/)[0] as string;
  if (left === '') return isNameLike(next);
  if (isKnown(left) && (isKnown(right) || isNameLike(next))) return true;
  // 及相关地区团体: what is qualified is a group, whatever it is called.
  return isNameLike(left) && (word === '会同' || /^(?:各|相关|有关|其他)/.test(next) || isNameLike(next));
}

/** "Department of Public Works" is complete; in "Office of Planning and Research" neither half is. */
function isCompleteEnglishName(name: string): boolean {
  return looksLikeUnit(name) && (ENGLISH_BODY.test(name) || /\b[A-Z]{2,8}\b/.test(name));
}

/** Begins or ends as a body of its own. */
const ENGLISH_HEAD =
  /^(?:the\s+)?(?:department|office|bureau|ministry|division|board|agency|commission|council|city|county|state|university)\b|\b(?:department|office|bureau|agency|commission|authority|board|council|district|division|committee|ministry)$/i;

const ENGLISH_BODY =
  /\b(?:department|dept|office|agency|bureau|division|authority|commission|committee|council|board|ministry|district|administration|institute|university|college|services?|city|county|state|corporation|company|association|secretariat|directorate|cent(?:er|re)|team|unit|section|branch|society|foundation|trust|chamber|museum|library|hospital)\b/i;

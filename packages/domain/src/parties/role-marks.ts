import type { ResponsibilityRole } from '../responsibility.ts';
import { FIRST_LISTED_RULE, LABEL_WORDS, LABELS_IN_DISGUISE, ROLE_WORDS } from '../terms.ts';
import { personBehind } from './person-name.ts';
import { isNameLike, LONGEST_STRETCH, type Stretch } from './split-names.ts';

/** A stretch without what is written around the name, and what that says. */
export interface MarkedStretch {
  start: number;
  end: number;
  /** Its own mark or verb: （牵头）, *, A牵头, 会同A. */
  role: ResponsibilityRole | null;
  /**
   * What a label before it (配合单位：) says, for it and for the names that follow. Behind 责任人： and the
   * like stand persons, who are no parties.
   */
  label: ResponsibilityRole | 'PERSON' | null;
  /** It names a person. */
  isPerson: boolean;
  /** What a verb behind it (A、B配合) says, for it and for the names before it. */
  verb: ResponsibilityRole | null;
  /** What a bracket behind it (配合) says. */
  bracket: ResponsibilityRole | null;
  /** 会同 stands before it: it helps, and so do the names behind it. */
  readonly joined: boolean;
  /** Role words further on do not reach back over it. */
  closed: boolean;
  /** A comma stands behind it. */
  readonly paused: boolean;
  openEnded: boolean;
  /** Where a person is named behind the unit: 区信访局（李明）. */
  person: readonly [start: number, end: number] | null;
}

const LABEL = /^(?:由|请)?\s*([\u4e00-\u9fff]{2,8}?)(?:单位|部门|科室|[处股部]室|机构|街镇|乡镇)?\s*:\s*/;
/** 责任单位区城管局: the colon was left out. */
const LABEL_WITHOUT_COLON = /^([\u4e00-\u9fff]{2,4}?)(?:单位|部门|科室|主体)(?=[\u4e00-\u9fff]{3})/;
/** 责任领导, 责任人, 联系人 */
const PERSON = /(?:领导|责任人|负责人|联系人|联络员|[承经]办人|常委|[市县区镇乡校院河湖林田路]长)$/;
const ENGLISH_LABEL =
  /^(lead|led by|partners?|supporting|supported by|support|responsible|accountable|owner|supervising)(?:\s+(?:agency|agencies|department|departments|unit|units))?\s*:\s*/i;
const ENUMERATOR = /^(?:\(?\d{1,2}(?:\)|\.(?!\d))|[①-⑳]|-{1,2}|[•·●])\s*/;
const BRACKET_BEHIND = /[([]([^()[\]]{1,8})[)\]]$/;
const BRACKET_BEFORE = /^[([]([^()[\]]{2,8})[)\]]/;
const FRAME = /^\[([^[\]]+)\]$/;
const RULE_BEHIND = /[([][^()[\]]{6,60}[)\]]$/;
const RULE_BEFORE = /^[([][^()[\]]{6,60}[)\]]/;
const SIGN = /^[*★☆▲△]+|[*★☆▲△]+$/;
const BY_DUTY =
  /(?:依|按照?|根据)(?:照)?(?:各自)?(?:的)?(?:部门)?(?:职责|职能|分工|责任)(?:和?(?:分工|权限))?(?:范围)?(?:内)?(?:分别|抓好|做好)?(?:负责|落实|推进)?$|按照?[^、,;按]{2,14}要求$/;
/** （按职责分工） behind a name. */
const BY_DUTY_BRACKET = /\((?:依|按)[^()]{0,10}(?:职责|分工)[^()]{0,8}\)$/;
const OPEN_END =
  /(?<![高中初平同优])等(?:[\u4e00-\u9fff\d]{0,8}?(?:部门和单位|部门单位|部门|单位|委办局|街镇|街道|乡镇|镇街|县区|区县|县市区|企业|学校|医院|社区|科室))?$|(?<=[^\d一二两三四五六七八九十])等?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[家个]?(?:部门|单位)$|,?\s*\betc\.?$/i;
const VERBS: readonly (readonly [ResponsibilityRole, RegExp])[] = [
  ['LEAD', /(?:分别|共同|联合|双|各自)?(?:总?牵头(?:负责|落实|组织)?|主办)$|\s*\(lead\)$/i],
  ['COOPERATING', /(?:积极|协同|共同)?(?:配合|参与|参加|协助|协办|协同|协作|会办)(?:落实)?$/],
  ['SUPERVISING', /(?:督导|督办|督查|(?:负责)?(?:监督|(?:业务)?指导))$/],
  ['RESPONSIBLE', /(?:分别|具体|共同|组织|负责(?:属地|具体|组织)?)?(?:负责|承办|落实|实施)$/],
];

/** 【责任单位】, 责任单位（部门）： and the like as 责任单位:, in the same places of a text in comparable form. */
export function withPlainLabels(plain: string): string {
  return LABELS_IN_DISGUISE.reduce(
    (text, pattern) =>
      text.replace(pattern, (whole, label: string) => `${label.replaceAll(' ', '')}:`.padEnd(whole.length)),
    plain.replace(ANGLES, '[$1]'),
  );
}

/** <牵头>, <责任单位：区教育局>: angles around Chinese words are brackets, and no less or more than. */
const ANGLES = /<([\u4e00-\u9fff][^<>]{0,198})>/g;

/** Reads the labels, verbs, brackets, signs and 等 around the name in one stretch of `plain`. */
export function readRoleMarks(plain: string, stretch: Stretch): MarkedStretch {
  const found: MarkedStretch = {
    start: stretch.start,
    end: stretch.end,
    role: stretch.joined ? 'COOPERATING' : null,
    label: null,
    isPerson: false,
    verb: null,
    bracket: null,
    joined: stretch.joined,
    closed: stretch.closed,
    paused: stretch.paused,
    openEnded: false,
    person: null,
  };
  takeSpace(plain, found);
  if (found.end - found.start > LONGEST_STRETCH) return found;
  takeFront(plain, found, ENUMERATOR);
  const text = textOf(plain, found);
  const label = LABEL.exec(text) ?? ENGLISH_LABEL.exec(text) ?? labelWithoutColon(text);
  const labelRole = label && (PERSON.test(label[1] as string) ? 'PERSON' : roleOfLabel(label[1] as string));
  if (label && labelRole) {
    Object.assign(found, { label: labelRole, start: found.start + label[0].length });
    takeSpace(plain, found);
  }
  for (let length = Infinity; found.end - found.start < length;) {
    length = found.end - found.start;
    if (takeBehind(plain, found, BY_DUTY) || takeBehind(plain, found, BY_DUTY_BRACKET)) found.closed = true;
    takeRule(plain, found);
    takePerson(plain, found);
    takeBracket(plain, found, BRACKET_BEHIND);
    takeBracket(plain, found, BRACKET_BEFORE);
    takeFrame(plain, found);
    // ☆ beside ★ says something less, and the cell does not say what.
    const isLesser = /[☆△]/.test(textOf(plain, found)) && /[*★▲]/.test(plain);
    if ((takeFront(plain, found, SIGN) || takeBehind(plain, found, SIGN)) && !isLesser) found.role ??= 'LEAD';
    takeVerb(plain, found);
    const { end } = found;
    if (takeBehind(plain, found, OPEN_END) && /等|etc/i.test(plain.slice(found.end, end)))
      found.openEnded = true;
  }
  if (plain[found.start] === '由' && isNameLike(plain.slice(found.start + 1, found.end))) found.start++;
  return found;
}

/** Lets labels and 会同 reach forward, and verbs back, over the names that have no mark of their own. */
export function spreadRoles(stretches: readonly MarkedStretch[]): void {
  let label: MarkedStretch['label'] = null;
  const fromLabel = new Set<MarkedStretch>();
  let isJoined = false;
  for (const stretch of stretches) {
    label = stretch.label ?? label;
    stretch.isPerson = label === 'PERSON';
    isJoined ||= stretch.joined;
    // 甲会同乙、丙负责: 负责 is said of 甲, whom 乙 and 丙 help.
    if (isJoined && (stretch.role === null || stretch.verb === 'RESPONSIBLE')) stretch.role = 'COOPERATING';
    if (label !== 'PERSON' && stretch.role === null) {
      stretch.role = label;
      if (label !== null) fromLabel.add(stretch);
    }
    if (stretch.closed || stretch.verb) isJoined = false;
  }
  spreadBrackets(stretches);
  stretches.forEach(({ verb }, index) => {
    if (!verb) return;
    let from = index;
    while (from > 0 && !stretches[from - 1]?.closed && stretches[from - 1]?.role === null) from--;
    const isHelping = verb === 'COOPERATING' || verb === 'SUPERVISING';
    // 甲局，乙、丙配合: they help the one before the comma.
    if (from === 0 && isHelping) from = 1 + stretches.slice(0, index).findIndex(({ paused }) => paused);
    for (const earlier of stretches.slice(from, index)) earlier.role = verb;
    // 责任单位：甲牵头，乙、丙配合 and 责任单位：甲，乙、丙配合: what 配合 says of 乙 is more than what the label does.
    if (!isHelping) return;
    let before = index - 1;
    while (before >= 0 && fromLabel.has(stretches[before] as MarkedStretch)) {
      if (stretches[before]?.closed) return;
      if (stretches[before]?.paused) break;
      before--;
    }
    const { verb: own, closed, paused } = stretches[before] ?? {};
    if (closed || (own !== 'LEAD' && !(paused && fromLabel.has(stretches[before] as MarkedStretch)))) return;
    for (const earlier of stretches.slice(before + 1, index)) earlier.role = verb;
  });
}

function labelWithoutColon(text: string): RegExpExecArray | null {
  const label = LABEL_WITHOUT_COLON.exec(text);
  return label && isNameLike(text.slice(label[0].length)) ? label : null;
}

/** 甲（牵头）；乙、丙（配合）: behind the semicolon the bracket is said of all. */
function spreadBrackets(stretches: readonly MarkedStretch[]): void {
  stretches.forEach(({ bracket }, index) => {
    if (bracket !== 'COOPERATING' && bracket !== 'SUPERVISING') return;
    let first = index;
    while (first > 0 && !(stretches[first - 1] as MarkedStretch).closed) first--;
    const others = stretches.slice(first, index);
    if (first > 0 && others.every((other) => other.bracket === null && other.verb === null))
      for (const other of others) other.role = bracket;
  });
}

export function roleOfWord(word: string): ResponsibilityRole | null {
  return ROLE_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function roleOfLabel(label: string): ResponsibilityRole | null {
  const word = label.replace(OF_WHAT, '');
  return roleOfWord(word) ?? LABEL_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** 督查 in （督查） says a role, in （督查室） it belongs to a name. */
function roleOfBracket(words: string): ResponsibilityRole | null {
  if (words.length === 1) return ROLE_OF_CHARACTER[words] ?? null;
  const found = ROLE_WORDS.find(([, pattern]) => pattern.test(words));
  const rest = words.slice(found?.[1].exec(words)?.[0].length ?? 0);
  return found && REST_OF_ROLE.test(rest) ? found[0] : null;
}

/** （主）, （辅） */
const ROLE_OF_CHARACTER: Readonly<Record<string, ResponsibilityRole>> = {
  主: 'LEAD',
  辅: 'COOPERATING',
  协: 'COOPERATING',
};

const REST_OF_ROLE =
  /^(?:责任)?(?:单位|部门|科室|处室|方|机构|主体)?(?:负责|落实|实施|参与|配合)?$|^[a-z ]*$/i;

/** 整改责任单位, 项目实施单位 */
const OF_WHAT = /^(?:整改|工作|任务|项目|问题|具体|主体|属地)(?=.)/;

/** The stop belongs to the word. */
const ABBREVIATED = /\b(?:dept|div|inc|co|ltd|corp|admin)\.$/i;

function textOf(plain: string, { start, end }: MarkedStretch): string {
  return plain.slice(start, end);
}

function takeSpace(plain: string, found: MarkedStretch): void {
  while (found.start < found.end && /\s/.test(plain[found.start] as string)) found.start++;
  while (
    found.end > found.start &&
    /[\s:.●■◆•·-]/.test(plain[found.end - 1] as string) &&
    !ABBREVIATED.test(plain.slice(Math.max(found.start, found.end - 6), found.end))
  )
    found.end--;
}

function takeFront(plain: string, found: MarkedStretch, pattern: RegExp): boolean {
  const match = pattern.exec(textOf(plain, found));
  if (!match || match.index !== 0 || match[0] === '') return false;
  found.start += match[0].length;
  takeSpace(plain, found);
  return true;
}

function takeBehind(plain: string, found: MarkedStretch, pattern: RegExp): boolean {
  const text = textOf(plain, found);
  const match = pattern.exec(text.slice(-40));
  if (!match || match[0] === '' || match.index + match[0].length !== Math.min(text.length, 40)) return false;
  found.end -= match[0].length;
  takeSpace(plain, found);
  return true;
}

function takeBracket(plain: string, found: MarkedStretch, pattern: RegExp): void {
  const role = roleOfBracket((pattern.exec(textOf(plain, found))?.[1] ?? '').trim());
  if (role === null) return;
  if (pattern === BRACKET_BEHIND) takeBehind(plain, found, pattern);
  else takeFront(plain, found, pattern);
  found.role = role;
  found.bracket = role;
}

/** 【区应急局】: brackets around the whole name are no part of it. */
function takeFrame(plain: string, found: MarkedStretch): void {
  const framed = FRAME.exec(textOf(plain, found))?.[1];
  if (framed === undefined || !isNameLike(framed)) return;
  found.start++;
  found.end--;
  takeSpace(plain, found);
}

/** 区应急局（列第一位的为牵头单位）: the bracket is about the list, and no part of the name. */
function takeRule(plain: string, found: MarkedStretch): void {
  for (const pattern of [RULE_BEHIND, RULE_BEFORE]) {
    const rule = pattern.exec(textOf(plain, found))?.[0];
    if (rule === undefined || !FIRST_LISTED_RULE.test(rule)) continue;
    if (pattern === RULE_BEHIND) found.end -= rule.length;
    else found.start += rule.length;
    takeSpace(plain, found);
  }
}

function takePerson(plain: string, found: MarkedStretch): void {
  const at = personBehind(textOf(plain, found));
  if (at === undefined || found.person) return;
  const gap = /^[\s:]*/.exec(textOf(plain, found).slice(at))?.[0].length ?? 0;
  found.person = [found.start + at + gap, found.end];
  found.end = found.start + at;
  takeSpace(plain, found);
}

function takeVerb(plain: string, found: MarkedStretch): void {
  for (const [role, verb] of VERBS) {
    if (!takeBehind(plain, found, verb)) continue;
    found.role ??= role;
    found.verb = role;
    return;
  }
}

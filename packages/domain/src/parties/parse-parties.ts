import { comparableText, joinWraps } from '../comparable-text.ts';
import type { Qualifier, ResponsibilityRole } from '../responsibility.ts';
import { FIRST_LISTED_RULE, HOST_SUFFIX } from '../terms.ts';
import { looksCollective, looksLikeUnit, namesNobody } from '../unit-name.ts';
import { looksLikePerson } from './person-name.ts';
import { readRoleMarks, spreadRoles, withPlainLabels, type MarkedStretch } from './role-marks.ts';
import { LONGEST_STRETCH, splitNames, type IsKnownName } from './split-names.ts';

/** One party as a cell names it. */
export interface PartyMention {
  /** Canonical name: without 各, 相关 or 等, its host restored. */
  readonly party: string;
  /** As printed, without the marks around it. */
  readonly text: string;
  /** Place in the cell's raw text: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly collective: boolean;
  readonly qualifiers: readonly Qualifier[];
  readonly except: readonly string[];
  /** Where the cell itself says it; null where the column's role holds. */
  readonly role: ResponsibilityRole | null;
  /** It was printed without its host, which was taken from the name before it. */
  readonly elided: boolean;
  /** 相关/有关 before the name before it may or may not reach this one. */
  readonly ambiguous: boolean;
  /** It reads like a unit or a group and not like other words. */
  readonly recognised: boolean;
}

export interface ParsedParties {
  readonly mentions: readonly PartyMention[];
  /** Roles whose list ends in 等; null stands for the column's role. */
  readonly openEnded: readonly (ResponsibilityRole | null)[];
  /** Persons that are named, who are no parties: `start` and `end` as for a mention. */
  readonly persons: readonly TextStretch[];
  /** Further sentences that say something else: 以下均需各镇落实，不再列出. */
  readonly asides: readonly TextStretch[];
}

export interface TextStretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the cell of a role column, or what stands behind 责任单位： in prose. `before` is the name that stands
 * before the text, from which a host left out is restored.
 */
export function parseParties(
  text: string,
  options: { isKnown?: IsKnownName; before?: PartyMention } = {},
): ParsedParties {
  const whole = withPlainLabels(comparableText(text));
  const isKnown = options.isKnown ?? (() => false);
  const brackets = namingBrackets(text, whole, isKnown);
  const plain = brackets.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    whole,
  );
  const asides = [...asidesOf(plain), ...brackets.filter(({ parsed }) => !parsed)];
  const stretches = splitNames(plain, isKnown)
    .filter(({ start }) => !asides.some((aside) => start >= aside.start && start < aside.end))
    .map((stretch) => readRoleMarks(plain, stretch));
  spreadRoles(stretches);
  const mentions: PartyMention[] = [];
  const persons: [number, number][] = [];
  for (const stretch of stretches) {
    const words = plain.slice(stretch.start, stretch.end);
    if (stretch.person) persons.push([...stretch.person]);
    if (stretch.isPerson && words !== '') persons.push([stretch.start, stretch.end]);
    if (stretch.isPerson || NOBODY.test(words) || FIRST_LISTED_RULE.test(words)) continue;
    if (NOT_YET.test(words)) {
      asides.push({ start: stretch.start, end: stretch.end });
      continue;
    }
    if (isPersonOf(plain, stretch, mentions.at(-1))) {
      persons.push([stretch.start, stretch.end]);
      continue;
    }
    mentions.push(readMention(text, stretch, mentions.at(-1) ?? options.before, isKnown));
  }
  const openRoles = stretches.filter(({ openEnded }) => openEnded).map(({ role }) => role);
  const inBrackets = brackets.flatMap(({ start, at, isCountedIn, parsed }): PartyMention[] => {
    const before = mentions.findLast(({ end }) => end <= start)?.role ?? null;
    const roleOf = (own: ResponsibilityRole | null) => (isCountedIn ? before : own);
    openRoles.push(...(parsed?.openEnded ?? []).map(roleOf));
    return (parsed?.mentions ?? []).map((mention) => ({
      ...mention,
      role: roleOf(mention.role),
      start: mention.start + at,
      end: mention.end + at,
    }));
  });
  return {
    mentions: [...mentions, ...inBrackets]
      .toSorted((a, b) => a.start - b.start)
      .flatMap((mention) => withOwnHeads(mention)),
    openEnded: [...new Set(openRoles)],
    persons: persons.map(([start, end]) => ({ text: joinWraps(text.slice(start, end)), start, end })),
    asides: asides.map(({ start, end }) => ({ text: joinWraps(text.slice(start, end)), start, end })),
  };
}

const BRACKET = /[([]([^()[\]]*)[)\]]/g;
const COUNTING_IN = /^(?:含|包含|包括)/;
/** Longest bracket, in characters, that is read as a clause of its own, and longest list of who is counted in. */
const LONGEST = { CLAUSE: 160, COUNTED_IN: 80 };

/** A bracket that names units by itself, and is no part of the name before it. */
interface NamingBracket {
  readonly start: number;
  readonly end: number;
  /** Where the names in it begin. */
  readonly at: number;
  /** Who is named has the same part as who stands before the bracket. */
  readonly isCountedIn: boolean;
  /** Undefined where it counts in what names nobody (含下属单位的食堂): left out, and told. */
  readonly parsed: ParsedParties | undefined;
}

/**
 * 区应急局（配合单位：区教育局） and 区应急局（区教育局配合） give units a part of their own; 区应急局（含区消防大队） counts
 * one in.
 */
function namingBrackets(text: string, plain: string, isKnown: IsKnownName): NamingBracket[] {
  return [...plain.matchAll(BRACKET)].flatMap(({ index: start, 0: bracket, 1: inner = '' }) => {
    const end = start + bracket.length;
    const counting = COUNTING_IN.exec(inner)?.[0].length ?? 0;
    const length = inner.length - counting;
    const isCountedIn =
      counting > 0 && length > 0 && length <= LONGEST.COUNTED_IN && /[^\s、,;(]$/.test(plain.slice(0, start));
    if (!isCountedIn && (inner.length < 4 || inner.length > LONGEST.CLAUSE)) return [];
    const at = start + 1 + (isCountedIn ? counting : 0);
    const parsed = parseParties(text.slice(at, end - 1), { isKnown });
    const namesUnits =
      parsed.mentions.length > 0 &&
      parsed.persons.length + parsed.asides.length === 0 &&
      parsed.mentions.every(({ recognised, role }) => recognised && (role === null) === isCountedIn);
    return namesUnits || isCountedIn
      ? [{ start, end, at, isCountedIn, parsed: namesUnits ? parsed : undefined }]
      : [];
  });
}

/** Sentences behind the first that are no list of names. */
function asidesOf(plain: string): { start: number; end: number }[] {
  const asides: { start: number; end: number }[] = [];
  let start = 0;
  for (const sentence of plain.split('。')) {
    const end = start + sentence.length;
    if (start > 0 && sentence.length <= LONGEST_STRETCH && ASIDE.test(sentence)) asides.push({ start, end });
    start = end + 1;
  }
  return asides;
}

const ASIDE =
  /^\s*(?:以下|其余|其他任务|注:)(?!单位|部门)|均[需须由应]|不再(?:列|一一|逐一|单独|赘述|重复)|另行|详见|参见|见附/;

/** 机电中心/陈浩: behind a slash the person of the unit before it. */
function isPersonOf(plain: string, { start, end }: MarkedStretch, before: PartyMention | undefined): boolean {
  return plain[start - 1] === '/' && before?.recognised === true && looksLikePerson(plain.slice(start, end));
}

/** What stands in a cell to say that nobody is named. */
const NOBODY = /^(?:[\s\-/\\.*_]*|无|暂无|没有|n\/?a|none|nil|下同|同上)$/i;
/** What stands there where somebody is to be named later. */
const NOT_YET = /^(?:待[定明确]{1,3}|另(?:行)?[确指]?定|tb[acd])$/i;

const QUALIFYING =
  /各级各类|各级|各类|各|相关|有关|其他|其它|其余|(?<![\u4e00-\u9fff])(?:所有|全体|全部)|\b(?:all|relevant|appropriate|other)\s+/gi;
const EXCEPTION =
  /除(?:了)?([^外。;除]{1,60}?)(?:以外|之外|外)(?:的)?(?:其他|其它)?|[([](?:除|不含|不包括)(?:了)?([^()[\]]{1,60}?)(?:以外|之外|外)?[)\]]|[([]([^()[\]]{1,60}?)除外[)\]]/;

function readMention(
  text: string,
  stretch: MarkedStretch,
  before: PartyMention | undefined,
  isKnown: IsKnownName,
): PartyMention {
  const { start, end, role } = stretch;
  const printed = text.slice(start, end);
  if (printed.length > LONGEST_STRETCH) return unreadable(joinWraps(printed), stretch);
  const plain = comparableText(printed);
  const exception = EXCEPTION.exec(plain);
  const positive = exception
    ? printed.slice(0, exception.index) + printed.slice(exception.index + exception[0].length)
    : printed;
  const words = [...withoutBrackets(comparableText(positive)).matchAll(QUALIFYING)].map(([word]) =>
    word.trim(),
  );
  const qualifiers: Qualifier[] = [];
  if (words.some((word) => !/^(?:相关|有关|relevant|appropriate)$/i.test(word))) qualifiers.push('EACH');
  if (words.some((word) => /^(?:相关|有关|relevant|appropriate)$/i.test(word))) qualifiers.push('SOME');
  if (exception) qualifiers.push('EXCEPT');

  const named = canonicalName(positive);
  const host = hostOf(before);
  const bare = comparableText(named);
  const isOwn =
    before !== undefined &&
    !before.collective &&
    OF_THE_ONE_BEFORE.test(bare) &&
    !HAS_NO_BODIES.test(before.party);
  const elided = isOwn || (host !== undefined && BARE_MEMBERS.test(bare));
  const party = elided ? (isOwn ? before.party : host) + named : named;
  const collective = qualifiers.length > 0 || looksCollective(party) || (isOwn && looksCollective(named));
  return {
    party,
    text: joinWraps(printed),
    start,
    end,
    collective,
    qualifiers,
    except: exception ? exceptedNames(exception) : [],
    role,
    elided,
    ambiguous:
      elided && qualifiers.length === 0 && before !== undefined && before.qualifiers.includes('SOME'),
    recognised:
      isKnown(party) || (!namesNobody(party) && !bare.includes(':') && (collective || looksLikeUnit(party))),
  };
}

/** "Police and Fire Departments" are Police Department and Fire Department. */
function withOwnHeads(mention: PartyMention): PartyMention[] {
  const heads = SHARED_HEAD.exec(mention.text);
  const word = heads?.[4]?.replace(/ies$/, 'y').replace(/s$/, '');
  if (!heads || !word || mention.qualifiers.length > 0) return [mention];
  const [, first, joint, second] = heads as unknown as [string, string, string, string];
  const cut = mention.start + first.length;
  const own = { ...mention, collective: false, recognised: true };
  return [
    { ...own, party: `${first} ${word}`, text: first, end: cut },
    {
      ...own,
      party: `${second} ${word}`,
      text: mention.text.slice(first.length + joint.length),
      start: cut + joint.length,
    },
  ];
}

const SHARED_HEAD =
  /^([A-Z][a-z]+(?: [A-Z][a-z]+)?)(\s+(?:and|&)\s+)([A-Z][a-z]+(?: [A-Z][a-z]+)?) (Departments|Offices|Agencies|Ministries|Divisions|Bureaus|Commissions|Authorities|Districts|Committees)$/;

function unreadable(text: string, { start, end, role }: MarkedStretch): PartyMention {
  const none = {
    collective: false,
    qualifiers: [],
    except: [],
    elided: false,
    ambiguous: false,
    recognised: false,
  };
  return { party: text, text, start, end, role, ...none };
}

/** 各, 相关 and the like are left out wherever they stand outside brackets; brackets become full-width beside Chinese. */
export function canonicalName(printed: string): string {
  const joined = joinWraps(printed);
  let name = '';
  let at = 0;
  // 相關 is found in comparable form and cut out of what is printed.
  for (const { index, 0: word } of comparableText(joined).matchAll(QUALIFYING)) {
    if (isInBrackets(joined, index)) continue;
    name += joined.slice(at, index);
    at = index + word.length;
  }
  name = (name + joined.slice(at)).replace(/[\s,，、;；:：]+$/, '').trim();
  return /[\u4e00-\u9fff]/.test(name) ? name.replaceAll('(', '（').replaceAll(')', '）') : name;
}

function isInBrackets(text: string, index: number): boolean {
  const before = comparableText(text.slice(0, index));
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function withoutBrackets(plain: string): string {
  return plain.replace(/\([^()]*\)/g, '');
}

function exceptedNames(exception: RegExpExecArray): string[] {
  const names = exception[1] ?? exception[2] ?? exception[3] ?? '';
  return names
    .split(/[、,;\s和及与]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** 签约单位 alone, after 区安委会成员单位, means 区安委会签约单位. */
const BARE_MEMBERS = /^(?:(?:成员|签约|联席|责任|参建)(?:单位|部门)|办公室)$/;
/** 所属企业 after 区国资委 are its own. */
const OF_THE_ONE_BEFORE = /^(?:所属|下属|直属)[\u4e00-\u9fff]{2,6}$/;

/** 信息中心、所属各单位: a part of a body has no bodies of its own. */
const HAS_NO_BODIES = /(?:部|中心|科|室|处|站|办公室|办)$/;

function hostOf(before: PartyMention | undefined): string | undefined {
  if (!before) return undefined;
  const plain = comparableText(before.party);
  const members = /(?:成员|签约|联席|责任|参建)(?:单位|部门)$/.exec(plain);
  const host = members ? before.party.slice(0, members.index) : before.party;
  return HOST_SUFFIX.test(plain.slice(0, host.length)) ? host : undefined;
}

import { comparableText } from '../comparable-text.ts';
import { looksLikeDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { withPlainLabels } from '../parties/role-marks.ts';
import { isSameAsAbove } from './same-as-above.ts';
import {
  DEADLINE_LABEL,
  ENGLISH_DEADLINE_LABEL,
  ENGLISH_ROLE_LABEL,
  PERSON_LABEL,
  ROLE_LABEL,
} from '../terms.ts';

/** The part of a paragraph that says who and by when: （责任单位：甲、乙；6月底前完成）. */
export interface RoleClause {
  /** Place in the paragraph, brackets included. */
  readonly start: number;
  readonly end: number;
  /** Place of what stands inside. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Inside, the stretch that is a deadline. */
  readonly deadline: { readonly start: number; readonly end: number } | null;
  /** Some of it names parties. */
  readonly hasParties: boolean;
  /** All that it holds beside the deadline reads like units. */
  readonly isNamesOnly: boolean;
  /** 以上任务由…负责: it is said of every item of the group. */
  readonly isShared: boolean;
}

const PERSON_LINE = new RegExp(`^\\s*${PERSON_LABEL.source}`);
/** 以上任务由…, 上述工作由… */
const SHARED = /^\s*(?:以上|上述)[^。;:由]{0,12}由/;
const VERB = /(?:牵头|配合|按职责(?:分工)?负责|(?:分别|共同|按分工)负责)[,;。\])]?/;
/** Longest clause, in characters. */
const LONGEST_CLAUSE = 600;

/** Is it a line 牵头领导：… that names persons and nobody else? */
export function isPersonLine(text: string): boolean {
  return text.length <= 60 && PERSON_LINE.test(comparableText(text)) && roleClausesOf(text).length === 0;
}

/**
 * The role clauses of a paragraph, from left to right: brackets, labels that stand in the open, sentences
 * that say who owes. `isWhole`: the paragraph may be nothing but such sentences. `hasTail`: its last clause may
 * say by when.
 */
export function roleClausesOf(text: string, { isWhole = false, hasTail = false } = {}): RoleClause[] {
  const plain = withPlainLabels(comparableText(text));
  const brackets = bracketsOf(plain);
  const label = firstOpenLabel(plain, comparableText(text), (at) =>
    brackets.some(({ start, end }) => at >= start && at < end),
  );
  const open = label === undefined ? undefined : withDeadlineBefore(plain, label);
  const clauses: RoleClause[] = [];
  const shared = SHARED.exec(plain)?.[0].length;
  if (shared !== undefined) {
    const end = plain.length;
    const clause = clauseIn(plain, { start: 0, end, innerStart: shared, innerEnd: end }, true);
    return clause ? [{ ...clause, isShared: true }] : [];
  }
  for (const { start, end } of brackets) {
    // Behind a label in the open a bracket belongs to a name: 责任单位：各镇（街道）.
    if (open !== undefined && start > open) continue;
    if (LEVELS_ONLY.test(plain.slice(start + 1, end - 1))) continue;
    const clause = clauseIn(
      plain,
      { start, end, innerStart: start + 1, innerEnd: end - 1 },
      isAtEnd(plain, end),
    );
    if (clause) clauses.push(clause);
  }
  if (open !== undefined) {
    const end = plain.length;
    const clause = clauseIn(
      plain,
      { start: open, end, innerStart: open + (/[([{]/.test(plain[open] as string) ? 1 : 0), innerEnd: end },
      true,
    );
    if (clause) clauses.push(clause);
  }
  const isDated = clauses.some(({ deadline }) => deadline !== null);
  const cut = clauses.reduce((start, clause) => Math.min(start, clause.start), open ?? plain.length);
  if (clauses.some(({ hasParties }) => hasParties)) {
    if (!isDated) clauses.push(...closingSentences(plain, cut, { isWhole: false, isDeadlineOnly: true }));
  } else {
    clauses.push(...closingSentences(plain, open ?? plain.length, { isWhole, isDeadlineOnly: false }));
  }
  const tail =
    hasTail && clauses.every(({ deadline }) => deadline === null) ? deadlineTail(plain, clauses) : undefined;
  if (tail) clauses.push(tail);
  return clauses.sort((a, b) => a.start - b.start);
}

/** 县（市、区）: the bracket belongs to the name. */
const LEVELS_ONLY = /^[镇乡县市区州旗村居街道社、/]{1,8}$/;

/** 开展风险分级评定，3月底前完成。 */
function deadlineTail(plain: string, clauses: readonly RoleClause[]): RoleClause | undefined {
  const end = clauses.reduce((start, clause) => Math.min(start, clause.start), plain.length);
  const found = TAIL.exec(plain.slice(Math.max(0, end - 40), end));
  if (!found || !looksLikeDeadline(found[1] as string)) return undefined;
  const start = end - Math.min(40, end) + found.index;
  // Of several sentences the last tells of one thing among others.
  if (plain.slice(0, start).includes('。')) return undefined;
  const inner = start + 1;
  const deadline = { start: inner, end: inner + (found[1] as string).length };
  const place = { start, end, innerStart: inner, innerEnd: deadline.end };
  return { ...place, deadline, hasParties: false, isNamesOnly: false, isShared: false };
}

const TAIL =
  /[,;]((?=[^,;。]*(?:[\d一二三四五六七八九十]月|[年季半]))[^,;。]{2,16}[前底末](?:全面|全部|基本)?(?:完成|办结|完成整改|整改到位|(?:建成)?(?:投用|投运|投产|启用)|建成|动工|开工|竣工|通车|上线)?)。?\s*$/;

/** The bracket in a heading that names persons and nobody else: （牵头领导：李志强）. */
export function personBracketOf(text: string): { readonly start: number; readonly end: number } | undefined {
  const plain = comparableText(text);
  return bracketsOf(plain).find(({ start, end }) => isPersonLine(plain.slice(start + 1, end - 1)));
}

/** Longest sentence, in characters, that may be nothing but names and what they do. */
const LONGEST_SENTENCE = 160;

/**
 * The last sentences before `end` that say who owes and by when, and nothing else: 由市公安局牵头，市教育局配合。
 * 年底前完成。
 */
function closingSentences(
  plain: string,
  end: number,
  { isWhole, isDeadlineOnly }: { readonly isWhole: boolean; readonly isDeadlineOnly: boolean },
): RoleClause[] {
  const found: RoleClause[] = [];
  let stop = plain.slice(0, end).trimEnd().length;
  while (stop > 0 && found.length < MOST_SENTENCES) {
    const last = plain[stop - 1] === '。' ? stop - 1 : stop;
    const start = plain.lastIndexOf('。', last - 1) + 1;
    const words = plain.slice(start, last);
    if (words.trim() === '' || words.length > LONGEST_SENTENCE || (start === 0 && !isWhole)) break;
    const isDeadline = DEADLINE_SENTENCE.test(words) && looksLikeDeadline(words.trim());
    const place = { start, end: stop, innerStart: start, innerEnd: last };
    const clause = isDeadline
      ? clauseIn(plain, place, true)
      : !isDeadlineOnly && OWES.test(words) && !EXHORTS.test(words)
        ? clauseIn(plain, place, true)
        : undefined;
    const tail =
      !clause && !isDeadlineOnly && !found.some(({ hasParties }) => hasParties)
        ? owingTail(plain, start, stop, last)
        : undefined;
    if (tail) return [tail, ...found.reverse()];
    const fits = clause && (isDeadline ? !clause.hasParties : clause.hasParties && clause.isNamesOnly);
    if (!fits) break;
    found.push(clause);
    stop = start;
  }
  return isDeadlineOnly || found.some(({ hasParties }) => hasParties) ? found.reverse() : [];
}

/** 建立快审机制，由市法院、市检察院负责。 */
function owingTail(plain: string, start: number, end: number, innerEnd: number): RoleClause | undefined {
  const words = plain.slice(start, innerEnd);
  const at = Math.max(words.lastIndexOf(',由'), words.lastIndexOf(';由'));
  if (at < 0 || !OWES.test(words.slice(at)) || EXHORTS.test(words.slice(at))) return undefined;
  const clause = clauseIn(plain, { start: start + at, end, innerStart: start + at + 1, innerEnd }, true);
  return clause?.hasParties && clause.isNamesOnly ? clause : undefined;
}

/** 各地区要结合实际抓好落实: names them and gives them no part. */
const EXHORTS =
  /(?:单位|部门|地区|[局委办镇乡])(?:均|都)?(?:要(?!素)|应|须|必须)|切实|认真|结合实际|密切|高度/;

/** Sentences that may close a paragraph in that way. */
const MOST_SENTENCES = 4;
const DEADLINE_SENTENCE = /^\s*[^,;:]{2,20}(?:[前底]|完成|办结)\s*$/;

const OWES = /(?:牵头|负责|配合|落实|协助|参与|协办|实施|承办)(?:$|,|;)/;

/** Outermost pairs of round or square brackets. */
function bracketsOf(plain: string): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < plain.length; index++) {
    const character = plain[index];
    if (character === '(' || character === '[' || character === '{') {
      if (depth++ === 0) start = index;
    } else if (/[)\]}]/.test(character as string) && depth > 0 && --depth === 0) {
      pairs.push({ start, end: index + 1 });
    }
  }
  return pairs;
}

/** The sentence, or a part of it, ends here. */
function isAtEnd(plain: string, end: number): boolean {
  return /^\s*(?:$|[。.;,([{])/.test(plain.slice(end, end + 40));
}

/** `printed` still has the brackets of labels without a colon. */
function firstOpenLabel(
  plain: string,
  printed: string,
  covered: (at: number) => boolean,
): number | undefined {
  for (const pattern of [ROLE_LABEL, DEADLINE_LABEL, ENGLISH_ROLE_LABEL, ENGLISH_DEADLINE_LABEL]) {
    const global = new RegExp(pattern.source, `g${pattern.flags}`);
    for (const match of plain.matchAll(global)) {
      const before = plain[match.index - 1];
      if (
        !covered(match.index) &&
        (before === undefined || printed[match.index] === '[' || BEFORE_LABEL.test(before))
      )
        return PERSON_LINE.test(plain.slice(0, match.index))
          ? 0
          : // A bracket that is never closed opens the clause all the same.
            match.index - (/[([{]/.test(before ?? '') ? 1 : 0);
    }
  }
  return undefined;
}

/** 完成时间：10月。责任单位：甲: by when may stand before who, and the clause begins with it. */
function withDeadlineBefore(plain: string, label: number): number {
  for (const pattern of [DEADLINE_LABEL, ENGLISH_DEADLINE_LABEL]) {
    const global = new RegExp(pattern.source, `g${pattern.flags}`);
    for (const { 0: found, index } of plain.slice(0, label).matchAll(global)) {
      const words = plain.slice(index + found.length, label).replace(/[\s。;,.([{]+$/, '');
      const isBegun = index === 0 || BEFORE_LABEL.test(plain[index - 1] as string);
      if (isBegun && !/[。;]/.test(words) && looksLikeDeadline(words)) return index;
    }
  }
  return label;
}

/** A label in the open stands at the beginning, or behind one of these. */
const BEFORE_LABEL = /[\s。;,.:\])*([{]/;

function clauseIn(
  plain: string,
  place: Pick<RoleClause, 'start' | 'end' | 'innerStart' | 'innerEnd'>,
  isAtEnd: boolean,
): RoleClause | undefined {
  const inner = plain.slice(place.innerStart, place.innerEnd);
  if (inner.length > LONGEST_CLAUSE) return undefined;
  const deadline = deadlineIn(inner);
  const rest = deadline ? blank(inner, deadline.start, deadline.end) : inner;
  const isLabelled = ROLE_LABEL.test(inner) || PERSON_LABEL.test(inner) || ENGLISH_ROLE_LABEL.test(inner);
  const { mentions } = isLabelled || isAtEnd ? parseParties(rest) : { mentions: [] };
  const namesOnly = mentions.length > 0 && mentions.every(({ recognised }) => recognised);
  const hasParties =
    mentions.length > 0
      ? isLabelled ||
        (isAtEnd && (namesOnly || (VERB.test(inner) && mentions.some(({ recognised }) => recognised))))
      : isLabelled && isSameAsAbove({ text: rest });
  const onlyDeadline =
    deadline !== null &&
    /^[\s、,;。:]*$/.test(rest) &&
    (DEADLINE_LABEL.test(inner) || ENGLISH_DEADLINE_LABEL.test(inner) || (isAtEnd && BINDING.test(inner)));
  if (!hasParties && !onlyDeadline) return undefined;
  const at = (offset: number): number => place.innerStart + offset;
  return {
    ...place,
    deadline: deadline && { start: at(deadline.start), end: at(deadline.end) },
    hasParties,
    isNamesOnly: namesOnly,
    isShared: false,
  };
}

/** 6月底前完成，并长期坚持 */
const GOES_ON =
  /^[,;]\s*(?:并|后|此后)?(?:长期|持续|常态化?|动态)(?:坚持|推进|实施|保持|巩固|更新|开展|落实|化)*(?=$|[,;。])/;

/** What may be a deadline has one of these. */
const DATING =
  /\d|[年月季周]|底|持续|长期|常态|常年|立[即行]|后.{1,8}内|(?:前|期间?)(?:完成|办结|落实|到位)?\s*$|\b(?:on-?going|continuous|annual|quarterly|monthly|weekly|within|by|end)/i;

/** A bare date in brackets may say anything; with these words it binds. */
const BINDING = /[前底末内]|完成|持续|长期|常态|\b(?:by|before|until|within|due|ongoing|completed?)\b/i;

/** The stretch behind a label, or the piece between separators, that reads as a deadline. */
function deadlineIn(inner: string): { start: number; end: number } | null {
  const label = DEADLINE_LABEL.exec(inner) ?? ENGLISH_DEADLINE_LABEL.exec(inner);
  if (label) {
    const start = label.index + label[0].length;
    const words = /^(?:(?!\.\s+[A-Z])[^;。\])])*/.exec(inner.slice(start))?.[0] ?? '';
    // 完成时限：9月底前（配合单位：区教育局）
    const bracket = words.search(ROLE_IN_BRACKET);
    const end = start + (bracket > 0 ? bracket : words.length);
    return end > start ? { start, end } : null;
  }
  let start = 0;
  for (const piece of inner.split(/[,;。]|\.(?=\s+[A-Z]|\s*$)/)) {
    const isShort = piece.trim().length > 0 && piece.length <= (/[\u4e00-\u9fff]/.test(piece) ? 24 : 40);
    const isDated =
      isShort && DATING.test(piece) && !/(?:局|委|办|部|街道|镇|中心|单位|公司)$/.test(piece.trim());
    if (isDated && looksLikeDeadline(piece))
      return {
        start,
        end: start + piece.length + (GOES_ON.exec(inner.slice(start + piece.length))?.[0].length ?? 0),
      };
    start += piece.length + 1;
  }
  const bracket = DATE_BRACKET.exec(inner);
  if (!bracket || !looksLikeDeadline(bracket[1] as string)) return null;
  return { start: bracket.index + 1, end: bracket.index + 1 + (bracket[1] as string).length };
}

/** 区水务局、各相关单位（6月1日至9月30日） */
const DATE_BRACKET = /\(((?=[^()]*\d)[^()]{2,24})\)[\s。;]*$/;

const ROLE_IN_BRACKET = new RegExp(`[([](?=${ROLE_LABEL.source})`);

/** The same text with separators where the deadline and its label stood, so that places still hold. */
export function blank(text: string, start: number, end: number): string {
  const before = withPlainLabels(comparableText(text.slice(0, start)));
  const label = DEADLINE_LABEL_BEHIND.exec(before) ?? ENGLISH_DEADLINE_LABEL_BEHIND.exec(before);
  const isInBracket = /[（(]$/.test(text.slice(0, start)) && /^[)）]/.test(text.slice(end));
  const [from, to] = isInBracket ? [start - 1, end + 1] : [label ? label.index : start, end];
  return `${text.slice(0, from)}${'、'.repeat(to - from)}${text.slice(to)}`;
}

const DEADLINE_LABEL_BEHIND = new RegExp(`${DEADLINE_LABEL.source}$`);
const ENGLISH_DEADLINE_LABEL_BEHIND = new RegExp(`${ENGLISH_DEADLINE_LABEL.source}$`, 'i');

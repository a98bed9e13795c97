import { comparableText } from '../comparable-text.ts';
import { looksLikeDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';

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
}

const ROLE = '(?:牵头|主办|主责|责任|负责|承办|配合|协办|协同|参与|督导|督办|落实|实施)';
const LABEL = new RegExp(
  `(?:[总主第一]?要?${ROLE}(?:责任)?(?:单位|部门|科室|处室|街镇|主体|机构)?(?:及|和)?(?:责任人|分工)?|(?:责任)?(?:单位|部门))\\s*:`,
);
const DEADLINE_LABEL = /(?:完成时限|时限要求|完成时间|时间节点|时间要求|进度安排|进度要求|时限|期限)\s*:\s*/;
const ENGLISH_LABEL =
  /\b(?:lead|responsible|partners?|support(?:ing)?|supervising)(?:\s+(?:agency|agencies|department|unit|partner)s?)?\s*:/i;
const ENGLISH_DEADLINE_LABEL =
  /\b(?:time\s?frame|timeline|deadline|due(?:\s+date)?|target\s+date|completion)\s*:\s*/i;
const VERB = /(?:牵头|配合|按职责(?:分工)?负责|(?:分别|共同|按分工)负责)[,;。\])]?/;
/** Longest clause, in characters. */
const LONGEST_CLAUSE = 600;

/** The role clauses of a paragraph, from left to right: brackets, and labels that stand in the open. */
export function roleClausesOf(text: string): RoleClause[] {
  const plain = comparableText(text);
  const brackets = bracketsOf(plain);
  const open = firstOpenLabel(plain, (at) => brackets.some(({ start, end }) => at >= start && at < end));
  const clauses: RoleClause[] = [];
  for (const { start, end } of brackets) {
    // Behind a label in the open a bracket belongs to a name: 责任单位：各镇（街道）.
    if (open !== undefined && start > open) continue;
    const clause = clauseIn(
      plain,
      { start, end, innerStart: start + 1, innerEnd: end - 1 },
      isAtEnd(plain, end),
    );
    if (clause) clauses.push(clause);
  }
  if (open !== undefined) {
    const end = plain.length;
    const clause = clauseIn(plain, { start: open, end, innerStart: open, innerEnd: end }, true);
    if (clause) clauses.push(clause);
  }
  return clauses.sort((a, b) => a.start - b.start);
}

/** Outermost pairs of round or square brackets. */
function bracketsOf(plain: string): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < plain.length; index++) {
    const character = plain[index];
    if (character === '(' || character === '[') {
      if (depth++ === 0) start = index;
    } else if ((character === ')' || character === ']') && depth > 0 && --depth === 0) {
      pairs.push({ start, end: index + 1 });
    }
  }
  return pairs;
}

/** The sentence, or a part of it, ends here. */
function isAtEnd(plain: string, end: number): boolean {
  return /^\s*(?:$|[。.;,([])/.test(plain.slice(end, end + 40));
}

function firstOpenLabel(plain: string, covered: (at: number) => boolean): number | undefined {
  for (const pattern of [LABEL, DEADLINE_LABEL, ENGLISH_LABEL, ENGLISH_DEADLINE_LABEL]) {
    const global = new RegExp(pattern.source, `g${pattern.flags}`);
    for (const match of plain.matchAll(global)) {
      const before = plain[match.index - 1];
      if (!covered(match.index) && (before === undefined || /[\s。;,.:\])*]/.test(before)))
        return match.index;
    }
  }
  return undefined;
}

function clauseIn(
  plain: string,
  place: Pick<RoleClause, 'start' | 'end' | 'innerStart' | 'innerEnd'>,
  isAtEnd: boolean,
): RoleClause | undefined {
  const inner = plain.slice(place.innerStart, place.innerEnd);
  if (inner.length > LONGEST_CLAUSE) return undefined;
  const deadline = deadlineIn(inner);
  const rest = deadline ? blank(inner, deadline.start, deadline.end) : inner;
  const isLabelled = LABEL.test(inner) || ENGLISH_LABEL.test(inner);
  const { mentions } = isLabelled || isAtEnd ? parseParties(rest) : { mentions: [] };
  const namesOnly = mentions.length > 0 && mentions.every(({ recognised }) => recognised);
  const hasParties =
    mentions.length > 0 &&
    (isLabelled ||
      (isAtEnd && (namesOnly || (VERB.test(inner) && mentions.some(({ recognised }) => recognised)))));
  const onlyDeadline =
    deadline !== null &&
    /^[\s、,;。:]*$/.test(rest) &&
    (DEADLINE_LABEL.test(inner) || ENGLISH_DEADLINE_LABEL.test(inner) || (isAtEnd && BINDING.test(inner)));
  if (!hasParties && !onlyDeadline) return undefined;
  const at = (offset: number): number => place.innerStart + offset;
  return { ...place, deadline: deadline && { start: at(deadline.start), end: at(deadline.end) }, hasParties };
}

/** A bare date in brackets may say anything; with these words it binds. */
const BINDING = /[前底末内]|完成|持续|长期|常态/;

/** The stretch behind a label, or the piece between separators, that reads as a deadline. */
function deadlineIn(inner: string): { start: number; end: number } | null {
  const label = DEADLINE_LABEL.exec(inner) ?? ENGLISH_DEADLINE_LABEL.exec(inner);
  if (label) {
    const start = label.index + label[0].length;
    const end = start + (/^[^;。\])]*/.exec(inner.slice(start))?.[0].length ?? 0);
    return end > start ? { start, end } : null;
  }
  let start = 0;
  for (const piece of inner.split(/[,;。]/)) {
    const isShort = piece.trim().length > 0 && piece.length <= 24;
    const isDated =
      isShort &&
      /\d|[年月季]|底|持续|长期|常态/.test(piece) &&
      !/(?:局|委|办|部|街道|镇|中心|单位|公司)$/.test(piece.trim());
    if (isDated && looksLikeDeadline(piece)) return { start, end: start + piece.length };
    start += piece.length + 1;
  }
  return null;
}

/** The same text with separators where the deadline and its label stood, so that places still hold. */
export function blank(text: string, start: number, end: number): string {
  const label =
    /(?:完成时限|时限要求|完成时间|时间节点|时间要求|进度安排|进度要求|时限|期限|time\s?frame|timeline|deadline|due(?:\s+date)?|target\s+date|completion)\s*[:：]\s*$/i.exec(
      text.slice(0, start),
    );
  const from = label ? label.index : start;
  return `${text.slice(0, from)}${'、'.repeat(end - from)}${text.slice(end)}`;
}

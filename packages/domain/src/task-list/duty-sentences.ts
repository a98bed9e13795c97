import { comparableText } from '../comparable-text.ts';
import { looksLikeDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';
import type { ResponsibilityRole } from '../responsibility.ts';

/** A stretch of a sentence: UTF-16 code units, end exclusive. */
export interface SentenceStretch {
  readonly start: number;
  readonly end: number;
}

/** Names that a sentence gives a part: 由县水利局牵头. */
export interface SentenceDuty extends SentenceStretch {
  readonly role: ResponsibilityRole;
}

/** What a running text says of who owes it and by when. */
export interface SentenceDuties {
  readonly parties: readonly SentenceDuty[];
  /** The one piece that reads as a deadline; null where there is none or where there are several. */
  readonly deadline: SentenceStretch | null;
}

/** What stands behind the names in a clause, and the part it gives them. */
const VERBS: readonly (readonly [ResponsibilityRole, RegExp])[] = [
  ['LEAD', /^(?:负责)?(?:牵头|主办|总牵头)/],
  ['COOPERATING', /^(?:予以|给予|积极|主动|密切|全力)?(?:配合|协助|支持|协同|参与)/],
  [
    'RESPONSIBLE',
    /^(?:会同|按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?(?:负责|落实|抓好)?|(?:分别|共同|具体|直接|统一|全面|统筹)?(?:负责(?!人)|承担|承办|落实|组织实施|实施)|是[^,;。]{0,16}(?:责任)?主体)/,
  ],
];

/** Longest list of names, in characters, in front of a verb or behind 会同. */
const LONGEST_LIST = 80;

/** Where a clause may begin. */
const CLAUSE_START = /(?:^|[,;。:])\s*(?:其中|同时|并|原则上)?由?/g;
/** A name ends where one of these stands. */
/** The same where nothing tells that the names end: 县气象局修订县级预案 names no 县气象局修订县. */
const UNIT_END = /[局委办部厅署院队站所处室校会社司团镇街道]/;
const NAME_END = /[局委办部厅署院队站所处科室校会社司团镇乡街道区县市村行园关府门位业心组构]/;

/**
 * The duties that stand in the sentences of an item that has no bracket and no label for them:
 * 由县水利局牵头，各乡镇具体落实，3月31日前完成. Only a clause that begins with names, all of which read like units,
 * and goes on with a verb that gives them a part, says such a thing.
 */
export function sentenceDuties(text: string): SentenceDuties {
  const plain = comparableText(text);
  const parties: SentenceDuty[] = [];
  for (const { index, 0: opening } of plain.matchAll(CLAUSE_START)) {
    const start = index + opening.length;
    const end = namesEnd(plain, start, (stop) =>
      VERBS.some(([, verb]) => verb.test(plain.slice(stop, stop + 30))),
    );
    if (end === undefined) continue;
    const behind = plain.slice(end, end + 30);
    const [role] = VERBS.find(([, verb]) => verb.test(behind)) as (typeof VERBS)[number];
    parties.push({ start, end, role });
    const joined = /^(?:负责)?(?:牵头)?,?会同/.exec(behind)?.[0].length;
    const helpersEnd =
      joined === undefined
        ? undefined
        : namesEnd(plain, end + joined, (stop) => UNIT_END.test(plain[stop - 1] as string));
    if (joined !== undefined && helpersEnd !== undefined)
      parties.push({ start: end + joined, end: helpersEnd, role: 'COOPERATING' });
  }
  return { parties, deadline: deadlineOf(plain) };
}

/** Where the longest list of names that begins here ends, if what stands behind it fits. */
function namesEnd(plain: string, start: number, fits: (end: number) => boolean): number | undefined {
  const stretch = /^[^,;。:]*/.exec(plain.slice(start, start + LONGEST_LIST))?.[0] ?? '';
  for (let length = stretch.length; length > 1; length--) {
    if (!NAME_END.test(stretch[length - 1] as string) || !fits(start + length)) continue;
    const { mentions } = parseParties(stretch.slice(0, length));
    if (mentions.length > 0 && mentions.every(({ recognised }) => recognised)) return start + length;
  }
  return undefined;
}

const BINDING =
  /^\s*(?:于|在|力争|确保|务必)?((?=[^,;。]*\d|[^,;。]*[年季底])[^,;。:]{2,24}[前底末内][^,;。:]{0,12})/;

function deadlineOf(plain: string): SentenceStretch | null {
  const found: SentenceStretch[] = [];
  let at = 0;
  for (const piece of plain.split(/[,;。:]/)) {
    const match = BINDING.exec(piece);
    const words = match?.[1];
    if (match && words !== undefined && looksLikeDeadline(words)) {
      const end = at + match[0].trimEnd().length;
      found.push({ start: end - words.trimEnd().length, end });
    }
    at += piece.length + 1;
  }
  return found.length === 1 ? (found[0] as SentenceStretch) : null;
}

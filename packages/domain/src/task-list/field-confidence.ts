import { comparableText } from '../comparable-text.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { looksLikeDeadline, type ParsedDeadline } from '../parse-deadline.ts';
import type { PartyMention } from '../parties/parse-parties.ts';
import { TASK_OPENING, type ColumnField } from '../terms.ts';
import { isNameLike } from '../parties/split-names.ts';
import { isTruncated } from '../truncated-text.ts';
import type { TaskEntry } from './task-entry.ts';

/** How sure the reading of one field of one task is. */
export interface FieldConfidence {
  readonly field: ColumnField;
  /** 0 to 1 */
  readonly value: number;
}

/** How sure the reading of one task is. */
export interface TaskConfidence {
  /** `NUMBER`, `AREA`, `NAME`, `BODY` and `DEADLINE`, in this order. */
  readonly fields: readonly FieldConfidence[];
  /** 0 to 1, of the task's responsibilities in their order. */
  readonly parties: readonly number[];
}

/** Below this a person should look. */
export const LEAST_SURE = 0.8;

/**
 * What lowers the confidence of a field, each as a factor. The confidence of the column it was taken from
 * is the beginning; content that reads as its column should halves what the column leaves in doubt.
 */
const CONFIDENCE_FACTORS = {
  /** The rows were found again by their contents. */
  rowsRebuilt: 0.88,
  /** The cells were found by the positions of words. */
  cellsGuessed: 0.8,
  mergesLost: 0.98,
  /** No number is printed, though others are. */
  numberMissing: 0.5,
  /** The number stands before several tasks of one area. */
  numberRepeated: 0.75,
  /** Nothing numbers the list. */
  numberCounted: 0.9,
  /** The list has areas, and this task has none. */
  areaMissing: 0.7,
  /** Only one letter long, or itself a deadline or the name of a unit. */
  nameReadsOtherwise: 0.6,
  /** The name column was empty; the body's text serves. */
  nameFromBody: 0.75,
  /** It ends within a sentence. */
  truncated: 0.95,
  /** Its end, or all of it, reads like units or a deadline, which belong elsewhere. */
  bodyReadsOtherwise: 0.6,
  deadlineUnreadable: 0.3,
  deadlineRepaired: 0.7,
  /** Others have a deadline, and this task has none. */
  deadlineMissing: 0.85,
  /** A day is named, and nothing says of which year. */
  deadlineWithoutYear: 0.6,
  /** A day or month was inferred. */
  deadlineAssumed: 0.9,
  /** Text stands there beside the day. */
  deadlineMilestone: 0.9,
  partyUnrecognised: 0.4,
  /** Recognised by its wording alone, and long for a name. */
  partyLong: 0.85,
  /** It holds a bracket, whose text may be no part of the name. */
  partyBracket: 0.9,
  /** 和, 与 or "and" stands in it, and it was not split there. */
  partyConjunction: 0.95,
  /** Its host was taken from the name before it. */
  partyElided: 0.9,
} as const;

/** What the whole reading says about each of its tasks. */
export interface ListEvidence {
  /** By how much the way the cells came about lowers every field. */
  readonly source: number;
  readonly hasNumbers: boolean;
  readonly hasAreas: boolean;
  readonly hasDeadlines: boolean;
}

/** What was found while one task was read. */
interface TaskEvidence {
  readonly entry: TaskEntry;
  readonly isNumberRepeated: boolean;
  readonly deadline: ParsedDeadline;
  /** Of its responsibilities, in their order. */
  readonly parties: readonly { readonly mention: PartyMention; readonly column: number; isKnown: boolean }[];
}

const SOURCE_FACTORS: Readonly<Partial<Record<DiagnosticCode, number>>> = {
  ROWS_REBUILT: CONFIDENCE_FACTORS.rowsRebuilt,
  CELLS_GUESSED: CONFIDENCE_FACTORS.cellsGuessed,
  MERGES_LOST: CONFIDENCE_FACTORS.mergesLost,
};

/** Looks at what holds for a whole list. */
export function listEvidence(
  entries: readonly TaskEntry[],
  diagnostics: readonly Diagnostic[],
): ListEvidence {
  const codes = new Set(diagnostics.map(({ code }) => code));
  return {
    source: [...codes].reduce((product, code) => product * (SOURCE_FACTORS[code] ?? 1), 1),
    hasNumbers: entries.some(({ number }) => number !== null),
    hasAreas: entries.some(({ area }) => area !== null),
    hasDeadlines: entries.some(({ deadline }) => (deadline?.text.trim() ?? '') !== ''),
  };
}

/** How sure each field of one task was read. The same reading has the same confidence. */
export function taskConfidence(task: TaskEvidence, list: ListEvidence): TaskConfidence {
  const { entry } = task;
  const value = (field: ColumnField, reads: number): FieldConfidence => ({
    field,
    value: together(entry.confidence[field] ?? 1, reads, list.source),
  });
  return {
    fields: [
      value('NUMBER', numberReads(task, list)),
      value('AREA', entry.area === null && list.hasAreas ? CONFIDENCE_FACTORS.areaMissing : 1),
      value('NAME', nameReads(entry)),
      value('BODY', bodyReads(entry)),
      value('DEADLINE', deadlineReads(task, list)),
    ],
    parties: task.parties.map(({ mention, column, isKnown }) =>
      together(column, isKnown ? 1 : partyReads(mention), list.source),
    ),
  };
}

/** Content that reads as it should makes up for half of what its column leaves in doubt. */
function together(column: number, reads: number, source: number): number {
  const placed = 1 - (1 - column) * (1 - reads / 2);
  return Math.round(placed * reads * source * 100) / 100;
}

function numberReads({ entry, isNumberRepeated }: TaskEvidence, { hasNumbers }: ListEvidence): number {
  if (isNumberRepeated) return CONFIDENCE_FACTORS.numberRepeated;
  if (entry.number !== null || entry.isPart) return 1;
  return hasNumbers ? CONFIDENCE_FACTORS.numberMissing : CONFIDENCE_FACTORS.numberCounted;
}

function nameReads({ name, isNameFromBody }: TaskEntry): number {
  const plain = comparableText(name).trim();
  const isOther = plain.length < 2 || looksLikeDeadline(plain) || isNamesOnly(plain);
  const factors = [
    isOther ? CONFIDENCE_FACTORS.nameReadsOtherwise : 1,
    isNameFromBody ? CONFIDENCE_FACTORS.nameFromBody : 1,
    /[,、:;]$/.test(plain) ? CONFIDENCE_FACTORS.truncated : 1,
  ];
  return factors.reduce((product, factor) => product * factor);
}

/** Longest end of a body, in characters, that is looked at. */
const BODY_END = 24;

function bodyReads({ body }: TaskEntry): number {
  const plain = comparableText(body).trim();
  if (plain === '') return 1;
  const end = plain
    .slice(-BODY_END)
    .split(/[、,;。\n]/)
    .at(-1) as string;
  const isOther =
    /^[\s\-/.]+$/.test(plain) ||
    looksLikeDeadline(plain) ||
    isNamesOnly(plain) ||
    (end.length >= 4 && end.length < BODY_END && isNameLike(end) && !TASK_OPENING.test(end)) ||
    ENDS_IN_DEADLINE.test(end);
  return (
    (isOther ? CONFIDENCE_FACTORS.bodyReadsOtherwise : 1) *
    (isTruncated(body) ? CONFIDENCE_FACTORS.truncated : 1)
  );
}

/** Short text that is nothing but the name of a unit. */
function isNamesOnly(plain: string): boolean {
  return plain.length <= BODY_END && !TASK_OPENING.test(plain) && isNameLike(plain);
}

const ENDS_IN_DEADLINE = /(?:持续推进|长期坚持|常态化推进)$/;

function deadlineReads(
  { entry, deadline: { deadline, unreadable, repaired } }: TaskEvidence,
  { hasDeadlines }: ListEvidence,
): number {
  if (unreadable) return CONFIDENCE_FACTORS.deadlineUnreadable;
  if ((entry.deadline?.text.trim() ?? '') === '')
    return hasDeadlines ? CONFIDENCE_FACTORS.deadlineMissing : 1;
  const factors = [
    repaired ? CONFIDENCE_FACTORS.deadlineRepaired : 1,
    deadline.precision !== null && deadline.date === null ? CONFIDENCE_FACTORS.deadlineWithoutYear : 1,
    deadline.assumed.some((what) => what !== 'YEAR') ? CONFIDENCE_FACTORS.deadlineAssumed : 1,
    deadline.milestone === null ? 1 : CONFIDENCE_FACTORS.deadlineMilestone,
  ];
  return factors.reduce((product, factor) => product * factor);
}

/** Longest name, in characters, that nobody would look at twice. */
const USUAL_NAME = 20;
const USUAL_LATIN_NAME = 60;

function partyReads({ recognised, elided, party }: PartyMention): number {
  if (!recognised) return CONFIDENCE_FACTORS.partyUnrecognised;
  const usual = /[\u4e00-\u9fff]/.test(party) ? USUAL_NAME : USUAL_LATIN_NAME;
  const factors = [
    party.length > usual ? CONFIDENCE_FACTORS.partyLong : 1,
    /[（(]/.test(party) ? CONFIDENCE_FACTORS.partyBracket : 1,
    /[和与及]|\band\b|&/.test(party) ? CONFIDENCE_FACTORS.partyConjunction : 1,
    elided ? CONFIDENCE_FACTORS.partyElided : 1,
  ];
  return factors.reduce((product, factor) => product * factor);
}

import type { Details } from '../detail.ts';
import type { Severity } from '../diagnostic.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { SourcePlace } from '../source-place.ts';

/** What can be said about a plan. A code never changes its meaning. */
export const FINDING_CODES = [
  'NOBODY_RESPONSIBLE',
  'SEVERAL_WITHOUT_LEAD',
  'GROUP_ONLY',
  'SOFT_SET',
  'OPEN_LIST',
  'ELIDED_NAME',
  'NAME_VARIANT',
  'UNKNOWN_PARTY',
  'GROUP_WITHOUT_MEMBERS',
  'ROLE_OVERLAP',
  'SELF_COOPERATION',
  'HIDDEN_DUTY',
  'TRUNCATED_TEXT',
  'DUPLICATE_TASK',
  'DUPLICATE_NUMBER',
  'TOTAL_MISMATCH',
  'NO_DEADLINE',
  'DEADLINE_OUT_OF_PLAN',
  'PAST_DUE_AT_ISSUE',
  'DEADLINE_CROWDING',
  'OVERLOADED_UNIT',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What can be done about a finding in one step. */
export const REMEDY_KINDS = [
  'NAME_LEAD',
  'ADD_PARTY',
  'REMOVE_PARTY',
  'PICK_MEMBERS',
  'FILL_OPEN_LIST',
  'USE_NAME',
  'LIST_PARTY',
  'LIST_MEMBERS',
  'EDIT_TEXT',
  'RENUMBER',
  'REMOVE_TASK',
  'SET_DEADLINE',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** The step that settles a finding, for its tasks. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** The role it is about. */
  readonly role: ResponsibilityRole | null;
  /**
   * `NAME_LEAD`: who could lead. `USE_NAME`: the name to print instead. Elsewhere: the parties to add, to
   * remove, to list or to choose from; empty where only a person can say who.
   */
  readonly names: readonly string[];
}

/** A party that a finding speaks of. */
export interface FindingParty {
  /** The directory's name for it, else as the plan names it; of a `NAME_VARIANT` the printed names. */
  readonly name: string;
  /** Key in the directory; null where it knows no such party. */
  readonly key: string | null;
}

/** One remark about a plan, of the kind a careful reader makes before it is issued. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Key (`13`, `7a`) of the one task it is about; null where it is about several, or the whole plan. */
  readonly task: string | null;
  /** Keys of all tasks it is about; empty where it is about the plan as a whole. */
  readonly tasks: readonly string[];
  readonly parties: readonly FindingParty[];
  readonly source: SourcePlace | null;
  /** One sentence for a person, with the task and what to do. */
  readonly message: string;
  /** What the sentence tells beside tasks and parties; absent where that is nothing. */
  readonly details?: Details;
  /** Null where a person has to think first. */
  readonly remedy: Remedy | null;
}

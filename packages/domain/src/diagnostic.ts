import type { Details } from './detail.ts';
import type { SourcePlace } from './source-place.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What can be said about the reading of one document. A code never changes its meaning. */
export const DIAGNOSTIC_CODES = [
  'EMPTY_DOCUMENT',
  'NO_TABLE',
  'NO_TASKS',
  'NO_PARTIES',
  'PARTIES_IN_SENTENCES',
  'NO_YEAR',
  'ROWS_REBUILT',
  'HEADER_NOT_FOUND',
  'HEADER_NARROWER',
  'COLUMN_UNCERTAIN',
  'COLUMN_UNUSED',
  'ROW_SKIPPED',
  'UNPLACED_TEXT',
  'MISSING_NUMBER',
  'DUPLICATE_NUMBER',
  'TRUNCATED_TEXT',
  'UNREADABLE_DEADLINE',
  'REPAIRED_DEADLINE',
  'ELIDED_NAME',
  'UNREADABLE_PARTY',
  'UNKNOWN_PARTY',
  'IGNORED_TEXT',
  'TOTAL_MISMATCH',
  'REPLACED_CHARACTERS',
  'NESTED_TABLE',
  'MERGES_LOST',
  'HIDDEN_CELLS',
  'TRACKED_CHANGES',
  'PART_NOT_READ',
  'CELLS_GUESSED',
  'INVALID_FORMAT',
  'UNKNOWN_VERSION',
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** One remark about the reading of one document. Reading itself always finishes. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The task's number as printed, where the remark is about one task. */
  readonly task: string | null;
  /** One sentence for a person: what is there, and what can be done. */
  readonly message: string;
  /** What the sentence tells beside its code, task and place; absent where that is nothing. */
  readonly details?: Details;
  readonly source: SourcePlace | null;
}

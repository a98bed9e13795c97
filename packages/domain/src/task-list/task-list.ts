import type { LeadRule, Plan } from '../plan.ts';
import type { ColumnField } from '../terms.ts';
import type { TaskConfidence } from './field-confidence.ts';
import type { ColumnReading } from './guess-columns.ts';
import type { SourceDocument } from './source-document.ts';

/** What one document says, before any directory has resolved its names, beside the document itself. */
export interface TaskList {
  readonly plan: Plan;
  readonly columns: readonly ColumnReading[];
  /** Of each task of the plan, in its order. */
  readonly confidence: readonly TaskConfidence[];
  readonly document: SourceDocument;
}

/** A person's word on what a column holds. */
export interface ColumnOverride {
  /** From 1; without it, every table. */
  readonly table?: number | null;
  /** From 1. */
  readonly column: number;
  readonly field: ColumnField;
}

/** What is filled down where nobody says otherwise. */
export const FILLED_DOWN: readonly ColumnField[] = ['AREA'];

/** What a person may settle before a document is read again. The same options give the same reading. */
export interface TaskListOptions {
  readonly columns?: readonly ColumnOverride[];
  /** Fields whose empty cells take the text above; `FILLED_DOWN` where it is absent. */
  readonly fillDown?: readonly ColumnField[];
  readonly leadRule?: LeadRule;
  /** The plan's year, for deadlines that name none. */
  readonly year?: number;
  /** Names known as one, which are never split at 和, 与 or "and". */
  readonly isKnown?: (name: string) => boolean;
}

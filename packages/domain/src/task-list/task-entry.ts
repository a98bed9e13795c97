import type { SourcePlace } from '../source-place.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { ColumnField } from '../terms.ts';

/** A stretch of the document's text, with where it stands. */
export interface PlacedText {
  /** Raw. */
  readonly text: string;
  /** Of the cell or line it stands in. */
  readonly source: SourcePlace;
  /** UTF-16 code units before it in that cell or line. */
  readonly offset: number;
}

/** The text that says by when. */
export interface DeadlineText extends PlacedText {
  /** What the column's heading puts behind a bare number: 月 in 完成时限（月）. */
  readonly unit?: string;
}

/** Parties as they stand in one place, and the role they have there unless the text says another. */
export interface PartyText extends PlacedText {
  readonly role: ResponsibilityRole;
  /** What is printed at the place, where that (同上, ★) stands for the text. */
  readonly printed?: string;
  /** 0 to 1: how sure it is that the place means this, where that is less sure than its column. */
  readonly sure?: number;
}

/** One task as a table row or an item of prose says it, before its parties and its deadline are read. */
export interface TaskEntry {
  /** As printed; null where none is. */
  readonly number: string | null;
  /** Its number or its name is that of the entry before it: another part of the same task. */
  readonly isPart: boolean;
  /** Name of the action area, or null. */
  readonly area: string | null;
  readonly name: string;
  readonly body: string;
  /** The place of the name is empty; the body's text names the task. */
  readonly isNameFromBody: boolean;
  readonly deadline: DeadlineText | null;
  readonly parties: readonly PartyText[];
  readonly source: SourcePlace;
  /** 0 to 1: how sure it is that a field stands where it was taken from. */
  readonly confidence: Readonly<Partial<Record<ColumnField, number>>>;
}

/** Text that was read as no part of a task. */
export interface SkippedText {
  readonly text: string;
  readonly source: SourcePlace;
}

/** What one table, or the prose of a document, gives. */
export interface ReadEntries {
  readonly entries: readonly TaskEntry[];
  readonly skipped: readonly SkippedText[];
}

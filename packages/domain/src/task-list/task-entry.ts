import type { SourcePlace } from '../source-place.ts';
import type { ResponsibilityRole } from '../responsibility.ts';

/** A stretch of the document's text, with where it stands. */
export interface PlacedText {
  /** Raw. */
  readonly text: string;
  /** Of the cell or line it stands in. */
  readonly source: SourcePlace;
  /** UTF-16 code units before it in that cell or line. */
  readonly offset: number;
}

/** Parties as they stand in one place, and the role they have there unless the text says another. */
export interface PartyText extends PlacedText {
  readonly role: ResponsibilityRole;
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
  readonly deadline: PlacedText | null;
  readonly parties: readonly PartyText[];
  readonly source: SourcePlace;
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

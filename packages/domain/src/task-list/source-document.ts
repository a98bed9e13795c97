import type { Diagnostic } from '../diagnostic.ts';
import type { PlanSource } from '../plan.ts';
import type { SourcePlace } from '../source-place.ts';

/** A cell as it stands in the document. Cells that a merge covers are not there. */
export interface Cell {
  /** First grid column that it covers, from 1. */
  readonly column: number;
  /** Raw, with its line breaks. */
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableRow {
  /** From 1, as the document counts. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'TABLE';
  /** From 1, in the order of the document. */
  readonly table: number;
  readonly rows: readonly TableRow[];
}

export interface Paragraph {
  readonly kind: 'PARAGRAPH';
  /** Line of the text, or running number of the paragraph, from 1. */
  readonly line: number;
  readonly text: string;
}

/** What every reader makes of a file: its tables and paragraphs, raw and in order. */
export interface SourceDocument {
  readonly source: PlanSource;
  readonly blocks: readonly (Table | Paragraph)[];
  /** What the reader of the file had to say. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** One raw cell or line, with its place. */
export interface Excerpt extends SourcePlace {
  readonly text: string;
}

/** The raw cells of the row, or the raw line, in which a place lies; with `column`, that cell alone. */
export function excerptOf(document: SourceDocument, place: SourcePlace): Excerpt[] {
  for (const block of document.blocks) {
    if (block.kind === 'PARAGRAPH') {
      if (place.table === undefined && block.line === place.line)
        return [{ line: block.line, text: block.text }];
    } else if (block.table === place.table) {
      const row = block.rows.find((candidate) => candidate.row === place.row);
      return (row?.cells ?? [])
        .filter((cell) => place.column === undefined || cell.column === place.column)
        .map((cell) => ({ table: block.table, row: row?.row, column: cell.column, text: cell.text }));
    }
  }
  return [];
}

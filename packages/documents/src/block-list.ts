import type { Details, DocumentPiece, SourcePlace } from '@zeren/domain';
import type { Diagnostic, DiagnosticCode, Severity } from '@zeren/domain/diagnostic';
import type { Paragraph, SourceDocument, Table, TableRow } from '@zeren/domain/task-list';
import { LONGEST_TEXT, MOST_COLUMNS, MOST_CROSSINGS, MOST_PARAGRAPHS, MOST_ROWS } from './limits.ts';
import { RefusedError } from './refusal.ts';

interface About {
  readonly source?: SourcePlace | null;
  readonly details?: Details & { readonly PIECE?: DocumentPiece };
}

/** What a reader makes of a file. */
export type ReadBlocks = Pick<SourceDocument, 'blocks'> & { readonly diagnostics: readonly Diagnostic[] };

/** Longest heading cell that is told from a sentence. */
const LONGEST_HEADING = 30;
/** 一、 （一） 1. A title has none, the heading of a group of tasks may. */
const ENUMERATED =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}\s*[、．.])/;

/** The tables and paragraphs of a document as they are read, counted against what a document may hold. */
export class BlockList {
  readonly #blocks: (Table | Paragraph)[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #tables = 0;
  #paragraphs = 0;
  #rows = 0;
  #characters = 0;

  get result(): ReadBlocks {
    return { blocks: this.#blocks, diagnostics: this.#diagnostics };
  }

  /** Number of the table that would be added next. */
  get nextTable(): number {
    return this.#tables + 1;
  }

  /** Adds each line of the text that is not blank. */
  addParagraph(text: string): void {
    for (const line of withoutInvisible(text).split('\n')) {
      if (line.trim() === '') continue;
      this.#paragraphs++;
      if (this.#paragraphs > MOST_PARAGRAPHS) {
        throw new RefusedError(
          'TEXT_TOO_LONG',
          `has more than ${MOST_PARAGRAPHS} paragraphs. Split it into several lists.`,
        );
      }
      this.#blocks.push({ kind: 'PARAGRAPH', line: this.#paragraphs, text: line });
    }
  }

  /** Adds a table, and before it, as paragraphs, the rows in which the title of the list stands. */
  addTable(rows: readonly TableRow[]): void {
    let width = 0;
    for (const { cells } of rows)
      for (const { column, columnSpan } of cells) width = Math.max(width, column + columnSpan - 1);
    if (width > MOST_COLUMNS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has a table of ${width} columns; up to ${MOST_COLUMNS} are read. Save the list alone.`,
      );
    }
    if (width * rows.length > MOST_CROSSINGS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has a table of ${rows.length} rows and ${width} columns, which is no list of tasks. Save the list alone.`,
      );
    }
    const titles = countTitleRows(rows);
    for (const { cells } of rows.slice(0, titles))
      this.addParagraph(cells.map(({ text }) => text).join('\n'));
    if (rows.length > titles)
      this.#blocks.push({ kind: 'TABLE', table: ++this.#tables, rows: rows.slice(titles).map(visible) });
  }

  /** To be called for each row and each text as soon as it is read, so that reading ends early. */
  count({ rows = 0, characters = 0 }: { rows?: number; characters?: number }): void {
    this.#rows += rows;
    this.#characters += characters;
    if (this.#rows > MOST_ROWS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has more than ${MOST_ROWS} rows. Split it into several lists.`,
      );
    }
    if (this.#characters > LONGEST_TEXT) {
      throw new RefusedError(
        'TEXT_TOO_LONG',
        `has more than ${LONGEST_TEXT} characters of text. Split it into several lists.`,
      );
    }
  }

  report(
    code: DiagnosticCode,
    severity: Severity,
    message: string,
    { source = null, details }: About = {},
  ): void {
    this.#diagnostics.push({ code, severity, task: null, message, source, ...(details && { details }) });
  }
}

/** Soft hyphens, spaces without width and marks of direction, of which a reader of the page sees nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Those, and hyphens at which no line breaks. */
const ODD = /[\u00ad\u200b-\u200f\u2011\u202a-\u202e\u2060\ufeff]/;

function withoutInvisible(text: string): string {
  return ODD.test(text) ? text.replace(INVISIBLE, '').replaceAll('\u2011', '-') : text;
}

function visible(row: TableRow): TableRow {
  if (!row.cells.some(({ text }) => ODD.test(text))) return row;
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, text: withoutInvisible(cell.text) })) };
}

/**
 * Rows at the top with one text each, above a row of headings, are the title. They are told here since
 * the same list has them above its table in one format and inside it in another.
 */
function countTitleRows(rows: readonly TableRow[]): number {
  let count = 0;
  for (const { cells } of rows) {
    const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
    if (texts.length > 1) return texts.every((text) => text.length <= LONGEST_HEADING) ? count : 0;
    const [text] = texts;
    if (text !== undefined && (ENUMERATED.test(text) || cells.some(({ rowSpan }) => rowSpan > 1))) return 0;
    count++;
  }
  return 0;
}

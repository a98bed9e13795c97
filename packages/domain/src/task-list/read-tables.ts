import { comparableText, joinWraps } from '../comparable-text.ts';
import { NOT_A_LIST, NOT_A_TITLE } from '../terms.ts';
import type { ColumnField } from '../terms.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import { enumeratorOf, withoutEnumerator } from './enumerator.ts';
import { guessColumns, type ColumnReading, type GuessedColumns } from './guess-columns.ts';
import { readRows } from './read-rows.ts';
import type { Paragraph, SourceDocument, Table } from './source-document.ts';
import { gridOf, ownTexts, type TableGrid } from './table-grid.ts';
import type { TaskEntry } from './task-entry.ts';
import type { TaskListOptions } from './task-list.ts';

/** What the tables of a document say, and the paragraphs around them. */
export interface ReadTables {
  readonly entries: readonly TaskEntry[];
  readonly columns: readonly ColumnReading[];
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/** Fields that are kept as text in the source only. */
const UNUSED: ReadonlySet<ColumnField> = new Set<ColumnField>(['GOAL', 'PERSON', 'REMARK', 'IGNORED']);
const ROLES: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'LEAD',
  'RESPONSIBLE',
  'COOPERATING',
  'SUPERVISING',
]);

/** Reads every table that is a list; one without a heading goes on with the columns of the one before. */
export function readTables({ blocks }: SourceDocument, options: TaskListOptions, report: Report): ReadTables {
  const tables = blocks.filter((block) => block.kind === 'TABLE');
  let entries: TaskEntry[] = [];
  let columns: ColumnReading[] = [];
  let before: Paragraph[] = [];
  let after: Paragraph[] = [];
  let above: Paragraph[] = [];
  let earlier: GuessedColumns | undefined;
  let lists = 0;
  const place = (paragraphs: readonly Paragraph[]): void => {
    if (lists === 0) before = before.concat(paragraphs);
    else after = after.concat(paragraphs);
  };
  for (const block of blocks) {
    if (block.kind === 'PARAGRAPH') {
      above.push(block);
      continue;
    }
    const grid = gridOf(block);
    const guessed = continued(grid, guessColumns(grid), earlier);
    const readings = guessed.columns.map((reading) => override(reading, options));
    columns = columns.concat(readings);
    const isRegister = looksLikeRegister(grid, readings);
    if (isRegister || !isList(readings)) {
      const isLeftOut = isRegister || tables.length > 1 || readings.length < 2;
      if (isLeftOut) reportWholeTable(block, report);
      place(above);
      above = [];
      if (isLeftOut) continue;
    }
    const heading =
      tables.length > 1 && !readings.some(({ field }) => field === 'AREA')
        ? headingAbove(above, lists === 0)
        : undefined;
    place(above.filter((paragraph) => paragraph !== heading));
    above = [];
    lists++;
    earlier = guessed;
    reportColumns(grid, guessed, readings, report);
    const { entries: found, skipped } = readRows({
      grid,
      columns: readings,
      headerEnd: guessed.headerEnd,
      area: heading
        ? withoutEnumerator(joinWraps(heading.text))
        : guessed.continues
          ? (entries.at(-1)?.area ?? null)
          : null,
      fillDown: options.fillDown ?? ['AREA'],
    });
    entries = entries.concat(found);
    if (lists === 1) before = before.concat(titleRows(grid, guessed.headerEnd, readings));
    for (const { text, source } of skipped)
      report('ROW_SKIPPED', 'info', `This row was read as no task: ${quoted(text)}`, source);
  }
  place(above);
  return { entries, columns, before, after };
}

interface ContinuedColumns extends GuessedColumns {
  /** The table goes on where the one before it ended. */
  readonly continues: boolean;
}

function continued(
  grid: TableGrid,
  guessed: GuessedColumns,
  earlier: GuessedColumns | undefined,
): ContinuedColumns {
  if (guessed.hasHeader || !earlier || earlier.columns.length !== guessed.columns.length)
    return { ...guessed, continues: false };
  return {
    ...guessed,
    columns: earlier.columns.map((reading) => ({ ...reading, table: grid.table })),
    headerEnd: 0,
    hasHeader: true,
    continues: true,
  };
}

function override(reading: ColumnReading, { columns }: TaskListOptions): ColumnReading {
  const word = columns?.find(
    ({ table, column }) => column === reading.column && (table == null || table === reading.table),
  );
  return word ? { ...reading, field: word.field, confidence: 1 } : reading;
}

/** A register of things, persons or lessons: its headings say so, and none of them is a list's. */
function looksLikeRegister({ rows }: TableGrid, columns: readonly ColumnReading[]): boolean {
  const headings = columns.map(({ heading }) => comparableText(heading));
  if (headings.some((heading) => /责任|牵头|配合|时限|任务|responsib|lead/i.test(heading))) return false;
  const top = rows[0] ? ownTexts(rows[0]).map(({ text }) => comparableText(joinWraps(text))) : [];
  return (
    headings.some((heading) => NOT_A_LIST.test(heading)) ||
    top.filter((text) => NOT_A_LIST.test(text)).length > 1
  );
}

/** A list says what is to be done, and by whom or by when. */
function isList(columns: readonly ColumnReading[]): boolean {
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  return has('NAME') && (has('DEADLINE') || columns.some(({ field }) => ROLES.has(field)));
}

/** The nearest short paragraph above one of several tables heads it; above the first one only if it is numbered. */
function headingAbove(above: readonly Paragraph[], isFirst: boolean): Paragraph | undefined {
  const nearest = above.at(-1);
  if (!nearest) return undefined;
  const plain = comparableText(nearest.text).trim();
  if (plain.length > 60 || /[。;]$/.test(plain) || NOT_A_TITLE.test(plain)) return undefined;
  return !isFirst || (enumeratorOf(nearest.text)?.level ?? 5) <= 2 ? nearest : undefined;
}

/** Rows above the heading hold the title as paragraphs would. */
function titleRows(grid: TableGrid, headerEnd: number, columns: readonly ColumnReading[]): Paragraph[] {
  if (headerEnd === 0 || columns.length === 0) return [];
  const rows = grid.rows.slice(0, headerEnd).filter(({ cells }) => {
    const texts = new Set(
      cells
        .flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell] : []))
        .map(({ text, row, column }) => `${row},${column},${text}`),
    );
    return texts.size === 1;
  });
  return rows.map(({ cells, row }) => ({
    kind: 'PARAGRAPH',
    line: row,
    text: cells.find((cell) => cell && cell.text.trim() !== '')?.text ?? '',
  }));
}

function reportColumns(
  grid: TableGrid,
  guessed: GuessedColumns,
  readings: readonly ColumnReading[],
  report: Report,
): void {
  const row = Math.max(guessed.headerEnd, 1);
  if (!guessed.hasHeader) {
    report(
      'HEADER_NOT_FOUND',
      'warning',
      'No heading row was found; the columns were recognised by their contents alone. Check them.',
      { table: grid.table, row: 1 },
    );
  } else if (guessed.isNarrower) {
    report(
      'HEADER_NARROWER',
      'info',
      'The heading has fewer cells than the rows; the columns were recognised by heading and content.',
      { table: grid.table, row },
    );
  }
  for (const { column, heading, field, confidence } of readings) {
    const place = { table: grid.table, row, column };
    const title = heading === '' ? 'no heading' : heading;
    if (confidence < 0.5 && field !== 'IGNORED') {
      report(
        'COLUMN_UNCERTAIN',
        'warning',
        `Column ${column} (${title}) was read as ${field} with little certainty.`,
        place,
      );
    }
    const hasContent = grid.rows
      .slice(guessed.headerEnd)
      .some(({ cells }) => (cells[column - 1]?.text.trim() ?? '') !== '');
    if (UNUSED.has(field) && hasContent) {
      report(
        'COLUMN_UNUSED',
        'info',
        `Column ${column} (${title}) is kept in the source and is no part of the plan.`,
        place,
      );
    }
  }
}

function reportWholeTable({ table, rows }: Table, report: Report): void {
  const text = rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' ');
  report('UNPLACED_TEXT', 'info', `This table is no list of tasks: ${quoted(text)}`, { table, row: 1 });
}

import { comparableText, joinWraps } from '../comparable-text.ts';
import type { SourcePlace } from '../source-place.ts';
import { NOT_A_LIST, NOT_A_TITLE, PAGE_FURNITURE } from '../terms.ts';
import type { ColumnField } from '../terms.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import { enumeratorOf, withoutEnumerator } from './enumerator.ts';
import { guessColumns, type ColumnReading, type GuessedColumns } from './guess-columns.ts';
import { listOfCards } from './card-table.ts';
import { legendOf, marksOf, type Marks } from './mark-columns.ts';
import { readRows } from './read-rows.ts';
import type { Paragraph, SourceDocument, Table, TableRow } from './source-document.ts';
import { sectionsOf, type TableSection } from './table-sections.ts';
import { gridOf, ownTexts, type TableGrid } from './table-grid.ts';
import type { TaskEntry } from './task-entry.ts';
import { FILLED_DOWN, type TaskListOptions } from './task-list.ts';
import { withMergedHeadings } from './unmerged-headings.ts';

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
export function readTables(document: SourceDocument, options: TaskListOptions, report: Report): ReadTables {
  const { blocks } = document;
  const parts: (TableSection | Paragraph)[] = blocks.flatMap<TableSection | Paragraph>((block) =>
    block.kind === 'TABLE' ? sectionsOf(block) : block,
  );
  const tables = parts.filter(({ kind }) => kind === 'TABLE');
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
  for (const block of parts) {
    if (block.kind === 'PARAGRAPH') {
      above.push(block);
      continue;
    }
    const printed = withMergedHeadings(gridOf(block));
    const cards = listOfCards(printed);
    const grid = cards ?? printed;
    const guessed = continued(grid, guessColumns(grid), earlier);
    // The labels of a card head no column of the document.
    const readings = guessed.columns.map((reading) =>
      cards ? { ...reading, column: 0 } : override(reading, options),
    );
    columns = columns.concat(readings);
    const isRegister = looksLikeRegister(grid, readings);
    if (isRegister || !isList(readings)) {
      const isLeftOut = isRegister || tables.length > 1 || readings.length < 2;
      if (isLeftOut) reportWholeTable(block, report);
      if (isLeftOut && block.title) reportRow(block, block.title, report);
      place(above);
      above = [];
      if (isLeftOut) continue;
    }
    const heading =
      tables.length > 1 && !readings.some(({ field }) => field === 'AREA')
        ? (titleOf(block) ??
          headingAbove(above, lists === 0) ??
          (lists === 0 ? firstSheet(document) : undefined))
        : firstOfHeadings(above, grid.rows);
    const titles = titleRows(grid, guessed.headerEnd, readings);
    const own = heading ?? firstOfHeadings(titles, grid.rows.slice(guessed.headerEnd));
    place(above.filter((paragraph) => paragraph !== heading));
    if (block.title && heading?.text !== titleOf(block)?.text) reportRow(block, block.title, report);
    above = [];
    lists++;
    earlier = guessed;
    if (cards) reportCards(grid, guessed, readings, report);
    else reportColumns(grid, guessed, readings, report);
    const used = new Set(
      grid.rows
        .slice(guessed.headerEnd)
        .flatMap(({ cells }) => [...guessed.marked].map((column) => markOf(cells[column]?.text))),
    );
    const marks = marksOf(legendOf(document), used);
    reportMarks(used, marks, block, report);
    const { entries: found, skipped } = readRows({
      grid,
      columns: readings,
      headerEnd: guessed.headerEnd,
      marked: guessed.marked,
      marks,
      area: own
        ? withoutEnumerator(joinWraps(own.text))
        : guessed.continues
          ? (entries.at(-1)?.area ?? null)
          : null,
      fillDown: options.fillDown ?? FILLED_DOWN,
    });
    entries = entries.concat(found);
    if (lists === 1) before = before.concat(titles.filter((title) => title !== own));
    for (const { row, cells } of printed.rows.slice(0, guessed.headerStart)) {
      const isTitle = lists === 1 && titles.some(({ line }) => line === row);
      const text = [...new Set(cells.flatMap((cell) => (cell ? [joinWraps(cell.text)] : [])))]
        .join(' ')
        .trim();
      if (!isTitle && text !== '') reportRowText(text, { table: grid.table, row }, report);
    }
    for (const { text, source } of skipped) reportRowText(text, source, report);
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
  if (!earlier || earlier.columns.length !== guessed.columns.length || isRegisterHeading(grid))
    return { ...guessed, continues: false };
  if (guessed.hasHeader) {
    const isRepeated = guessed.columns.every(
      ({ heading }, index) => heading === earlier.columns[index]?.heading,
    );
    return { ...guessed, continues: isRepeated };
  }
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
function looksLikeRegister({ rows }: Pick<TableGrid, 'rows'>, columns: readonly ColumnReading[]): boolean {
  const headings = columns.map(({ heading }) => comparableText(heading));
  if (headings.some((heading) => /责任|牵头|配合|时限|任务|responsib|lead/i.test(heading))) return false;
  return headings.some((heading) => NOT_A_LIST.test(heading)) || isRegisterHeading({ rows });
}

function isRegisterHeading({ rows: [top] }: Pick<TableGrid, 'rows'>): boolean {
  const texts = top ? ownTexts(top).map(({ text }) => comparableText(joinWraps(text))) : [];
  return texts.filter((text) => NOT_A_LIST.test(text)).length > 1;
}

/** A list says what is to be done, and by whom or by when. */
function isList(columns: readonly ColumnReading[]): boolean {
  const has = (field: ColumnField): boolean => columns.some((column) => column.field === field);
  return has('NAME') && (has('DEADLINE') || columns.some(({ field }) => ROLES.has(field)));
}

function markOf(text: string | undefined): string {
  return comparableText(joinWraps(text ?? ''));
}

/** Says so where nothing explains the marks. */
function reportMarks(
  used: ReadonlySet<string>,
  { isSure }: Marks,
  { table, rows }: Table,
  report: Report,
): void {
  const unsure = [...used].filter((mark) => mark !== '' && !isSure(mark));
  if (unsure.length === 0) return;
  report(
    'COLUMN_UNCERTAIN',
    'warning',
    `Nothing says what ${unsure.join(' ')} mean; they were read by custom. Check who leads.`,
    { table, row: rows[0]?.row ?? 1 },
    { details: { TEXT: unsure.join(' ') } },
  );
}

/** What stands behind labels that are no part of the plan. */
function reportCards(
  { table, rows }: TableGrid,
  { headerEnd }: GuessedColumns,
  readings: readonly ColumnReading[],
  report: Report,
): void {
  readings.forEach(({ field, heading }, index) => {
    if (!UNUSED.has(field)) return;
    for (const { cells } of rows.slice(headerEnd)) {
      const cell = cells[index];
      if (!cell || cell.text.trim() === '') continue;
      const source = { table, row: cell.row, column: cell.column };
      const message = `${heading} is no part of the plan: ${quoted(cell.text)}`;
      report('UNPLACED_TEXT', 'info', message, source, {
        details: { HEADING: heading, TEXT: quoted(cell.text) },
      });
    }
  });
}

/** The nearest short paragraph above one of several tables heads it; above the first one only if it is numbered. */
function headingAbove(above: readonly Paragraph[], isFirst: boolean): Paragraph | undefined {
  const nearest = above.findLast(({ text }) => !PAGE_FURNITURE.test(comparableText(text).trim()));
  if (!nearest) return undefined;
  const plain = comparableText(nearest.text).trim();
  if (plain.length > 60 || /[。;]$/.test(plain) || NOT_A_TITLE.test(plain)) return undefined;
  return !isFirst || (enumeratorOf(nearest.text)?.level ?? 5) <= 2 ? nearest : undefined;
}

/** The paragraph above a table is the first of its areas where rows inside head others in the same form. */
function firstOfHeadings(above: readonly Paragraph[], rows: TableGrid['rows']): Paragraph | undefined {
  const nearest = above.findLast(({ text }) => text.trim() !== '');
  const own = nearest && nearest.text.trim().length <= 60 ? enumeratorOf(nearest.text) : undefined;
  if (!own || /[。;]$/.test(comparableText((nearest as Paragraph).text).trim())) return undefined;
  const inside = rows
    .map((row) => ownTexts(row))
    .find((texts) => texts.length === 1 && enumeratorOf(texts[0]?.text ?? ''));
  const next = inside && enumeratorOf(inside[0]?.text ?? '');
  const isAlike = next?.level === own.level && next.isWord === own.isWord && next.number !== own.number;
  return isAlike && own.level <= 2 ? nearest : undefined;
}

/** The name of the first of several sheets stands above its title. It heads its rows if it says more than what it is. */
function firstSheet({ source, blocks }: SourceDocument): Paragraph | undefined {
  const [name, next] = blocks;
  if (!/^xlsx?$/.test(source.reader) || name?.kind !== 'PARAGRAPH' || next?.kind !== 'PARAGRAPH')
    return undefined;
  return NO_SHEET_NAME.test(comparableText(name.text).trim()) ? undefined : name;
}

const NO_SHEET_NAME =
  /^(?:sheet\s*\d*|工作表\d*|.*(?:清单|任务|计划|台账|汇总|总表|一览表?|分工表?|方案|list|plan|tasks?|actions?))$/i;

/** The text above the heading row of a further list in the same table. */
function titleOf({ title }: TableSection): Paragraph | undefined {
  const cell = title?.cells.find(({ text }) => text.trim() !== '');
  return title && cell ? { kind: 'PARAGRAPH', line: title.row, text: cell.text } : undefined;
}

function reportRow({ table }: Table, { row, cells }: TableRow, report: Report): void {
  const text = joinWraps(cells.map((cell) => cell.text).join(' '));
  reportRowText(text, { table, row }, report);
}

function reportRowText(text: string, source: SourcePlace, report: Report): void {
  report('ROW_SKIPPED', 'info', `This row was read as no task: ${quoted(text)}`, source, {
    details: { TEXT: quoted(text) },
  });
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
    const named = heading === '' ? {} : { HEADING: heading };
    if (confidence < 0.5 && field !== 'IGNORED') {
      report(
        'COLUMN_UNCERTAIN',
        'warning',
        `Column ${column} (${title}) was read as ${field} with little certainty.`,
        place,
        { details: { ...named, FIELD: field } },
      );
    }
    const hasContent = grid.rows.slice(guessed.headerEnd).some(({ cells }) => {
      const cell = cells[column - 1];
      return cell !== undefined && !cell.isMergedAcross && cell.text.trim() !== '';
    });
    if (UNUSED.has(field) && hasContent) {
      report(
        'COLUMN_UNUSED',
        'info',
        `Column ${column} (${title}) is kept in the source and is no part of the plan.`,
        place,
        { details: named },
      );
    }
  }
}

function reportWholeTable({ table, rows }: Table, report: Report): void {
  const text = rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' ');
  const source = { table, row: rows[0]?.row ?? 1 };
  report('UNPLACED_TEXT', 'info', `This table is no list of tasks: ${quoted(text)}`, source, {
    details: { TEXT: quoted(text) },
  });
}

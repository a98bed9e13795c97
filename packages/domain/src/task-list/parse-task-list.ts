import type { ActionArea } from '../action-area.ts';
import { comparableText, joinWraps } from '../comparable-text.ts';
import { parseDeadline, type Deadline } from '../deadline.ts';
import type { Diagnostic, DiagnosticCode, Severity } from '../diagnostic.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type LeadRule, type Plan } from '../plan.ts';
import type { Responsibility, ResponsibilityRole } from '../responsibility.ts';
import type { SourcePlace } from '../source-place.ts';
import { taskKey, type Task } from '../task.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { guessColumns, type ColumnReading } from './guess-columns.ts';
import { readRows, type TaskRow } from './read-rows.ts';
import type { Paragraph, SourceDocument, Table } from './source-document.ts';
import { gridOf } from './table-grid.ts';
import type { TaskList, TaskListOptions } from './task-list.ts';

/**
 * Reads what an issued list says: areas, tasks, deadlines, parties. It always finishes; what is odd
 * about the document stands in `plan.diagnostics`, each with its place.
 */
export function parseTaskList(document: SourceDocument, options: TaskListOptions = {}): TaskList {
  const diagnostics: Diagnostic[] = [...(document.diagnostics ?? [])];
  const report = (
    code: DiagnosticCode,
    severity: Severity,
    message: string,
    source: SourcePlace | null,
    task: string | null = null,
  ): void => {
    diagnostics.push({ code, severity, task, message, source });
  };
  const { tables, before, after } = aroundTheList(document);
  const columns: ColumnReading[] = [];
  const taskRows: TaskRow[] = [];
  for (const table of tables) {
    const grid = gridOf(table);
    const guessed = guessColumns(grid);
    const readings = guessed.columns.map((reading) => override(reading, options));
    columns.push(...readings);
    if (!guessed.hasHeader) {
      report(
        'HEADER_NOT_FOUND',
        'warning',
        'No heading row was found; the columns were recognised by their contents alone. Check them.',
        { table: table.table, row: 1 },
      );
    } else if (guessed.isNarrower) {
      report(
        'HEADER_NARROWER',
        'info',
        'The heading has fewer cells than the rows; the columns were recognised by heading and content.',
        { table: table.table, row: guessed.headerEnd },
      );
    }
    for (const { column, heading, field, confidence } of readings) {
      const place = { table: table.table, row: Math.max(guessed.headerEnd, 1), column };
      if (confidence < 0.5 && field !== 'IGNORED') {
        report(
          'COLUMN_UNCERTAIN',
          'warning',
          `Column ${column} (${heading || 'no heading'}) was read as ${field} with little certainty.`,
          place,
        );
      }
      if (UNUSED.has(field) && hasContent(grid, column, guessed.headerEnd)) {
        report(
          'COLUMN_UNUSED',
          'info',
          `Column ${column} (${heading || 'no heading'}) is kept in the source and is no part of the plan.`,
          place,
        );
      }
    }
    const { rows, skipped } = readRows(grid, readings, guessed.headerEnd);
    taskRows.push(...rows);
    for (const { table: at, row, text } of skipped) {
      report('ROW_SKIPPED', 'info', `Row ${row} was read as no task: ${excerpt(text)}`, { table: at, row });
    }
  }

  const front = readFrontMatter(before, after, fallbackTitle(document.source.name));
  const year = options.year ?? front.year;
  if (tables.length === 0) report(...nothingToRead(document), null);
  const areas = areasOf(taskRows);
  const numbered = numberTasks(taskRows, report);
  const roles = rolesOf(columns);
  const leadRule = options.leadRule ?? (front.statesFirstListed ? 'FIRST_LISTED' : 'EXPLICIT');
  const tasks = numbered.map(({ row, number, part }) => {
    const key = taskKey({ number, part });
    const tell = (code: DiagnosticCode, severity: Severity, message: string, source: SourcePlace): void =>
      report(code, severity, message, source, key);
    const place = { table: row.table, row: row.row };
    if (/[,、:]$/.test(comparableText(row.body)))
      tell('TRUNCATED_TEXT', 'warning', `The text of task ${key} ends in the middle of a sentence.`, place);
    return {
      number,
      part,
      area: areas.find(({ name }) => name === row.area)?.position ?? null,
      name: row.name,
      body: row.body,
      deadline: deadlineOf(row, year, tell),
      ...responsibilitiesOf(row, roles, leadRule, options, tell),
      source: place,
    } satisfies Task;
  });
  reportOnTheWhole({ tasks, year, front, tables, report });

  const plan: Plan = {
    format: PLAN_FORMAT,
    version: PLAN_FORMAT_VERSION,
    title: front.title,
    year,
    issuer: front.issuer,
    documentNumber: front.documentNumber,
    issuedOn: front.issuedOn,
    leadRule,
    areas,
    tasks,
    diagnostics,
    source: document.source,
  };
  return { plan, columns, document };
}

type Report = (
  code: DiagnosticCode,
  severity: Severity,
  message: string,
  source: SourcePlace | null,
  task?: string | null,
) => void;
type Tell = (code: DiagnosticCode, severity: Severity, message: string, source: SourcePlace) => void;

/** Fields that are kept as text in the source only. */
const UNUSED = new Set(['GOAL', 'PERSON', 'REMARK', 'IGNORED']);

function aroundTheList({ blocks }: SourceDocument): {
  tables: Table[];
  before: Paragraph[];
  after: Paragraph[];
} {
  const tables = blocks.filter((block) => block.kind === 'TABLE');
  const first = blocks.findIndex((block) => block.kind === 'TABLE');
  const isParagraph = (block: Table | Paragraph): block is Paragraph => block.kind === 'PARAGRAPH';
  return {
    tables,
    before: blocks.slice(0, first < 0 ? undefined : first).filter(isParagraph),
    after: first < 0 ? [] : blocks.slice(first).filter(isParagraph),
  };
}

function override(reading: ColumnReading, { columns }: TaskListOptions): ColumnReading {
  const word = columns?.find(
    ({ table, column }) => column === reading.column && (table == null || table === reading.table),
  );
  return word ? { ...reading, field: word.field, confidence: 1 } : reading;
}

function hasContent({ rows }: ReturnType<typeof gridOf>, column: number, from: number): boolean {
  return rows.slice(from).some(({ cells }) => (cells[column - 1]?.text.trim() ?? '') !== '');
}

function fallbackTitle(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
}

function nothingToRead({ blocks }: SourceDocument): [DiagnosticCode, Severity, string] {
  return blocks.length === 0
    ? ['EMPTY_DOCUMENT', 'error', 'The document holds no text.']
    : [
        'NO_TABLE',
        'error',
        'No table was found. A list needs rows with cells: one cell a line, each led by a TAB, an empty line after each row.',
      ];
}

function areasOf(rows: readonly TaskRow[]): ActionArea[] {
  const names = new Set(rows.flatMap(({ area }) => (area === null ? [] : [area])));
  return [...names].map((name, index) => ({ position: index + 1, name }));
}

interface NumberedRow {
  readonly row: TaskRow;
  readonly number: string;
  readonly part: string | null;
}

/** Gives every row its printed number, or the running one where none is printed, and letters to the parts of one. */
function numberTasks(rows: readonly TaskRow[], report: Report): NumberedRow[] {
  const groups: TaskRow[][] = [];
  for (const row of rows) {
    if (row.isPart && groups.length > 0) (groups.at(-1) as TaskRow[]).push(row);
    else groups.push([row]);
  }
  const hasNumbers = rows.some(({ number }) => number !== null);
  const numbers = groups.map(([first], index) => first?.number ?? String(index + 1));
  const rowsOfNumber = new Map<string, number>();
  groups.forEach((group, index) => {
    const number = numbers[index] as string;
    rowsOfNumber.set(number, (rowsOfNumber.get(number) ?? 0) + group.length);
  });
  const used = new Map<string, number>();
  return groups.flatMap((group, index) => {
    const [first] = group as [TaskRow];
    const place = { table: first.table, row: first.row };
    const number = numbers[index] as string;
    if (hasNumbers && first.number === null)
      report(
        'MISSING_NUMBER',
        'warning',
        `The task in row ${first.row} has no number; it was numbered ${number} by its place.`,
        place,
        number,
      );
    const before = used.get(number) ?? 0;
    used.set(number, before + group.length);
    if (before > 0)
      report(
        'DUPLICATE_NUMBER',
        'warning',
        `Number ${number} stands before more than one task; this one became part ${partLetter(before)}.`,
        place,
        number,
      );
    const hasParts = (rowsOfNumber.get(number) as number) > 1;
    return group.map((row, offset) => ({ row, number, part: hasParts ? partLetter(before + offset) : null }));
  });
}

/** a, b … z, aa, ab … */
function partLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : partLetter(Math.floor(index / 26) - 1) + last;
}

function rolesOf(columns: readonly ColumnReading[]): ResponsibilityRole[] {
  const roles = new Set<ResponsibilityRole>(['RESPONSIBLE', 'COOPERATING']);
  for (const { field } of columns) if (field === 'LEAD' || field === 'SUPERVISING') roles.add(field);
  return [...roles];
}

function deadlineOf(row: TaskRow, year: number | null, tell: Tell): Deadline {
  const { deadline, unreadable, repaired } = parseDeadline(row.deadline?.text ?? '', { year });
  const place = { table: row.table, row: row.deadline?.row ?? row.row, column: row.deadline?.column };
  if (unreadable)
    tell(
      'UNREADABLE_DEADLINE',
      'warning',
      `“${excerpt(deadline.text)}” was not understood as a deadline; its text is kept.`,
      place,
    );
  if (repaired)
    tell(
      'REPAIRED_DEADLINE',
      'warning',
      `“${deadline.text}” lacks a character; it was read as ${deadline.date}.`,
      place,
    );
  return deadline;
}

function responsibilitiesOf(
  row: TaskRow,
  columnRoles: readonly ResponsibilityRole[],
  leadRule: LeadRule,
  options: TaskListOptions,
  tell: Tell,
): Pick<Task, 'responsibilities' | 'openEnded'> {
  const openEnded: Partial<Record<ResponsibilityRole, boolean>> = Object.fromEntries(
    columnRoles.map((role) => [role, false]),
  );
  const responsibilities: Responsibility[] = [];
  for (const { field, cell } of row.parties) {
    const columnRole = field as ResponsibilityRole;
    const { mentions, openEnded: open } = parseParties(
      cell.text,
      options.isKnown ? { isKnown: options.isKnown } : {},
    );
    for (const role of open) openEnded[role ?? columnRole] = true;
    for (const mention of mentions) {
      const source = {
        table: row.table,
        row: cell.row,
        column: cell.column,
        start: mention.start,
        end: mention.end,
      };
      if (mention.elided) {
        const doubt = mention.ambiguous
          ? ' Whether 相关/有关 before the earlier name reaches it is open; it was not taken over.'
          : '';
        tell('ELIDED_NAME', 'info', `“${mention.text}” was read as ${mention.party}.${doubt}`, source);
      }
      if (!mention.recognised) {
        tell(
          'UNREADABLE_PARTY',
          'warning',
          `“${excerpt(mention.text)}” does not read like a unit; it was kept as one. Check it.`,
          source,
        );
      }
      const { party, text, collective, qualifiers, except } = mention;
      responsibilities.push({
        role: mention.role ?? columnRole,
        party,
        text,
        collective,
        qualifiers,
        except,
        source,
      });
    }
  }
  return { responsibilities: applyLeadRule(responsibilities, leadRule), openEnded };
}

function applyLeadRule(
  responsibilities: readonly Responsibility[],
  leadRule: LeadRule,
): readonly Responsibility[] {
  if (leadRule === 'EXPLICIT' || responsibilities.some(({ role }) => role === 'LEAD'))
    return responsibilities;
  const responsible = responsibilities.filter(({ role }) => role === 'RESPONSIBLE');
  if (leadRule === 'SOLE_RESPONSIBLE' && responsible.length !== 1) return responsibilities;
  return responsibilities.map((one) => (one === responsible[0] ? { ...one, role: 'LEAD' } : one));
}

function reportOnTheWhole({
  tasks,
  year,
  front,
  tables,
  report,
}: {
  tasks: readonly Task[];
  year: number | null;
  front: FrontMatter;
  tables: readonly Table[];
  report: Report;
}): void {
  if (tables.length > 0 && tasks.length === 0) {
    report(
      'NO_TASKS',
      'error',
      'The table holds no row that reads like a task. Check which columns hold the name and the parties.',
      null,
    );
  }
  if (tasks.length > 0 && tasks.every(({ responsibilities }) => responsibilities.length === 0)) {
    report(
      'NO_PARTIES',
      'error',
      'No unit was found in any task. Say which column holds the responsible units and read again.',
      null,
    );
  }
  if (year === null && tasks.some(({ deadline }) => deadline.date === null && DATED.has(deadline.kind))) {
    report(
      'NO_YEAR',
      'warning',
      'Nothing says which year the plan is for, so deadlines without a year have no date. Give the year and read again.',
      null,
    );
  }
  if (
    front.statedTotal &&
    front.statedTotal.count !== new Set(tasks.map(({ number }) => number)).size &&
    tasks.length > 0
  ) {
    report(
      'TOTAL_MISMATCH',
      'warning',
      `The text says ${front.statedTotal.count}, and ${tasks.length} tasks were read.`,
      { line: front.statedTotal.line },
    );
  }
  for (const { line, text } of front.unplaced) {
    report('UNPLACED_TEXT', 'info', `This text was read as no part of the plan: ${excerpt(text)}`, { line });
  }
}

const DATED = new Set(['DATE', 'MONTH_END', 'QUARTER_END', 'HALF_YEAR_END', 'YEAR_END', 'PERIOD']);

function excerpt(text: string): string {
  const line = joinWraps(text);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

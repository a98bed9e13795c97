import type { Diagnostic } from '../diagnostic.ts';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan } from '../plan.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { Task } from '../task.ts';
import { areasOf, buildTasks } from './build-tasks.ts';
import { reportTo, reportUnplaced, type Report } from './diagnostic-report.ts';
import { listEvidence } from './field-confidence.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { ColumnReading } from './guess-columns.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import { leadRulesOf } from './lead-rule.ts';
import { readProse } from './read-prose.ts';
import { readTables } from './read-tables.ts';
import { readParagraphsAsText } from './read-text.ts';
import { withTextsAbove } from './same-as-above.ts';
import type { Paragraph, SourceDocument } from './source-document.ts';
import { statedCountOf } from './stated-count.ts';
import type { TaskEntry } from './task-entry.ts';
import type { TaskList, TaskListOptions } from './task-list.ts';

/**
 * Reads what an issued list says: areas, tasks, deadlines, parties. It always finishes; what is odd
 * about the document stands in `plan.diagnostics`, each with its place.
 */
export function parseTaskList(given: SourceDocument, options: TaskListOptions = {}): TaskList {
  const document = joinBrokenLines(readParagraphsAsText(given));
  const diagnostics: Diagnostic[] = [...(document.diagnostics ?? [])];
  const report = reportTo(diagnostics);
  const { entries: printed, columns, before, after } = readEntries(document, options, report);
  const entries = withTextsAbove(printed, report);
  const front = readFrontMatter(before, after, {
    fallbackTitle: fallbackTitle(document.source.name),
    hasList: entries.length > 0,
  });
  const year = options.year ?? front.year;
  const stated = leadRulesOf(document, entries);
  const leadRule = options.leadRule ?? stated.plan;
  const areas = areasOf(entries);
  const { tasks, confidence } = buildTasks(entries, {
    areas,
    year,
    schoolYear: year === null ? front.schoolYear : null,
    leadRule,
    leadRules: options.leadRule ? new Map() : stated.ofEntries,
    roles: rolesOf(columns),
    isKnown: options.isKnown,
    evidence: listEvidence(entries, diagnostics),
    report,
  });
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
  reportOnTheWhole(plan, document, front, report);
  return { plan, columns, confidence, document };
}

interface Entries {
  readonly entries: readonly TaskEntry[];
  readonly columns: readonly ColumnReading[];
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/** From the tables, if one of them is a list; else from the prose. */
function readEntries(document: SourceDocument, options: TaskListOptions, report: Report): Entries {
  const fromTables: Diagnostic[] = [];
  const tables = readTables(document, options, reportTo(fromTables));
  const tellTables = (): void => {
    for (const { code, severity, message, source, details } of fromTables)
      report(code, severity, message, source, details && { details });
  };
  if (tables.entries.length > 0) {
    tellTables();
    return tables;
  }
  const paragraphs = document.blocks.filter((block) => block.kind === 'PARAGRAPH');
  const prose = readProse(paragraphs);
  if (prose.entries.length === 0) {
    tellTables();
    return {
      ...tables,
      before: document.blocks.some(({ kind }) => kind === 'TABLE') ? tables.before : paragraphs,
    };
  }
  const { entries, skipped, before } = prose;
  if (prose.isBySentences) {
    report(
      'PARTIES_IN_SENTENCES',
      'warning',
      'No bracket and no label says who owes what; units and deadlines were taken from the sentences. Check them.',
      null,
    );
  }
  // What was skipped behind the last task may be the signature; the rest is told as it stands.
  const last = entries.reduce((line, { source }) => Math.max(line, source.line ?? 0), 0);
  const lines = new Set(skipped.map(({ source }) => source.line));
  const after = paragraphs.filter(({ line }) => line > last && lines.has(line));
  reportUnplaced(
    skipped.filter(({ source }) => (source.line ?? 0) <= last),
    report,
  );
  return { entries, columns: tables.columns, before, after };
}

function fallbackTitle(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
}

function rolesOf(columns: readonly ColumnReading[]): ResponsibilityRole[] {
  const roles = new Set<ResponsibilityRole>(['RESPONSIBLE', 'COOPERATING']);
  for (const { field } of columns) if (field === 'LEAD' || field === 'SUPERVISING') roles.add(field);
  return [...roles];
}

/** What was divided into parts may count once, or each of its parts. */
function areSoMany(tasks: readonly Task[], count: number): boolean {
  return count === tasks.length || count === new Set(tasks.map(({ number }) => number)).size;
}

const DATED = new Set(['DATE', 'MONTH_END', 'QUARTER_END', 'HALF_YEAR_END', 'YEAR_END', 'PERIOD']);

function reportOnTheWhole(
  { tasks, areas, year }: Plan,
  { blocks }: SourceDocument,
  front: FrontMatter,
  report: Report,
): void {
  if (blocks.length === 0) report('EMPTY_DOCUMENT', 'error', 'The document holds no text.', null);
  else if (tasks.length === 0 && !blocks.some(({ kind }) => kind === 'TABLE')) {
    report(
      'NO_TABLE',
      'error',
      'Neither a table nor numbered items with their units were found. Give the list itself: a table with a heading row, or items that end in （责任单位：…）.',
      null,
    );
  } else if (tasks.length === 0) {
    report(
      'NO_TASKS',
      'error',
      'The table holds no row that reads like a task. Say which columns hold the name and the units, and read again.',
      null,
    );
  }
  if (tasks.length > 0 && tasks.every(({ responsibilities }) => responsibilities.length === 0)) {
    report(
      'NO_PARTIES',
      'error',
      'No unit was found in any task. Say which column holds the responsible units, and read again.',
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
  if (front.isYearOfName && tasks.some(({ deadline }) => deadline.assumed.includes('YEAR'))) {
    report(
      'NO_YEAR',
      'info',
      `Nothing in the text says which year the plan is for; ${year} was taken from the name of the file.`,
      null,
      { details: { YEAR: String(year) } },
    );
  }
  if (front.statedTotal && tasks.length > 0 && !areSoMany(tasks, front.statedTotal.count)) {
    report(
      'TOTAL_MISMATCH',
      'warning',
      `The text says ${front.statedTotal.count}, and ${tasks.length} tasks were read.`,
      { line: front.statedTotal.line },
      { details: { STATED: String(front.statedTotal.count), COUNT: String(tasks.length) } },
    );
  }
  for (const { position, name } of areas) {
    const stated = statedCountOf(name);
    const own = tasks.filter(({ area }) => area === position);
    if (!stated || own.length === 0 || areSoMany(own, stated.count)) continue;
    report(
      'TOTAL_MISMATCH',
      'warning',
      `“${name}” says ${stated.count}, and ${own.length} tasks were read below it.`,
      own[0]?.source ?? null,
      { details: { TEXT: name, STATED: String(stated.count), COUNT: String(own.length) } },
    );
  }
  reportUnplaced(
    front.unplaced.map(({ line, text }) => ({ text, source: { line } })),
    report,
  );
}

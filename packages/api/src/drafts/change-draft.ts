import type { ColumnField, LeadRule, Objection } from '@zeren/domain';
import type { Database } from '../database/database.ts';
import { isOneLine } from '../one-line.ts';
import { checkYear } from '../read-plan.ts';
import { userError, type UserError } from '../user-error.ts';
import { refuseSlug } from '../write-plan.ts';
import { DraftModel } from './draft-model.ts';
import { formatDraftSettings, type DraftSettings, type SettledColumn } from './draft-settings.ts';
import type { DraftRequest } from './open-draft.ts';
import { DECISION_NEEDS, parseDecision, type LooseDecision } from './parse-decision.ts';
import { moveDraft, type DraftResult } from './move-draft.ts';

/** What is absent stays as it is; null is back to how it was read. */
export interface DraftChange extends DraftRequest {
  readonly expectedVersion: number;
  readonly columns?: readonly (Omit<SettledColumn, 'field'> & { field?: ColumnField | null })[] | null;
  readonly fillDown?: readonly ColumnField[] | null;
  readonly leadRule?: LeadRule | null;
  readonly year?: number | null;
  readonly title?: string | null;
  readonly slug?: string | null;
  readonly decisions?: readonly (LooseDecision & { readonly expression: string })[] | null;
  readonly withdraw?: readonly string[] | null;
}

/** Settles something about a draft: one step, whatever it holds. */
export async function changeDraft(database: Database, change: DraftChange): Promise<DraftResult> {
  return moveDraft(database, change, 'CHANGE_DRAFT', async (row, reading) => {
    const before = await reading.draft(row);
    const wrong = [...checkForm(change), ...checkColumns(change, before)];
    if (wrong.length > 0) return wrong;
    const settings = formatDraftSettings(settle(before.settings, change));
    const model = new DraftModel({
      row: { ...row, version: row.version + 1, settings },
      file: before.file,
      directory: before.directory,
      earlier: before,
    });
    const refused = checkDecisions(change, model);
    if (refused.length > 0) return refused;
    const position = row.position + 1;
    return { position, last: position, model };
  });
}

function settle(settings: DraftSettings, change: DraftChange): DraftSettings {
  const decisions = new Map(settings.decisions);
  for (const expression of change.withdraw ?? []) decisions.delete(expression);
  for (const { expression, ...fields } of change.decisions ?? []) {
    const decision = parseDecision(fields);
    if (decision) decisions.set(expression, decision);
  }
  return {
    title: change.title === undefined ? settings.title : change.title && change.title.trim(),
    slug: change.slug === undefined ? settings.slug : change.slug,
    columns: settleColumns(settings.columns, change.columns),
    fillDown: change.fillDown === undefined ? settings.fillDown : change.fillDown,
    leadRule: change.leadRule === undefined ? settings.leadRule : change.leadRule,
    year: change.year === undefined ? settings.year : change.year,
    decisions: change.decisions === null ? new Map() : decisions,
  };
}

function settleColumns(
  settled: readonly SettledColumn[],
  changed: DraftChange['columns'],
): readonly SettledColumn[] {
  if (!changed) return changed === null ? [] : settled;
  const columns = new Map(settled.map((column) => [columnKey(column), column]));
  for (const { table, column, field } of changed) {
    if (field) columns.set(columnKey({ table, column }), { table, column, field });
    else columns.delete(columnKey({ table, column }));
  }
  return [...columns.values()];
}

function columnKey({ table, column }: Omit<SettledColumn, 'field'>): string {
  return `${table}:${column}`;
}

function checkForm({ title, year, slug, decisions }: DraftChange): UserError[] {
  const wrong = [
    title == null ? undefined : checkTitle(title),
    checkYear(year),
    slug == null ? undefined : refuseSlug(slug),
  ];
  const incomplete = (decisions ?? []).flatMap(({ expression, ...fields }, index) => {
    if (parseDecision(fields)) return [];
    const kind = fields.kind as keyof typeof DECISION_NEEDS;
    const message = `The decision about “${expression}” is incomplete: ${kind} needs ${DECISION_NEEDS[kind]}.`;
    return [userError('INVALID_DECISION', ['decisions', String(index)], message)];
  });
  return [...wrong.filter((error) => error !== undefined), ...incomplete];
}

const LONGEST_TITLE = 200;

function checkTitle(title: string): UserError | undefined {
  const shown = title.trim();
  if (shown === '') return userError('MISSING_FIELD', 'title', 'Give the list a title.');
  if (isOneLine(shown, LONGEST_TITLE)) return undefined;
  return userError('INVALID_FIELD', 'title', `A title is one line of up to ${LONGEST_TITLE} characters.`);
}

function checkColumns(change: DraftChange, { file, row, columns }: DraftModel): UserError[] {
  if (!file.document) {
    const [field] = (['columns', 'fillDown', 'leadRule', 'year'] as const).filter(
      (one) => change[one] != null,
    );
    if (field === undefined) return [];
    const message = `${row.name} is a plan in the portable format, so there is no document to read in another way. Change it in the file, and upload that.`;
    return [userError('NO_DOCUMENT', field, message)];
  }
  const known = new Set(columns.map(columnKey));
  return (change.columns ?? []).flatMap(({ table, column }, index) => {
    if (known.has(columnKey({ table, column }))) return [];
    const message = `${row.name} has no column ${column} in a table ${table}. Choose one of the columns of the draft.`;
    return [userError('INVALID_COLUMN', ['columns', String(index)], message)];
  });
}

/** Only what this change decides: what stopped holding since is told by `Draft.undecided`. */
function checkDecisions({ decisions }: DraftChange, { expressions, applied }: DraftModel): UserError[] {
  const printed = new Set(expressions.map(({ text }) => text));
  const refused = new Map(applied.refused.map(({ expression, objection }) => [expression, objection]));
  return (decisions ?? []).flatMap(({ expression }, index) => {
    const objection = printed.has(expression) ? refused.get(expression) : notPrinted(expression);
    if (!objection) return [];
    const { code, message, details } = objection;
    const path = ['decisions', String(index)];
    return [userError('INVALID_DECISION', path, message, { objection: code, details })];
  });
}

function notPrinted(expression: string): Objection {
  const message = `The list prints no “${expression}”. Choose one of the expressions of the draft.`;
  return { code: 'NOT_IN_TEXT', details: { TEXT: expression }, message };
}

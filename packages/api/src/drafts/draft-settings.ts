import {
  COLUMN_FIELDS,
  LEAD_RULES,
  type ColumnField,
  type ColumnOverride,
  type LeadRule,
} from '@zeren/domain';
import type { ExpressionDecision } from '@zeren/domain/review';
import type { DraftRow } from '../database/draft-row.ts';
import { parseDecision } from './parse-decision.ts';

/** A person's word on one column of one table. */
export type SettledColumn = ColumnOverride & { readonly table: number };

/** Everything that a person has settled about a document. The same settings give the same plan. */
export interface DraftSettings {
  /** Null: the title of the document, or the name of its file. */
  readonly title: string | null;
  /** Null: derived from the name of the file, or from the title. */
  readonly slug: string | null;
  readonly columns: readonly SettledColumn[];
  /** Null, as with the lead rule and the year: as the reader does by itself. */
  readonly fillDown: readonly ColumnField[] | null;
  readonly leadRule: LeadRule | null;
  readonly year: number | null;
  /** By the text of the expression, the one decided first in front. */
  readonly decisions: ReadonlyMap<string, ExpressionDecision>;
}

export const NOTHING_SETTLED: DraftSettings = {
  title: null,
  slug: null,
  columns: [],
  fillDown: null,
  leadRule: null,
  year: null,
  decisions: new Map(),
};

/** What has been settled about a stored draft. */
export function settingsOf({ id, settings }: Pick<DraftRow, 'id' | 'settings'>): DraftSettings {
  const parsed = parseDraftSettings(settings);
  if (!parsed) throw new Error(`Draft ${id} holds settings that nobody can have made`);
  return parsed;
}

/** Settings as they are stored; the inverse of `parseDraftSettings`. */
export function formatDraftSettings({ columns, fillDown, decisions, ...rest }: DraftSettings) {
  return {
    ...rest,
    columns: columns.map(({ table, column, field }) => ({ table, column, field })),
    fillDown: fillDown && [...fillDown],
    decisions: [...decisions].map(([expression, decision]) => ({ expression, ...decision })),
  };
}

/** Settings as they have been stored; undefined where one of them can never have been settled. */
export function parseDraftSettings(stored: unknown): DraftSettings | undefined {
  if (!isRecord(stored)) return undefined;
  // drafts were stored before their titles could be settled
  const { title = null, slug, year, leadRule } = stored;
  const columns = parseList(stored['columns'], parseColumn);
  const fillDown = stored['fillDown'] === null ? null : parseList(stored['fillDown'], parseField);
  const decisions = parseList(stored['decisions'], parseEntry);
  const rule = leadRule === null ? null : LEAD_RULES.find((known) => known === leadRule);
  const isKnown =
    (title === null || typeof title === 'string') &&
    (slug === null || typeof slug === 'string') &&
    (year === null || (typeof year === 'number' && Number.isInteger(year)));
  if (!isKnown || !columns || fillDown === undefined || rule === undefined || !decisions) return undefined;
  return { title, slug, columns, fillDown, leadRule: rule, year, decisions: new Map(decisions) };
}

function parseColumn(value: unknown): SettledColumn | undefined {
  if (!isRecord(value)) return undefined;
  const { table, column } = value;
  const field = parseField(value['field']);
  if (!isCount(table) || !isCount(column) || !field) return undefined;
  return { table, column, field };
}

function parseField(value: unknown): ColumnField | undefined {
  return COLUMN_FIELDS.find((known) => known === value);
}

function parseEntry(value: unknown): [string, ExpressionDecision] | undefined {
  if (!isRecord(value) || typeof value['expression'] !== 'string') return undefined;
  const decision = parseDecision(value);
  return decision && [value['expression'], decision];
}

function parseList<T>(value: unknown, parse: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map(parse);
  return parsed.every((entry) => entry !== undefined) ? parsed : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

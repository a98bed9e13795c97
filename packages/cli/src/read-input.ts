import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readDirectory as readDirectoryFile, readPlan } from '@zeren/documents';
import { DirectoryIndex } from '@zeren/domain/directory-index';
import { EMPTY_DIRECTORY } from '@zeren/domain/directory';
import { LEAD_RULES, type LeadRule, type Plan } from '@zeren/domain/plan';
import type {
  ColumnOverride,
  SourceDocument,
  TaskConfidence,
  TaskListOptions,
} from '@zeren/domain/task-list';
import { COLUMN_FIELDS, type ColumnField } from '@zeren/domain/terms';
import type { CommandOptions } from './command-options.ts';

/** Something given on the command line cannot be read; the message is for the person who gave it. */
export class UnreadableError extends Error {}

/** Reads the list or the portable plan that a command was given. */
export async function readPlanFile(
  file: string,
  options: CommandOptions,
  isKnown?: (name: string) => boolean,
): Promise<Plan> {
  return (await readListFile(file, options, isKnown)).plan;
}

/** The same, beside the document it was read from: undefined for a plan that comes without one. */
export async function readListFile(
  file: string,
  options: CommandOptions,
  isKnown?: (name: string) => boolean,
): Promise<{ plan: Plan; document: SourceDocument | undefined; confidence: readonly TaskConfidence[] }> {
  const name = file === '-' ? 'standard input' : file.replace(/^.*[\\/]/, '');
  const bytes = await readBytes(file);
  const { plan, taskList, refusal } = await readPlan(bytes, {
    name,
    ...taskListOptions(options),
    ...(isKnown ? { isKnown } : {}),
  });
  if (!plan) throw new UnreadableError(refusal.message);
  const fatal = plan.diagnostics.find(({ severity }) => severity === 'error');
  if (plan.tasks.length === 0)
    throw new UnreadableError(`${name}: ${fatal?.message ?? 'No task was found.'}`);
  return { plan, document: taskList?.document, confidence: taskList?.confidence ?? [] };
}

/** Reads the directory of `--directory`, JSON or an Excel file; without one, a directory that knows nobody. */
export async function readDirectory(file: string | undefined): Promise<DirectoryIndex> {
  if (file === undefined) return new DirectoryIndex(EMPTY_DIRECTORY);
  const name = file.replace(/^.*[\\/]/, '');
  const { directory, refusal, faults } = await readDirectoryFile(await readBytes(file), { name });
  if (refusal) throw new UnreadableError(refusal.message);
  if (!directory)
    throw new UnreadableError(
      `${file} is no directory that can be read. ${faults.map(({ message }) => message).join(' ')}`,
    );
  return new DirectoryIndex(directory);
}

export async function readTextFile(file: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(file));
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableError(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be opened (${code}).`,
    );
  }
}

/** The day of `--as-of`. */
export function readAsOf({ 'as-of': day }: CommandOptions): string | undefined {
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))
    throw new UnreadableError(`--as-of ${day} must read like 2024-12-31.`);
  return day;
}

function taskListOptions({ year, 'lead-rule': leadRule, column }: CommandOptions): TaskListOptions {
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new UnreadableError(`--year ${year} is no year of four digits.`);
  if (leadRule !== undefined && !(LEAD_RULES as readonly string[]).includes(leadRule)) {
    throw new UnreadableError(`--lead-rule ${leadRule} is none of ${LEAD_RULES.join(', ')}.`);
  }
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(leadRule === undefined ? {} : { leadRule: leadRule as LeadRule }),
    ...(column === undefined ? {} : { columns: column.map(parseColumn) }),
  };
}

function parseColumn(text: string): ColumnOverride {
  const [, column, field] = /^([1-9]\d{0,2})=([A-Z]+)$/.exec(text) ?? [];
  if (column === undefined || !(COLUMN_FIELDS as readonly (string | undefined)[]).includes(field)) {
    throw new UnreadableError(
      `--column ${text} must read like 6=RESPONSIBLE; the fields are ${COLUMN_FIELDS.join(', ')}.`,
    );
  }
  return { column: Number(column), field: field as ColumnField };
}

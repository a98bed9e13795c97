import { Buffer } from 'node:buffer';
import { LARGEST_FILE, readDocumentApart, readPlan as readPlanFile } from '@zeren/documents';
import {
  type ColumnOverride,
  type Diagnostic,
  type DirectoryIndex,
  type LeadRule,
  type Plan,
  type TaskList,
} from '@zeren/domain';
import { userError, type UserError } from './user-error.ts';

const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2100;

/** A file as it was sent: as text, or as bytes in base64. */
export interface SentFile {
  /** Its name, extension included. */
  readonly name?: string | null;
  readonly content?: string | null;
  readonly contentBase64?: string | null;
}

export interface PlanFile extends SentFile {
  readonly columns?: readonly ColumnOverride[] | null;
  readonly leadRule?: LeadRule | null;
  readonly year?: number | null;
}

/** The document itself, kept so that its own cells can be shown, and what has been read from it. */
export interface IssuedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly list: TaskList;
}

export interface PlanReading {
  readonly plan?: Plan;
  /** Absent for a plan in the portable format. */
  readonly file?: IssuedFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly userErrors: readonly UserError[];
}

/**
 * Reads the plan that a file holds: an issued document, or a plan in the portable format. A name that
 * the directory knows is never split at a 和 inside it.
 */
export async function readPlan(input: PlanFile, directory: DirectoryIndex): Promise<PlanReading> {
  const { year } = input;
  const wrongYear = checkYear(year);
  if (wrongYear) return refuse(wrongYear);
  const bytes = readBytes(input);
  if ('code' in bytes) return refuse(bytes);
  const name = fileName(input);
  const { plan, taskList, refusal } = await readPlanFile(bytes, {
    name,
    read: readDocumentApart,
    isKnown: (name) => directory.findParty(name) !== undefined,
    ...(input.columns && { columns: input.columns }),
    ...(input.leadRule && { leadRule: input.leadRule }),
    ...(year != null && { year }),
  });
  if (!plan) {
    const { code, message } = refusal;
    return refuse({ ...userError('UNREADABLE', contentField(input), message), refusal: code });
  }
  const emptiness = checkTasks(plan, { name, field: contentField(input) });
  if (emptiness) return refuse(emptiness, plan.diagnostics);
  const file = taskList && { bytes, list: taskList };
  return { plan, file, diagnostics: plan.diagnostics, userErrors: [] };
}

export function checkYear(year: number | null | undefined): UserError | undefined {
  if (year == null || (year >= EARLIEST_YEAR && year <= LATEST_YEAR)) return undefined;
  const message = `year is ${year}: give the year of the plan, from ${EARLIEST_YEAR} to ${LATEST_YEAR}.`;
  return userError('INVALID_YEAR', 'year', message);
}

/** A plan has tasks, and somebody who owes them. */
export function checkTasks(
  { tasks }: Pick<Plan, 'tasks'>,
  { name, field }: { name: string; field: string },
): UserError | undefined {
  if (tasks.length === 0) {
    const message = `No task was found in ${name}. Check that it holds a list of tasks, or say which column holds what.`;
    return userError('NO_TASKS', field, message);
  }
  if (tasks.every(({ responsibilities }) => responsibilities.length === 0)) {
    const message = `No unit or group was found in any task of ${name}. Say which column names the responsible units.`;
    return userError('NO_PARTIES', field, message);
  }
  return undefined;
}

/** The name that it was sent under, without what cannot be shown. */
export function fileName({ name }: SentFile): string {
  return name?.replace(/\p{Cc}/gu, '').trim() || 'text';
}

export function readBytes(input: SentFile): Uint8Array<ArrayBuffer> | UserError {
  const { content, contentBase64 } = input;
  if (content == null && contentBase64 == null) {
    const message = 'Nothing was sent: give the text as content, or the file as contentBase64.';
    return userError('CONTENT_MISSING', 'content', message);
  }
  if (content != null && contentBase64 != null) {
    const message = 'Give either content or contentBase64, not both.';
    return userError('CONTENT_AMBIGUOUS', 'contentBase64', message);
  }
  const compact = contentBase64?.replace(/\s+/g, '') ?? '';
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) {
    const message = 'contentBase64 is not base64. Encode the bytes of the file, without a data: prefix.';
    return userError('INVALID_BASE64', 'contentBase64', message);
  }
  const bytes = content == null ? Buffer.from(compact, 'base64') : Buffer.from(content, 'utf8');
  if (bytes.length > LARGEST_FILE) {
    const message = `The file has ${megabytes(bytes.length)}; up to ${megabytes(LARGEST_FILE)} are read. Leave out pictures, or split the list.`;
    return userError('TOO_LARGE', contentField(input), message);
  }
  return Uint8Array.from(bytes);
}

/** The field in which the file came. */
export function contentField({ contentBase64 }: SentFile): string {
  return contentBase64 == null ? 'content' : 'contentBase64';
}

function refuse(error: UserError, diagnostics: readonly Diagnostic[] = []): PlanReading {
  return { diagnostics, userErrors: [error] };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

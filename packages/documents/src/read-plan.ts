import { PLAN_FORMAT, type Plan } from '@zeren/domain/plan';
import { parsePlan } from '@zeren/domain/plan-format';
import { parseTaskList, type TaskList, type TaskListOptions } from '@zeren/domain/task-list';
import { decodeText } from './decode-text.ts';
import { readDocument } from './read-document.ts';
import type { Refusal } from './refusal.ts';

/** A plan read from a file, or why there is none. */
export type ReadPlan =
  | { readonly plan: Plan; readonly taskList: TaskList | undefined; readonly refusal?: undefined }
  | { readonly plan?: undefined; readonly taskList?: undefined; readonly refusal: Refusal };

export interface ReadPlanOptions extends TaskListOptions {
  readonly name: string;
  /** What reads the file: in this thread by default, or `readDocumentApart`. */
  readonly read?: typeof readDocument;
}

/**
 * Reads a plan from the bytes of an issued list, or of a plan in the portable JSON format, which comes
 * without a task list since it was read before.
 */
export async function readPlan(
  bytes: Uint8Array,
  { name, read = readDocument, ...options }: ReadPlanOptions,
): Promise<ReadPlan> {
  if (isPortablePlan(bytes)) return readPortablePlan(decodeText(bytes).text, name);
  const { document, refusal } = await read(bytes, { name });
  if (!document) return { refusal: refusal as Refusal };
  const taskList = parseTaskList(document, options);
  return { plan: taskList.plan, taskList };
}

function isPortablePlan(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, 4096));
  return /^\ufeff?\s*\{/.test(text) && text.includes(PLAN_FORMAT);
}

function readPortablePlan(text: string, name: string): ReadPlan {
  const { value, diagnostics } = parsePlan(text);
  if (value) return { plan: value, taskList: undefined };
  const reasons = diagnostics.map(({ message }) => message).join(' ');
  return {
    refusal: { code: 'UNSUPPORTED_FORMAT', message: `${name} is no plan that can be read. ${reasons}` },
  };
}

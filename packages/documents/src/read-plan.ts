import { PLAN_FORMAT, type Plan } from '@zeren/domain/plan';
import { parsePlan } from '@zeren/domain/plan-format';
import { parseTaskList, type TaskList, type TaskListOptions } from '@zeren/domain/task-list';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { readDocument, type Refusal } from './read-document.ts';

/** A plan read from a file, or why there is none. */
export type ReadPlan =
  | { readonly plan: Plan; readonly taskList: TaskList | undefined; readonly refusal?: undefined }
  | { readonly plan?: undefined; readonly taskList?: undefined; readonly refusal: Refusal };

/**
 * Reads a plan from the bytes of an issued list, or of a plan in the portable JSON format, which comes
 * without a task list since it was read before.
 */
export function readPlan(
  bytes: Uint8Array,
  { name, ...options }: TaskListOptions & { name: string },
): ReadPlan {
  if (detectFormat(bytes) === 'json') {
    const { text } = decodeText(bytes);
    if (text.slice(0, 4096).includes(PLAN_FORMAT)) return readPortablePlan(text, name);
  }
  const { document, refusal } = readDocument(bytes, { name });
  if (!document) return { refusal: refusal as Refusal };
  const taskList = parseTaskList(document, options);
  return { plan: taskList.plan, taskList };
}

function readPortablePlan(text: string, name: string): ReadPlan {
  const { value, diagnostics } = parsePlan(text);
  if (value) return { plan: value, taskList: undefined };
  const reasons = diagnostics.map(({ message }) => message).join(' ');
  return {
    refusal: { code: 'UNSUPPORTED_FORMAT', message: `${name} is no plan that can be read. ${reasons}` },
  };
}

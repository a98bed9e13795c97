import { parseFormat, type FormatFault, type ParsedFormat } from './json-format.ts';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan } from './plan.ts';
import { PLAN_SCHEMA } from './plan-schema.ts';
import { taskKey } from './task.ts';

/**
 * Reads a plan in the portable format from JSON text or from a value. What breaks the format is told
 * with its place; a newer version is refused. Unknown areas and numbers used twice are refused too.
 */
export function parsePlan(json: unknown): ParsedFormat<Plan> {
  return parseFormat<Plan>(json, {
    format: PLAN_FORMAT,
    version: PLAN_FORMAT_VERSION,
    schema: PLAN_SCHEMA,
    check: checkReferences,
  });
}

function checkReferences({ areas, tasks }: Plan): FormatFault[] {
  const fault = (path: string, message: string): FormatFault => ({
    message: `${path}: ${message}.`,
    details: { POINTER: path },
  });
  const positions = new Set<number>();
  const twice = areas.flatMap(({ position }, index) => {
    if (positions.has(position))
      return [fault(`/areas/${index}/position`, `another area has position ${position} already`)];
    positions.add(position);
    return [];
  });
  const keys = new Set<string>();
  const dangling = tasks.flatMap((task, index) => {
    const key = taskKey(task);
    const wrong: FormatFault[] = [];
    if (task.area !== null && !positions.has(task.area))
      wrong.push(fault(`/tasks/${index}/area`, `no area has position ${task.area}`));
    if (keys.has(key))
      wrong.push(fault(`/tasks/${index}/number`, `${key} stands before another task already`));
    keys.add(key);
    return wrong;
  });
  return [...twice, ...dangling];
}

/** The inverse of `parsePlan`: JSON text, two spaces deep, always the same for the same plan. */
export function formatPlan(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

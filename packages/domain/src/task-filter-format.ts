import { DEADLINE_KINDS } from './deadline.ts';
import { FINDING_CODES } from './findings/finding.ts';
import { checkAgainst, type JsonSchema } from './json-schema.ts';
import { CERTAINTIES, RESPONSIBILITY_ROLES } from './responsibility.ts';
import type { TaskFilter } from './task-filter.ts';
import { UNIT_KINDS } from './unit.ts';

const listOf = (items: JsonSchema): JsonSchema => ({ type: ['array', 'null'], items });
const day: JsonSchema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
};

/** JSON Schema of a task filter in an address. */
export const TASK_FILTER_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Task filter',
  $ref: '#/$defs/filter',
  $defs: {
    filter: {
      type: 'object',
      properties: {
        text: { type: ['string', 'null'] },
        areas: listOf({ type: 'integer' }),
        parties: listOf({ type: 'string' }),
        allParties: listOf({ type: 'string' }),
        unitKinds: listOf({ enum: UNIT_KINDS }),
        roles: listOf({ enum: RESPONSIBILITY_ROLES }),
        certainty: { enum: [...CERTAINTIES, null] },
        deadlineKinds: listOf({ enum: DEADLINE_KINDS }),
        months: listOf({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
        dueFrom: day,
        dueTo: day,
        openEnded: { type: ['boolean', 'null'] },
        findings: listOf({ enum: FINDING_CODES }),
        and: listOf({ $ref: '#/$defs/filter' }),
        or: listOf({ $ref: '#/$defs/filter' }),
        not: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/filter' }] },
      },
      additionalProperties: false,
    },
  },
};

/** Reads a filter from JSON, in the shape of `TaskFilter`; what is wrong with it, one sentence each. */
export function parseTaskFilter(json: string): { value: TaskFilter | undefined; wrong: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { value: undefined, wrong: [`This is not JSON: ${(error as Error).message}.`] };
  }
  const wrong = checkAgainst(TASK_FILTER_SCHEMA, value).map(({ path, message }) => `${path} ${message}.`);
  return wrong.length > 0 ? { value: undefined, wrong } : { value: value as TaskFilter, wrong: [] };
}

/** The inverse of `parseTaskFilter`. */
export function formatTaskFilter(filter: TaskFilter): string {
  return JSON.stringify(filter);
}

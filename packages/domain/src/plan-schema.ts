import { DEADLINE_ASSUMPTIONS, DEADLINE_KINDS, DEADLINE_PRECISIONS } from './deadline.ts';
import { DETAIL_NAMES } from './detail.ts';
import { DIAGNOSTIC_CODES, SEVERITIES } from './diagnostic.ts';
import type { JsonSchema } from './json-schema.ts';
import { LEAD_RULES, PLAN_FORMAT, PLAN_FORMAT_VERSION } from './plan.ts';
import { QUALIFIERS, RESPONSIBILITY_ROLES } from './responsibility.ts';

const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const dayOrNull: JsonSchema = { type: ['string', 'null'], pattern: DAY };
const count: JsonSchema = { type: 'integer', minimum: 1 };
const place: JsonSchema = { anyOf: [{ type: 'null' }, { $ref: '#/$defs/place' }] };

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

/** JSON Schema of the portable plan format. */
export const PLAN_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'zeren/plan/1',
  title: 'Portable plan, version 1',
  description: 'One issued task list: areas, tasks, deadlines, and who is responsible, as the paper says it.',
  ...object({
    format: { const: PLAN_FORMAT },
    version: { const: PLAN_FORMAT_VERSION },
    title: text,
    year: { type: ['integer', 'null'] },
    issuer: textOrNull,
    documentNumber: textOrNull,
    issuedOn: dayOrNull,
    leadRule: { enum: LEAD_RULES },
    areas: { type: 'array', items: object({ position: count, name: text }) },
    tasks: { type: 'array', items: { $ref: '#/$defs/task' } },
    diagnostics: { type: 'array', items: { $ref: '#/$defs/diagnostic' } },
    source: {
      anyOf: [{ type: 'null' }, object({ name: text, mediaType: text, sha256: textOrNull, reader: text })],
    },
  }),
  $defs: {
    task: object({
      number: { type: 'string', minLength: 1 },
      part: { type: ['string', 'null'], pattern: '^[a-z]+$' },
      area: { type: ['integer', 'null'], minimum: 1 },
      name: text,
      body: text,
      deadline: { $ref: '#/$defs/deadline' },
      responsibilities: { type: 'array', items: { $ref: '#/$defs/responsibility' } },
      openEnded: {
        type: 'object',
        properties: Object.fromEntries(RESPONSIBILITY_ROLES.map((role) => [role, { type: 'boolean' }])),
        additionalProperties: false,
      },
      source: place,
    }),
    deadline: object({
      text,
      kind: { enum: DEADLINE_KINDS },
      date: dayOrNull,
      precision: { enum: [...DEADLINE_PRECISIONS, null] },
      assumed: { type: 'array', items: { enum: DEADLINE_ASSUMPTIONS } },
      milestone: textOrNull,
    }),
    responsibility: object({
      role: { enum: RESPONSIBILITY_ROLES },
      party: { type: 'string', minLength: 1 },
      text,
      collective: { type: 'boolean' },
      qualifiers: { type: 'array', items: { enum: QUALIFIERS } },
      except: { type: 'array', items: text },
      source: place,
    }),
    diagnostic: {
      ...object({
        code: { enum: DIAGNOSTIC_CODES },
        severity: { enum: SEVERITIES },
        task: textOrNull,
        message: text,
        source: place,
        details: {
          type: 'object',
          properties: Object.fromEntries(DETAIL_NAMES.map((name) => [name, text])),
          additionalProperties: false,
        },
      }),
      required: ['code', 'severity', 'task', 'message', 'source'],
    },
    place: {
      type: 'object',
      properties: {
        table: count,
        row: count,
        column: count,
        line: count,
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
  },
};

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formatPlan, parsePlan } from './plan-format.ts';
import { PLAN_SCHEMA } from './plan-schema.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const text = readFileSync(new URL('../../../seeds/changning-2024.txt', import.meta.url), 'utf8');
const { plan } = parseTaskList(readText(text, { name: 'changning-2024.txt' }));

test('what is written is read back the same', () => {
  expect(parsePlan(formatPlan(plan))).toEqual({ value: plan, diagnostics: [] });
});

test('the schema is JSON Schema, and the seed keeps to it', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(PLAN_SCHEMA);
  expect(validate(plan)).toBe(true);
  expect(validate({ ...plan, year: '2024' })).toBe(false);
});

test.each([
  ['{', 'INVALID_FORMAT', /^This is not JSON/],
  ['[]', 'INVALID_FORMAT', /"format" says nothing/],
  ['{"format":"zeren/directory","version":1}', 'INVALID_FORMAT', /"zeren\/directory"/],
  ['{"format":"zeren/plan","version":2}', 'UNKNOWN_VERSION', /version 2.*up to 1/],
  [JSON.stringify({ ...plan, leadRule: 'NOBODY' }), 'INVALID_FORMAT', /^\/leadRule must be one of/],
  [
    JSON.stringify({ ...plan, tasks: [{ ...plan.tasks[0], area: 99 }] }),
    'INVALID_FORMAT',
    /no area has position 99/,
  ],
  [
    JSON.stringify({ ...plan, tasks: [plan.tasks[0], plan.tasks[0]] }),
    'INVALID_FORMAT',
    /1 stands before another task/,
  ],
  [`{"format":"zeren/plan","version":1,"__proto__":{"title":"x"}}`, 'INVALID_FORMAT', /is missing/],
])('refused: %.40s', (json, code, message) => {
  const { value, diagnostics } = parsePlan(json);
  expect(value).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ code, severity: 'error', message: expect.stringMatching(message) });
});

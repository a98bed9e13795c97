import { readFileSync } from 'node:fs';
import { lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';
import { readContract } from './testing/execute.ts';

test('schema.graphql is what `npm run generate` makes of the schema', () => {
  const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
});

test.each(['matrix', 'tasks', 'unit-duties', 'import-plan', 'findings'])(
  'other tools may send %s.graphql',
  (name) => {
    expect(validate(schema, parse(readContract(name)))).toEqual([]);
  },
);

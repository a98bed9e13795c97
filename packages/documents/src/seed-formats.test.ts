import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Plan } from '@zeren/domain/plan';
import { readPlan } from './read-plan.ts';

const root = new URL('../../../', import.meta.url);

async function read(path: string): Promise<Plan> {
  const { plan, refusal } = await readPlan(readFileSync(new URL(path, root)), { name: 'changning-2024.txt' });
  if (!plan) throw new Error(refusal.message);
  return plan;
}

/** The plan, without where it was read from and what was said about the reading. */
function contentOf(plan: Plan): unknown {
  return JSON.parse(
    JSON.stringify({ ...plan, diagnostics: undefined }, (key, value: unknown) =>
      key === 'source' ? undefined : value,
    ),
  );
}

const seed = await read('seeds/changning-2024.txt');

test.each([
  ['changning-2024.docx', 'docx'],
  ['changning-2024.libreoffice.docx', 'docx'],
  ['changning-2024.doc', 'doc'],
  ['changning-2024.xlsx', 'xlsx'],
  ['changning-2024.libreoffice.xlsx', 'xlsx'],
  ['changning-2024.xls', 'xls'],
  ['changning-2024.pdf', 'pdf'],
  ['changning-2024.html', 'html'],
])('the seed as %s gives the same plan', async (name, reader) => {
  const plan = await read(`samples/seed/${name}`);
  expect(contentOf(plan)).toEqual(contentOf(seed));
  expect(plan.source?.reader).toBe(reader);
});

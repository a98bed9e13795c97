import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@zeren/domain/plan';
import { contentOf } from './testing/plan-content.ts';
import { randomPlans } from './testing/random-plans.ts';
import { readPlan } from './read-plan.ts';
import { WRITTEN_FORMATS, writePlan, type WrittenFormat } from './write-plan.ts';

/** Plans for each format; 1,000 on demand: `ZEREN_PLANS=1000`. */
const RUNS = Number(process.env['ZEREN_PLANS'] ?? 100);

async function readBack(plan: Plan, format: WrittenFormat): Promise<Plan> {
  const { bytes, mediaType } = writePlan(plan, { format });
  const read = await readPlan(bytes, { name: `list.${format}` });
  expect(read.refusal).toBeUndefined();
  if (format !== 'json') expect(read.plan?.source?.mediaType).toBe(mediaType);
  return read.plan as Plan;
}

describe('what is written is read back as the same plan', () => {
  test.each(WRITTEN_FORMATS)('any plan as %s', { timeout: RUNS * 1_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(randomPlans, async (plan) => {
        expect(contentOf(await readBack(plan, format))).toEqual(contentOf(plan));
      }),
      { numRuns: RUNS, ...(process.env['ZEREN_PLANS'] === undefined && { seed: 1 }) },
    );
  });

  const lists = new URL('../../../samples/lists/', import.meta.url);
  /** What comes back otherwise, and why. */
  const CHANGED: Readonly<Record<string, string>> = {
    'shoreline-resilience-2026.csv': 'Police and Fire Departments, taken apart, are printed in full',
    'council-action-plan-2025.html': 'Police and Fire Departments, taken apart, are printed in full',
    'enterprise-reform-2025.csv': 'a month without 月, as its heading says it, is printed as a month',
    'numbered-rows-2025.csv': 'its title is the name of the file, and no title to print',
  };
  const files = [
    new URL('../../../seeds/changning-2024.txt', import.meta.url),
    ...readdirSync(lists)
      .filter((name) => !name.endsWith('.expected.json') && !(name in CHANGED))
      .map((name) => new URL(name, lists)),
  ];

  test.each(['docx', 'xlsx', 'csv'] as const)(
    'the seed and every sample list as %s',
    { timeout: 60_000 },
    async (format) => {
      const changed: string[] = [];
      for (const file of files) {
        const name = file.pathname.replace(/^.*\//, '');
        const { plan } = await readPlan(readFileSync(file), { name });
        if (!plan || plan.tasks.length === 0) continue;
        const before = JSON.stringify(contentOf(plan));
        if (JSON.stringify(contentOf(await readBack(plan, format))) !== before) changed.push(name);
      }
      expect(changed).toEqual([]);
    },
  );
});

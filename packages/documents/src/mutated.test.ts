import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@zeren/domain/plan';
import { parseTaskList } from '@zeren/domain/task-list';
import { readDocument } from './read-document.ts';
import { readPlan } from './read-plan.ts';
import { WRITTEN_FORMATS, writePlan } from './write-plan.ts';

/** Runs for each format; 10,000 on demand: `ZEREN_MUTATIONS=10000`. */
const RUNS = Number(process.env['ZEREN_MUTATIONS'] ?? 200);
/** A reading that takes longer hangs. */
const LONGEST = 5_000;

const SEED = 'seed/changning-2024.docx';
const sample = (name: string): Buffer => readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
const seed = (await readPlan(sample(SEED), { name: SEED })).plan as Plan;

/** A sample, or the seed as we write it. */
function fileOf(name: string): Buffer {
  const format = WRITTEN_FORMATS.find((one) => name === `written.${one}`);
  return format ? Buffer.from(writePlan(seed, { format }).bytes) : sample(name);
}

/** Bytes that are changed, cut out, doubled, or cut off. */
const mutations = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'set', 'set', 'remove', 'repeat', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 64 }),
    value: fc.oneof(fc.constantFrom(0, 0xff, 0x7f, 0x80), fc.integer({ min: 0, max: 255 })),
  }),
  { minLength: 1, maxLength: 8 },
);

function mutate(bytes: Buffer, changes: typeof mutations extends fc.Arbitrary<infer T> ? T : never): Buffer {
  return changes.reduce((before, { kind, at, length, value }) => {
    const start = Math.floor(at * before.length);
    if (kind === 'set')
      return Buffer.from(before).fill(value, start, Math.min(start + Math.min(length, 4), before.length));
    if (kind === 'cut') return before.subarray(0, Math.max(start, 512));
    const [head, tail] = [before.subarray(0, start), before.subarray(start + length)];
    const part = before.subarray(start, start + length);
    return Buffer.concat(kind === 'remove' ? [head, tail] : [head, part, part, part, tail]);
  }, bytes);
}

describe('mutated bytes never crash or hang', () => {
  test.each([
    SEED,
    'shapes/auto-numbers.doc',
    'shapes/hidden.xlsx',
    'shapes/hidden.xls',
    'shapes/auto-numbers.html',
    'shapes/auto-numbers.pdf',
    'written.docx',
    'written.xlsx',
    'written.csv',
  ])('%s', { timeout: RUNS * 1_000 }, async (name) => {
    const original = fileOf(name);
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const start = performance.now();
        const { document, refusal } = await readDocument(mutate(original, changes), { name: 'list' });
        expect(document === undefined).toBe(refusal !== undefined);
        if (document) parseTaskList(document);
        expect(performance.now() - start).toBeLessThan(LONGEST);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    [SEED, 'word/document.xml'],
    ['shapes/auto-numbers.docx', 'word/numbering.xml'],
    ['shapes/hidden.xlsx', 'xl/worksheets/sheet1.xml'],
    ['shapes/hidden.xlsx', 'xl/styles.xml'],
    ['written.docx', 'word/document.xml'],
    ['written.xlsx', 'xl/worksheets/sheet1.xml'],
  ])('%s, inside %s', { timeout: RUNS * 1_000 }, async (name, part) => {
    const parts = unzipSync(fileOf(name));
    const original = Buffer.from(parts[part] as Uint8Array);
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = zipSync({ ...parts, [part]: mutate(original, changes) }, { level: 0 });
        const { document, refusal } = await readDocument(bytes, { name: 'list' });
        expect(document === undefined).toBe(refusal !== undefined);
        if (document) parseTaskList(document);
      }),
      { numRuns: RUNS },
    );
  });

  test('text', { timeout: RUNS * 1_000 }, async () => {
    const original = Buffer.from('序号,任务,单位\n1,"排查,\n整改",甲局\n\t一\n\t二\n<td>|{"a"}');
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const { document, refusal } = await readDocument(mutate(original, changes), { name: 'list' });
        expect(document === undefined).toBe(refusal !== undefined);
      }),
      { numRuns: RUNS },
    );
  });
});

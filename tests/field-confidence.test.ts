import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '@zeren/documents';
import {
  LEAST_SURE,
  parseTaskList,
  readText,
  type SourceDocument,
  type TaskList,
} from '@zeren/domain/task-list';
import { compareReading, isRight } from '../samples/compare-reading.ts';
import { readSampleList, sampleLists } from '../samples/sample-lists.ts';

const root = join(import.meta.dirname, '..');
const seed = [
  'seeds/changning-2024.txt',
  ...readdirSync(join(root, 'samples/seed')).map((name) => `samples/seed/${name}`),
];

test.each(seed)('%s: every field of the seed is sure', async (file) => {
  const { taskList } = await readPlan(readFileSync(join(root, file)), { name: basename(file) });
  const { plan, confidence } = taskList as TaskList;
  expect(confidence.map(({ parties }) => parties.length)).toEqual(
    plan.tasks.map(({ responsibilities }) => responsibilities.length),
  );
  const values = confidence.flatMap(({ fields, parties }) => [
    ...fields.map(({ value }) => value),
    ...parties,
  ]);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(LEAST_SURE);
  expect(Math.max(...values)).toBeLessThanOrEqual(1);
});

describe('what was read wrongly is less sure', () => {
  test('in lists whose rows have to be found again', async () => {
    const sure: Record<'right' | 'wrong', number[]> = { right: [], wrong: [] };
    for (const { file, expected } of sampleLists()) {
      const list = await readSampleList(file);
      const cells = list && asLooseCells(list.document);
      if (!list || cells === undefined) continue;
      const read = parseTaskList(readText(cells, { name: file }));
      for (const reading of compareReading(expected, read))
        if (reading.confidence !== null) sure[isRight(reading) ? 'right' : 'wrong'].push(reading.confidence);
    }
    expect(sure.wrong.length).toBeGreaterThan(100);
    expect(mean(sure.wrong)).toBeLessThan(mean(sure.right) - 0.05);
  }, 60_000);
});

/** The poorest form a table takes: one line a cell, whatever was merged or empty gone. */
function asLooseCells({ blocks }: SourceDocument): string | undefined {
  if (!blocks.some(({ kind }) => kind === 'TABLE')) return undefined;
  return blocks
    .flatMap((block) =>
      block.kind === 'PARAGRAPH'
        ? [block.text]
        : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    )
    .map((text) => text.replaceAll('\n', ''))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

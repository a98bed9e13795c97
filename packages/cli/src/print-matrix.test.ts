import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandOptions } from './command-options.ts';
import { printMatrix } from './print-matrix.ts';
import { UnreadableError } from './read-input.ts';

const seeds = join(import.meta.dirname, '../../../seeds');
const SEED = join(seeds, 'changning-2024.txt');
const directory = join(seeds, 'changning-directory.json');

describe('zeren matrix', () => {
  test.each<[string, CommandOptions, RegExp[]]>([
    ['by area', { by: 'areas' }, [/ Σ\n年度目标 /, /^Σ .* 130$/m]],
    ['by unit', { by: 'units' }, [/ ≠\n1 +区安委办 /, /^2 +区应急局 .*\b15\b/m]],
    ['by task, the nearest day first', { rows: 'deadline' }, [/Σ\n4 +组建专班/, /^ +Σ .* 130$/m]],
  ])('%s', async (_, options, patterns) => {
    const text = await printMatrix(SEED, { directory, ...options });
    for (const pattern of patterns) expect(text).toMatch(pattern);
  });

  test('by area as CSV and as JSON holds the 130 parts of the seed', async () => {
    const [csv, json] = await Promise.all([
      printMatrix(SEED, { directory, by: 'areas', csv: true }),
      printMatrix(SEED, { directory, by: 'areas', json: true }),
    ]);
    const totals = csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(130);
    expect(JSON.parse(json)).toMatchObject({ total: 130, columns: { length: 32, 0: { name: '区安委办' } } });
  });

  test('as written with 各街镇 expanded has its ten members as columns, the busiest first', async () => {
    const { columns } = JSON.parse(
      await printMatrix(SEED, {
        directory,
        'as-written': true,
        expand: ['各街镇'],
        columns: 'load',
        json: true,
      }),
    );
    expect(columns).toHaveLength(32);
    expect(columns.slice(0, 2).map(({ name }: { name: string }) => name)).toEqual([
      '区安委会签约单位',
      '区应急局',
    ]);
  });

  test.each([
    [{ by: 'month' }, '--by month is none of tasks, areas, units.'],
    [{ rows: 'kind' }, '--rows kind is none of document, deadline, load, cluster.'],
    [{ columns: 'deadline' }, '--columns deadline is none of document, kind, load, cluster.'],
    [{ expand: ['各街镇'] }, '--expand belongs to --as-written: else all groups are expanded.'],
    [{ 'as-written': true, expand: ['某单位'] }, '--expand 某单位 is no group that the directory knows.'],
  ])('refuses %o', async (options, message) => {
    await expect(printMatrix(SEED, { directory, ...options })).rejects.toThrow(new UnreadableError(message));
  });
});

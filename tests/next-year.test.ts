/** The list of the year after the seed, by the same owner and in prose, beside the seed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '@zeren/documents';
import { diffPlans } from '@zeren/domain/diff';
import type { Directory } from '@zeren/domain/directory';
import { DirectoryIndex } from '@zeren/domain/directory-index';
import { taskKey } from '@zeren/domain/task';

const ROOT = join(import.meta.dirname, '..');

async function readTasks(path: string) {
  const { taskList } = await readPlan(await readFile(join(ROOT, path)), { name: path });
  return taskList!.plan.tasks;
}

const directory = new DirectoryIndex(
  JSON.parse(await readFile(join(ROOT, 'seeds/changning-directory.json'), 'utf8')) as Directory,
);
const older = await readTasks('seeds/changning-2024.txt');
const newer = await readTasks('samples/lists/changning-2025-prose.txt');
const diff = diffPlans({ older: { tasks: older }, newer: { tasks: newer }, directory });
const keysOf = (tasks: typeof older, indices: readonly number[]) =>
  indices.map((index) => taskKey(tasks[index]!));

test('30 tasks go on under other numbers, four are new and five are gone', () => {
  const pairs = diff.matching.pairs.map(
    (pair) => `${keysOf(older, [pair.older])[0]} → ${keysOf(newer, [pair.newer])[0]}`,
  );
  expect(pairs.join(', ')).toBe(
    '1 → 1, 2 → 2, 3 → 3, 6 → 4, 7 → 5, 8 → 6, 9 → 7, 10 → 8, 11 → 9, 12 → 10, 13 → 11, 15 → 12, 16 → 13, ' +
      '17 → 15, 18 → 16, 19 → 17, 20 → 18, 22 → 19, 23 → 20, 24 → 21, 25 → 22, 26 → 23, 28 → 25, 29 → 26, ' +
      '30 → 28, 31 → 29, 32 → 30, 33 → 31, 34 → 32, 35 → 33',
  );
  expect(keysOf(newer, diff.matching.added)).toEqual(['14', '24', '27', '34']);
  expect(keysOf(older, diff.matching.dropped)).toEqual(['4', '5', '14', '21', '27']);
  expect([...diff.matching.splits, ...diff.matching.merges]).toEqual([]);
});

test.each<[string, string[]]>([
  ['区总工会', ['NEW 33']],
  ['区科委', ['NEW 34']],
  ['区纪委监委', ['DROPPED 21']],
  [
    '区应急局',
    ['ROLE_UP 8', 'NEW 14', 'NEW 27', 'ROLE_UP 28', 'NEW 34', 'DROPPED 14', 'DROPPED 21', 'DROPPED 27'],
  ],
  ['区消防救援支队', ['NEW 24']],
])('%s learns what is new for it', (name, expected) => {
  const { changes = [] } = diff.parties.find(({ party }) => party.name === name) ?? {};
  const said = changes
    .filter(({ kind }) => kind !== 'DEADLINE_MOVED' && kind !== 'REWORDED')
    .map(({ kind, older: was, newer: is }) =>
      is === null ? `${kind} ${keysOf(older, [was!])[0]}` : `${kind} ${keysOf(newer, [is])[0]}`,
    );
  expect(said.sort()).toEqual([...expected].sort());
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import type { Directory } from './directory.ts';
import { expand } from './expand.ts';
import { buildLoad } from './load.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const directory = new DirectoryIndex(JSON.parse(read('changning-directory.json')) as Directory);
const { tasks } = parseTaskList(readText(read('changning-2024.txt'), { name: 'changning-2024.txt' })).plan;
const load = buildLoad({ tasks, duties: expand({ tasks, directory }), directory });

const sum = (cells: readonly { count: number }[]): number =>
  cells.reduce((total, { count }) => total + count, 0);

test('every duty of the seed is counted once, and the months stand without a gap', () => {
  expect(sum(load.cells)).toBe(130);
  expect(load.parties).toHaveLength(32);
  expect(load.months).toEqual([
    ...['2024-03', '2024-04', '2024-05', '2024-06', '2024-07'],
    ...['2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
  ]);
});

test('区应急局 has 15 duties, all of them direct, and 新泾镇 4, none of them', () => {
  const of = (name: string) => load.cells.filter(({ party }) => party.name === name);
  expect(sum(of('区应急局'))).toBe(15);
  expect(of('区应急局').every(({ count, direct }) => count === direct)).toBe(true);
  expect([sum(of('新泾镇')), of('新泾镇').every(({ direct }) => direct === 0)]).toEqual([4, true]);
});

test('what has no last day stands apart', () => {
  const [task] = tasks;
  const undated = { ...task, deadline: { date: null } } as (typeof tasks)[number];
  const { months, cells } = buildLoad({
    tasks: [undated],
    duties: expand({ tasks: [undated], directory }),
    directory,
  });
  expect([months, new Set(cells.map(({ month }) => month))]).toEqual([[], new Set([null])]);
});

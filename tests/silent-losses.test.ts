import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '@zeren/documents';
import type { Task } from '@zeren/domain/task';
import type { TaskList } from '@zeren/domain/task-list';
import { findSilentLosses } from '../samples/find-silent-losses.ts';

/** Refused, with a sentence. */
const REFUSED = ['password.pdf', 'scan.pdf'];

const root = join(import.meta.dirname, '..');
const files = ['samples/lists', 'samples/seed', 'samples/shapes', 'seeds']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => !file.endsWith('.json') && !REFUSED.includes(basename(file)));

test.each(files)('%s: all that stands there was read or remarked on', async (file) => {
  expect(findSilentLosses(await read(file))).toEqual([]);
});

test.each<[string, (task: Task) => Partial<Task>, number]>([
  ['who owes a task', () => ({ responsibilities: [] }), 4],
  ['what is to be done', () => ({ body: '' }), 4],
  ['by when', ({ deadline }) => ({ deadline: { ...deadline, text: '' } }), 1],
])('%s is missed when it is taken out of a reading', async (_, changed, least) => {
  const list = await read('seeds/changning-2024.txt');
  const [first, ...rest] = list.plan.tasks as [Task, ...Task[]];
  const tasks = [{ ...first, ...changed(first) }, ...rest];
  const losses = findSilentLosses({ ...list, plan: { ...list.plan, tasks } });
  expect(losses.every(({ row }) => row === 2)).toBe(true);
  expect(losses.map(({ text }) => text).join('').length).toBeGreaterThanOrEqual(least);
});

async function read(file: string): Promise<TaskList> {
  const { taskList } = await readPlan(readFileSync(join(root, file)), { name: basename(file) });
  return taskList as TaskList;
}

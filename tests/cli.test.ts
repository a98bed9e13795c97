import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SEED = 'seeds/changning-2024.txt';
const DIRECTORY = ['--directory', 'seeds/changning-directory.json'];

/** The command as the README writes it, from the project's root. */
async function zeren(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npx', ['zeren', ...args], {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

const countBy = (values: string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

test('the expanded matrix of the seed has 35 tasks, 32 columns and 130 cells', async () => {
  const { rows, columns, cells } = JSON.parse(await zeren('matrix', SEED, ...DIRECTORY, '--json'));
  expect({
    rows: rows.length,
    columns: columns.length,
    lengths: Object.values<unknown[]>(cells).map((list) => list.length),
    roles: countBy(cells.role),
    certainties: countBy(cells.certainty),
  }).toEqual({
    rows: 35,
    columns: 32,
    lengths: [130, 130, 130, 130, 130],
    roles: { RESPONSIBLE: 84, COOPERATING: 46 },
    certainties: { DEFINITE: 120, POSSIBLE: 10 },
  });
});

test('the matrix as written has 35 tasks, 23 parties and 94 cells', async () => {
  const { rows, columns, cells } = JSON.parse(
    await zeren('matrix', SEED, ...DIRECTORY, '--as-written', '--json'),
  );
  expect({ rows: rows.length, columns: columns.length, roles: countBy(cells.role) }).toEqual({
    rows: 35,
    columns: 23,
    roles: { RESPONSIBLE: 75, COOPERATING: 19 },
  });
});

test('reading the same file twice prints the same bytes', async () => {
  const once = await zeren('parse', SEED, '--json');
  expect(await zeren('parse', SEED, '--json')).toBe(once);
  expect(JSON.parse(once)).toMatchObject({ format: 'zeren/plan', version: 1, year: 2024 });
});

test('a file that cannot be read ends with status 2 and a sentence', async () => {
  await expect(zeren('parse', 'seeds/no-such-list.txt')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no-such-list.txt'),
  });
});

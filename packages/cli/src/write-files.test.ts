import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDirectory, writePlan } from '@zeren/documents';
import type { Directory } from '@zeren/domain/directory';
import { printDiff } from './print-diff.ts';
import { readDirectory, readPlanFile, UnreadableError } from './read-input.ts';
import { convertList, printCalendar } from './write-files.ts';

const SEED = join(import.meta.dirname, '../../../seeds/changning-2024.txt');
const directory = join(import.meta.dirname, '../../../seeds/changning-directory.json');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zeren-convert-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('zeren convert', () => {
  test.each(['docx', 'xlsx', 'csv', 'json'])(
    'writes the seed as %s, which reads the same',
    async (ending) => {
      const to = join(folder, `seed.${ending}`);
      expect(await convertList(SEED, { to })).toBe(`${to}: 35 tasks\n`);
      const [before, after] = await Promise.all([readPlanFile(SEED, {}), readPlanFile(to, {})]);
      const parties = (plan: typeof before) =>
        plan.tasks.map(({ number, name, deadline, responsibilities }) => [
          ...[number, name, deadline],
          ...responsibilities.map(({ role, party }) => [role, party]),
        ]);
      expect(parties(after)).toEqual(parties(before));
    },
  );

  test('does not write over a file unless told to', async () => {
    const to = join(folder, 'twice.docx');
    await convertList(SEED, { to, paper: 'A3' });
    await expect(convertList(SEED, { to })).rejects.toThrow(
      new UnreadableError(`${to} is there already; --force writes over it.`),
    );
    const { size } = await stat(to);
    await convertList(SEED, { to, force: true });
    expect((await readFile(to)).length).not.toBe(size);
  });

  test.each([
    [{}, 'convert needs --to FILE, which ends in .docx, .xlsx, .csv, .json.'],
    [{ to: 'list.pdf' }, 'convert needs --to FILE, which ends in .docx, .xlsx, .csv, .json.'],
    [{ to: 'list.docx', paper: 'B5' }, '--paper B5 is none of A4, A3.'],
    [{ to: '/nowhere/list.csv' }, '/nowhere/list.csv cannot be written (ENOENT).'],
  ])('%j is refused', async (options, message) => {
    await expect(convertList(SEED, options)).rejects.toThrow(new UnreadableError(message));
  });
});

describe('zeren calendar', () => {
  test('has an event for each deadline of the unit, the same bytes each time', async () => {
    const calendar = await printCalendar(SEED, { unit: '区应急局', directory });
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(15);
    expect(await printCalendar(SEED, { unit: '区应急局', directory })).toBe(calendar);
  });

  test.each([
    [{}, 'calendar needs --unit NAME.'],
    [{ unit: '区某某局' }, 'Nothing in the list is owed by 区某某局.'],
  ])('%j is refused', async (options, message) => {
    await expect(printCalendar(SEED, options)).rejects.toThrow(new UnreadableError(message));
  });
});

describe('a directory as an Excel file', () => {
  test('is the same as in JSON, whatever its name', async () => {
    const json = await readFile(directory, 'utf8');
    const file = join(folder, 'directory.dat');
    await writeFile(file, writeDirectory(JSON.parse(json) as Directory));
    const calendar = await printCalendar(SEED, { unit: '区应急局', directory });
    expect(await printCalendar(SEED, { unit: '区应急局', directory: file })).toBe(calendar);
  });

  test.each([
    ['{}', /^.*list\.xlsx is no directory that can be read\. This is not in the format zeren\/directory/],
    ['PK\u0003\u0004', /^list\.xlsx is damaged/],
  ])('%j is refused', async (content, message) => {
    const file = join(folder, 'list.xlsx');
    await writeFile(file, content);
    await expect(readDirectory(file)).rejects.toThrow(message);
  });
});

describe('zeren diff --to', () => {
  test('writes an Excel file of what the newer list changes', async () => {
    const plan = await readPlanFile(SEED, {});
    const older = join(folder, 'older.json');
    await writeFile(older, writePlan({ ...plan, tasks: plan.tasks.slice(1) }, { format: 'json' }).bytes);
    const to = join(folder, 'diff.xlsx');
    expect(await printDiff(older, { to, directory }, SEED)).toBe(`${to}: 4 changes for 4 units and groups\n`);
    expect((await readFile(to)).subarray(0, 2).toString()).toBe('PK');
    await expect(printDiff(older, { to }, SEED)).rejects.toThrow(
      /is there already; --force writes over it\.$/,
    );
  });

  test('takes no other ending', async () => {
    await expect(printDiff(SEED, { to: 'diff.pdf' }, SEED)).rejects.toThrow(
      new UnreadableError('diff --to diff.pdf must end in .xlsx.'),
    );
  });
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatWaivers, type Waiver } from '@zeren/domain/findings';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printFindings } from './print-findings.ts';

const root = join(import.meta.dirname, '../../..');
const seed = join(root, 'seeds/changning-2024.txt');
const directory = join(root, 'seeds/changning-directory.json');
const clean = join(root, 'samples/findings/clean.txt');
const cleanDirectory = join(root, 'samples/findings/clean-directory.json');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'zeren-lint-'))));
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const writeWaivers = (waivers: readonly object[]): Promise<string> =>
  write('waivers.json', formatWaivers(waivers as Waiver[]));

interface PrintedFinding {
  readonly code: string;
  readonly task: { number: string } | null;
  readonly parties: { name: string }[];
}

describe('zeren lint', () => {
  test('says of the seed, as a compiler does, where and what', async () => {
    const { text, status } = await printFindings(seed, { directory });
    const lines = text.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines).toHaveLength(60);
    expect(lines).toContain(
      `${seed}:table 1 row 21: warning TRUNCATED_TEXT The text of task 20 ends in the middle of a sentence, with “定标准贯标情况进行评估，”. Complete it.`,
    );
    expect(lines.at(-1)).toBe('35 tasks: 0 errors, 52 warnings, 7 info, 0 waived');
  });

  test('as JSON has the shape of the API’s Plan.findings', async () => {
    const { text } = await printFindings(seed, { directory, json: true });
    const { findings } = JSON.parse(text) as { findings: PrintedFinding[] };
    const hidden = findings.filter(({ code }) => code === 'HIDDEN_DUTY');
    expect(hidden.map(({ task, parties }) => [task?.number, parties])).toEqual([
      ['5', [{ name: '各街镇' }, { name: '区属国有企业' }]],
      ['17', [{ name: '区委党校' }]],
    ]);
  });

  test('as SARIF names rules and results', async () => {
    const { text } = await printFindings(seed, { directory, sarif: true });
    const log = JSON.parse(text);
    expect([log.version, log.runs[0].tool.driver.rules.length, log.runs[0].results.length]).toEqual([
      '2.1.0',
      21,
      59,
    ]);
  });

  test('has nothing to say of a list that is in order', async () => {
    expect(await printFindings(clean, { directory: cleanDirectory, 'fail-on': 'info' })).toEqual({
      text: '30 tasks: 0 errors, 0 warnings, 0 info, 0 waived\n',
      status: 0,
    });
  });

  test.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
  ])('with --fail-on %s ends with status %i for the seed', async (failOn, status) => {
    expect((await printFindings(seed, { directory, 'fail-on': failOn })).status).toBe(status);
  });

  test('what is waived is neither printed nor counted against the list', async () => {
    const list = await write(
      'open.txt',
      ['序号\t任务\t时限\t责任单位', '1\t排查隐患\t6月\t区应急局等', ''].join('\n'),
    );
    const waivers = await writeWaivers([{ code: 'OPEN_LIST', task: '1', reason: '会议已定' }]);
    const options = { year: '2026', 'fail-on': 'warning' };
    expect((await printFindings(list, options)).status).toBe(1);
    expect(await printFindings(list, { ...options, waivers })).toEqual({
      text: '1 task: 0 errors, 0 warnings, 0 info, 1 waived\n',
      status: 0,
    });
  });

  test.each([
    ['a reason', { code: 'OPEN_LIST', task: '1', reason: ' ' }, /gives no reason\. Say why it may stand/],
    ['a known rule', { code: 'OPEN', task: '1', reason: '会议已定' }, /there is no such rule/],
  ])('a waiver needs %s', async (_, waiver, message) => {
    await expect(printFindings(seed, { waivers: await writeWaivers([waiver]) })).rejects.toThrow(message);
  });

  test.each([
    [{ 'fail-on': 'fatal' }, '--fail-on fatal is none of error, warning, info.'],
    [{ json: true, sarif: true }, 'Give --json or --sarif, not both.'],
    [{ waivers: '/nowhere.json' }, 'There is no file /nowhere.json.'],
  ])('%j is refused', async (options, message) => {
    await expect(printFindings(seed, options)).rejects.toThrow(message);
  });

  test('as a process ends with 0, 1 or 2', async () => {
    const statusOf = async (...args: string[]): Promise<number> => {
      const command = [join(import.meta.dirname, 'main.ts'), 'lint', ...args];
      return promisify(execFile)(process.execPath, ['--conditions=@zeren/source', ...command]).then(
        () => 0,
        ({ code }: { code: number }) => code,
      );
    };
    expect(
      await Promise.all([
        statusOf(clean, '--directory', cleanDirectory),
        statusOf(seed, '--fail-on', 'warning'),
        statusOf(join(root, 'seeds/none.txt')),
      ]),
    ).toEqual([0, 1, 2]);
  }, 30_000);
});

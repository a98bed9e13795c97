import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type ServerProcess } from './server-process.ts';

const ROOT = join(import.meta.dirname, '..');

let data: string;
let server: ServerProcess | undefined;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zeren-examples-'));
  server = await startServer({ ZEREN_DATA: data });
}, 120_000);

afterAll(async () => {
  server?.signal('SIGTERM');
  await server?.ended;
  await rm(data, { recursive: true, force: true });
});

const shellBlocksOf = async (file: string) =>
  [...(await readFile(join(ROOT, file), 'utf8')).matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block!);

/** What an example prints, asked of our server instead of the one on port 4000. */
async function runExample(script: string): Promise<string> {
  const ours = script.replaceAll('http://127.0.0.1:4000', server!.address);
  const { stdout } = await promisify(execFile)('bash', ['-c', ours], {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

const expectAnswers = (printed: string) => {
  const answers = printed.trim().split(/\n|(?<=\})(?=\{"data")/);
  for (const answer of answers) expect(Object.keys(JSON.parse(answer))).toEqual(['data']);
};

test('every example of the API guide is answered without an error', { timeout: 60_000 }, async () => {
  const [definition, ...examples] = await shellBlocksOf('docs/api.md');
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expectAnswers(await runExample(`${definition}\n${example}`));
});

for (const file of ['README.md', 'README.zh-CN.md']) {
  test(`the GraphQL example of ${file} finds the five tasks of 区建管委`, async () => {
    const [example] = (await shellBlocksOf(file)).filter((block) => block.startsWith('curl'));
    expect(JSON.parse(await runExample(example!)).data.plan.tasks.totalCount).toBe(5);
  });
}

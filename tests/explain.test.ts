import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Directory } from '@zeren/domain/directory';
import { parseDirectory } from '@zeren/domain/directory-format';
import { DirectoryIndex } from '@zeren/domain/directory-index';
import { explain, type Explanation } from '@zeren/domain/explain';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { startServer, type ServerProcess } from './server-process.ts';

const ROOT = join(import.meta.dirname, '..');
const SEED = 'seeds/changning-2024.txt';
const DIRECTORY = 'seeds/changning-directory.json';

let data: string;
let server: ServerProcess;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zeren-explain-'));
  server = await startServer({ ZEREN_DATA: data });
}, 120_000);
afterAll(async () => {
  server?.signal('SIGTERM');
  await server?.ended;
  await rm(data, { recursive: true, force: true });
});

/** All of the tree that both faces print. */
const TREE = `task { key number name } party { name kind } role certainty
  derivations { kind ...why }
  absence
  absences { reason message role certainty text group { name } validFrom validTo source { ...place } }`;
const FRAGMENTS = `
  fragment why on Derivation { role certainty text group { name } validFrom validTo source { ...place } }
  fragment place on SourcePlace { table row column line start end }`;

async function ask(cells: readonly (readonly [task: string, unit: string])[]): Promise<unknown[]> {
  const fields = cells.map(
    ([task, unit], index) =>
      `c${index}: explain(task: ${JSON.stringify(task)}, unit: ${JSON.stringify(unit)}) { ${TREE} }`,
  );
  const query = `{ plan(slug: "changning-2024") { ${fields.join('\n')} } } ${FRAGMENTS}`;
  const answer = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data: found, errors } = (await answer.json()) as { data: { plan: object }; errors?: unknown };
  expect(errors).toBeUndefined();
  return Object.values(found.plan);
}

async function zeren(task: string, unit: string, ...more: string[]): Promise<string> {
  const args = ['zeren', 'explain', SEED, '--directory', DIRECTORY, '--task', task, '--unit', unit, ...more];
  const { stdout } = await promisify(execFile)('npx', args, { cwd: ROOT });
  return stdout;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { plan } = parseTaskList(readText(read(SEED), { name: 'changning-2024.txt' }));
const directory = parseDirectory(read(DIRECTORY)).value as Directory;
const index = new DirectoryIndex(directory);

/** As many as the API's limit on the breadth of a query lets through. */
const CELLS_AT_ONCE = 20;

/** The tree that the domain gives, without what only a program needs. */
function treeOf({ role, certainty, derivations, absence, absences }: Explanation<unknown>): unknown {
  const place = { table: null, row: null, column: null, line: null, start: null, end: null };
  const why = (
    one: Explanation<unknown>['derivations'][number] | Explanation<unknown>['absences'][number],
  ) => ({
    role: one.role,
    certainty: one.certainty,
    text: one.text,
    group: one.group && { name: one.group.name },
    validFrom: one.membership?.validFrom ?? null,
    validTo: one.membership?.validTo ?? null,
    source: one.source && { ...place, ...one.source },
  });
  return {
    role,
    certainty,
    derivations: derivations.map((one) => ({ kind: one.kind, ...why(one) })),
    absence,
    absences: absences.map((one) => ({ reason: one.reason, message: one.message, ...why(one) })),
  };
}

test('the API explains every cell of the seed as the domain does', { timeout: 120_000 }, async () => {
  const names = [...directory.units, ...directory.groups].map(({ name }) => name);
  const cells = plan.tasks.flatMap(({ number }) => names.map((name) => [number, name] as const));
  for (let start = 0; start < cells.length; start += CELLS_AT_ONCE) {
    const some = cells.slice(start, start + CELLS_AT_ONCE);
    const expected = some.map(([task, unit]) => {
      const found = explain({ tasks: plan.tasks, directory: index, task, unit });
      return found && treeOf(found);
    });
    expect(await ask(some)).toMatchObject(expected);
  }
});

test.each([
  ['17', '新泾镇'],
  ['26', '区消防支队'],
  ['34', '区消防支队'],
  ['13', '区教育局'],
  ['18', '区安委会成员单位'],
  ['8', '各街镇'],
])(
  'the command line prints the tree of the API for task %s and %s',
  { timeout: 30_000 },
  async (task, unit) => {
    expect(await ask([[task, unit]])).toEqual([JSON.parse(await zeren(task, unit, '--json'))]);
  },
);

test('the command line quotes the cell, and marks the name in it', { timeout: 30_000 }, async () => {
  expect(await zeren('26', '区消防支队')).toBe(
    [
      `26  ${plan.tasks[25]?.name}`,
      '区消防救援支队: RESPONSIBLE DEFINITE',
      '',
      'ALIAS  “区消防支队”, RESPONSIBLE DEFINITE',
      '    table 1, row 27, column 6: 区建管委、区市场监管局、»区消防支队«等',
      '',
    ].join('\n'),
  );
});

test.each([
  ['99', '新泾镇', 'The list has no task 99.'],
  ['13', '区民防办', 'Neither the list nor the directory knows 区民防办.'],
])(
  'the command line ends with status 2 for task %s and %s',
  { timeout: 30_000 },
  async (task, unit, sentence) => {
    await expect(zeren(task, unit)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(sentence),
    });
  },
);

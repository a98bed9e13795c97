import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const run = promisify(execFile);

let project: string;
let tarball: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'zeren-pack-'));
  // Built in a copy: a dist left in the work tree would hide an import that forgot the source condition.
  const copy = join(project, 'copy/packages/domain');
  await cp(join(ROOT, 'tsconfig.base.json'), join(project, 'copy/tsconfig.base.json'));
  await cp(join(ROOT, 'packages/domain'), copy, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path),
  });
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: copy,
    env: { ...process.env, PATH: [BIN, process.env.PATH].join(delimiter) },
  });
  tarball = join(project, JSON.parse(stdout.slice(stdout.indexOf('[')))[0].filename);
  await writeFile(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

// What a developer of another project would write, by subpath.
const SEED_TO_MATRIX = `
  import { parseTaskList, readText } from '@zeren/domain/task-list';
  import { parseDirectory } from '@zeren/domain/directory-format';
  import { DirectoryIndex } from '@zeren/domain/directory-index';
  import { buildMatrix } from '@zeren/domain/matrix';

  export function figures(text, json) {
    const { plan } = parseTaskList(readText(text, { name: 'changning-2024.txt' }));
    const directory = new DirectoryIndex(parseDirectory(json).value);
    const { rows, columns, cells } = buildMatrix({ tasks: plan.tasks, directory, columns: 'UNITS' });
    return [rows.length, columns.length, cells.role.length].join(' ');
  }
`;

const seed = () => readFile(join(ROOT, 'seeds/changning-2024.txt'), 'utf8');
const directory = () => readFile(join(ROOT, 'seeds/changning-directory.json'), 'utf8');

test('the packed domain package gives the matrix of the seed in an empty Node project', async () => {
  await writeFile(join(project, 'figures.js'), SEED_TO_MATRIX);
  await writeFile(
    join(project, 'use.js'),
    `import { readFileSync } from 'node:fs';
     import { figures } from './figures.js';
     const [text, json] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
     console.log(figures(text, json));`,
  );
  const { stdout } = await run(
    process.execPath,
    ['use.js', join(ROOT, 'seeds/changning-2024.txt'), join(ROOT, 'seeds/changning-directory.json')],
    { cwd: project, env: { PATH: process.env.PATH } },
  );
  expect(stdout.trim()).toBe('35 32 130');
});

test('it parses and runs under the oldest Node at hand', async () => {
  const oldest = await oldestNode();
  // A name given to two groups of one pattern once broke it on Node 20, which the language allows only later.
  const { stdout } = await run(
    oldest,
    ['use.js', join(ROOT, 'seeds/changning-2024.txt'), join(ROOT, 'seeds/changning-directory.json')],
    { cwd: project, env: { PATH: process.env.PATH } },
  );
  expect(stdout.trim()).toBe('35 32 130');
  const dist = join(project, 'node_modules/@zeren/domain/dist');
  const modules = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.js'));
  expect(modules.length).toBeGreaterThan(50);
  const imports = modules.map((file) => `await import(${JSON.stringify(join(dist, file))});`).join('\n');
  await writeFile(join(project, 'every-module.js'), imports);
  await run(oldest, ['every-module.js'], { cwd: project, env: { PATH: process.env.PATH } });
});

/** The system's own Node, where it is older than the one that runs the tests. */
async function oldestNode(): Promise<string> {
  const versions = await Promise.all(
    ['/usr/bin/node', process.execPath].map(async (node) => {
      const { stdout } = await run(node, ['-p', 'process.versions.node'], { env: {} }).catch(() => ({
        stdout: '',
      }));
      return { node, major: Number.parseInt(stdout, 10) };
    }),
  );
  const known = versions.filter(({ major }) => major >= 18);
  return known.sort((a, b) => a.major - b.major)[0]?.node ?? process.execPath;
}

test('bundled for the browser it needs neither Node nor a document', async () => {
  const { outputFiles } = await build({
    stdin: { contents: SEED_TO_MATRIX, resolveDir: project },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'zeren',
  });
  // A new context has the language's own globals and nothing else.
  const code = `${outputFiles[0]!.text}; zeren.figures(text, json)`;
  expect(runInNewContext(code, { text: await seed(), json: await directory() })).toBe('35 32 130');
});

test.each([
  ['the model and its projections', 30, `export * from '@zeren/domain'`],
  [
    'and the reading of lists with it',
    75,
    `export * from '@zeren/domain'; export * from '@zeren/domain/task-list'`,
  ],
])('%s weigh at most %i KB in a browser bundle', async (_, kilobytes, contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    format: 'esm',
  });
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThanOrEqual(kilobytes * 1024);
});

test('publint finds nothing to say about the package', async () => {
  const bytes = await readFile(tarball);
  const { messages } = await publint({ pack: { tarball: Uint8Array.from(bytes).buffer }, strict: true });
  expect(messages).toEqual([]);
});

test('its types resolve for every reader that knows ESM', async () => {
  // It says what is wrong by its exit status, which run() turns into a failure.
  const { stdout } = await run(join(BIN, 'attw'), [
    tarball,
    '--profile',
    'esm-only',
    '--no-color',
    '--no-emoji',
  ]);
  expect(stdout).toContain('@zeren/domain/matrix');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zeren-main-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The server as a process, with these settings alone. */
function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=@zeren/source', program], {
    env: { ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  }
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [found] = /http:\/\/[\d.:]+(?=\/graphiql)/.exec(output) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(output)));
  });
  address.catch(() => undefined);
  return { child, ended, address };
}

test.each([
  [{ ZEREN_PORT: 'many' }, 'ZEREN_PORT is "many": give a port from 1 to 65535, or 0 for any that is free.\n'],
  [
    { ZEREN_SEED: 'nowhere' },
    'ZEREN_SEED is "nowhere": give a folder that is there, or none to start empty.\n',
  ],
  [
    { DATABASE_URL: 'postgresql://zeren:secret@127.0.0.1:1/zeren' },
    "DATABASE_URL: the database cannot be opened: Can't reach database server at `127.0.0.1:1`\n",
  ],
])('a start with %o ends with one sentence', async (settings, sentence) => {
  expect(await start(settings).ended).toEqual({ code: 1, output: sentence });
});

test('a start says where it can be reached; a second on the same data or port says why not; both end cleanly', async () => {
  const data = join(folder, 'first');
  const settings = { ZEREN_PORT: '0', ZEREN_SEED: 'none' };
  const first = start({ ...settings, ZEREN_DATA: data });
  const address = await first.address;
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });

  expect(await start({ ...settings, ZEREN_DATA: data }).ended).toEqual({
    code: 1,
    output: `The data directory ${data} is in use by process ${first.child.pid}. Stop that process, or set ZEREN_DATA to another directory.\n`,
  });

  const { port } = new URL(address);
  const elsewhere = { ZEREN_DATA: join(folder, 'second'), ZEREN_SEED: 'none', ZEREN_PORT: port };
  expect(await start(elsewhere).ended).toEqual({
    code: 1,
    output: `ZEREN_PORT is ${port}: another program listens there already; stop it, or give another port.\n`,
  });

  first.child.kill('SIGTERM');
  const { code, output } = await first.ended;
  expect(code).toBe(0);
  expect(output).toBe(`Zeren 责任 on PGlite\n  Web       ${address}/\n  GraphQL   ${address}/graphiql\n`);
}, 120_000);

test('what was written survives a kill, and the seeds are imported once', async () => {
  const settings = { ZEREN_PORT: '0', ZEREN_DATA: join(folder, 'killed') };
  const first = start(settings);
  await first.address;
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start(settings);
  const response = await fetch(`${await second.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ plans { nodes { slug revision } } }"}',
  });
  expect(await response.json()).toEqual({
    data: { plans: { nodes: [{ slug: 'changning-2024', revision: 1 }] } },
  });
  second.child.kill('SIGINT');
  const { code, output } = await second.ended;
  expect([code, output]).toEqual([0, expect.not.stringContaining('Importing')]);
}, 120_000);

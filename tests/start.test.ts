import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from './server-process.ts';

let data: string;
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'zeren-start-'))));
afterEach(() => rm(data, { recursive: true, force: true }));

const ask = async (address: string, query: string) => {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: unknown }).data;
};

const PLANS = '{ plans { totalCount nodes { slug revision } } }';

test('a first start imports the seed, and page and API answer with it', { timeout: 120_000 }, async () => {
  const server = await startServer({ ZEREN_DATA: data });
  expect(server.output()).toContain(`${server.address}/graphiql`);
  expect(await ask(server.address, PLANS)).toEqual({
    plans: { totalCount: 1, nodes: [{ slug: 'changning-2024', revision: 1 }] },
  });
  const page = await fetch(server.address, { headers: { 'accept-language': 'zh-CN' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('长宁区安全生产治本攻坚三年行动2024年工作任务清单');
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('ZEREN_SEED=none starts with an empty database', { timeout: 120_000 }, async () => {
  const server = await startServer({ ZEREN_DATA: data, ZEREN_SEED: 'none' });
  expect(await ask(server.address, PLANS)).toEqual({ plans: { totalCount: 0, nodes: [] } });
  expect((await fetch(server.address)).status).toBe(200);
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
});

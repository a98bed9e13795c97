import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { useDatabase } from './testing/database.ts';
import { readContract, type Answer } from './testing/execute.ts';
import { importSeeds, issueList, sampleTasks } from './testing/samples.ts';

const database = useDatabase(importSeeds);

let app: FastifyInstance;
let address: string;
let folder: string;

/** As the built web client has it: a handler in the manner of Node that asks the API in process. */
const webHandler = `export async function handler(request, response, next) {
  if (request.url === '/gone') return next();
  const body = JSON.stringify({ query: '{ plan(slug: "changning-2024") { title } }' });
  const answer = await request.graphql(new Request('http://localhost/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  const { data } = await answer.json();
  response.writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify([data.plan.title, answer.headers.get('content-type'), request.headers['x-forwarded-proto']]));
}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zeren-web-'));
  const web = join(folder, 'handler.mjs');
  await writeFile(web, webHandler);
  app = await createApp({ database: database(), web });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function read(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}

describe('the API over HTTP', () => {
  test('answers a query, compressed, under the id of the request', async () => {
    const query = readContract('matrix');
    const response = await post(
      { query, variables: { plan: 'changning-2024' } },
      { 'accept-encoding': 'br' },
    );
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const { data } = await read(response);
    expect(data.plan.matrix.cells.row).toHaveLength(130);
  });

  test('takes a document of 20 MB in base64, and says so of a larger one', async () => {
    const query = readContract('import-plan');
    const largest = Buffer.alloc(20 * 1024 * 1024, 1).toString('base64');
    const taken = await post({ query, variables: { input: { contentBase64: largest } } });
    expect((await read(taken)).data.importPlan.userErrors).toMatchObject([{ code: 'UNREADABLE' }]);

    const refused = await post({ query, variables: { input: { content: 'x'.repeat(31 * 1024 * 1024) } } });
    expect(refused.status).toBe(413);
    expect((await read(refused)).errors?.[0]?.message).toBe(
      'The request is larger than 30 MB, which is more than is read.',
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test('refuses what another site could make a browser send', async () => {
    const response = await fetch(`${address}/graphql?query={plans{totalCount}}`);
    expect(response.status).toBe(400);
    expect((await read(response)).errors?.[0]?.message).toContain('CSRF');
    const plain = await post('{"query":"{plans{totalCount}}"}', { 'content-type': 'text/plain' });
    expect(plain.status).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ['no JSON', '{', 'BAD_REQUEST'],
    ['no query', {}, 'BAD_REQUEST'],
    ['a query that cannot be parsed', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is none', { query: '{ plans { titel } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'thousands of aliases',
      { query: `{${Array.from({ length: 5000 }, (_, i) => `a${i}:__typename`).join(' ')}}` },
      'GRAPHQL_PARSE_FAILED',
    ],
  ])('tells %s apart from a failure of its own', async (_, body, code) => {
    const response = await post(body);
    const { errors } = await read(response);
    expect(response.status).toBe(400);
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
  });

  test('hides what went wrong inside, and tells the id under which it is on record', async () => {
    const broken = { ...database(), client: null as never };
    const failing = await createApp({ database: broken });
    const response = await failing.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ plans { totalCount } }' },
    });
    await failing.close();
    const [error] = response.json().errors;
    expect(error).toMatchObject({
      message: 'The server failed on this. Give the request id to whoever runs it.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: response.headers['x-request-id'] },
    });
    expect(response.body).not.toMatch(/Cannot read|stack|\.ts/);
  });
});

describe('the explorer', () => {
  test('comes from this process and names no other host', async () => {
    const response = await fetch(`${address}/graphiql`);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(page).not.toMatch(/(?:https?:)?\/\/[a-z0-9]/i);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    const scripts = page.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.every((script) => script.includes(`nonce="${nonce}"`))).toBe(true);
    const other = (await fetch(`${address}/graphiql`)).headers.get('content-security-policy');
    expect(other).not.toBe(policy);
  });

  test.each(['ruru.js', 'ruru.css', 'graphqlWorker.js', 'editorWorker.js', 'jsonWorker.js'])(
    'brings its own %s',
    async (name) => {
      const response = await fetch(`${address}/graphiql/assets/${name}`);
      expect(response.status).toBe(200);
      const etag = response.headers.get('etag') as string;
      const again = await fetch(`${address}/graphiql/assets/${name}`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    },
  );

  test('has nothing else there', async () => {
    expect((await fetch(`${address}/graphiql/assets/nothing.js`)).status).toBe(404);
  });
});

describe('the web client', () => {
  test('has every other address, and asks the API without going over HTTP', async () => {
    const response = await fetch(`${address}/plans/changning-2024`);
    expect(await response.json()).toEqual([
      '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
      'application/json; charset=utf-8',
      'http',
    ]);
  });

  test('may leave an address to nobody', async () => {
    expect((await fetch(`${address}/gone`)).status).toBe(404);
  });

  test('that has not been built is said so, and the API is there all the same', async () => {
    const bare = await createApp({ database: database(), web: join(folder, 'nothing.js') });
    const at = await bare.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(at);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    expect(await (await fetch(`${at}/healthz`)).json()).toEqual({ status: 'ok' });
    await bare.close();
  });
});

test('a server that closes answers first what it has begun', async () => {
  const closing = await createApp({ database: database() });
  const at = await closing.listen({ host: '127.0.0.1', port: 0 });
  const input = { slug: 'last', content: issueList(sampleTasks) };
  const answer = fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: readContract('import-plan'), variables: { input } }),
  });
  await new Promise((resolve) => closing.server.once('request', resolve));
  await closing.close();
  expect((await read(await answer)).data.importPlan.changes.added).toBe(4);
});

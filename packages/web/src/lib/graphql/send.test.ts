import { expect, test } from 'vitest';
import { UndoDraftMutation } from './draft.ts';
import { send } from './send.ts';

const undo = (fetch: typeof globalThis.fetch) =>
  send(UndoDraftMutation, { input: { id: 'RHJhZnQ6MQ', expectedVersion: 3 } }, fetch);

test('an answer is the data itself, and went as a POST of JSON', async () => {
  const change = { draft: null, userErrors: [] };
  const sent: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(init ?? {});
    return Response.json({ data: { change } });
  };
  expect(await undo(fetch)).toEqual({ data: { change } });
  expect(sent.map(({ method, headers }) => [method, new Headers(headers).get('content-type')])).toEqual([
    ['POST', 'application/json'],
  ]);
});

test.each([
  ['the server is away', async () => Promise.reject(new TypeError('refused')), 503],
  ['the server fails', async () => Response.json({ errors: [{ message: 'Unexpected error' }] }), 502],
])('%s: a status instead of an exception', async (_, fetch, status) => {
  expect(await undo(fetch)).toEqual({ status });
});

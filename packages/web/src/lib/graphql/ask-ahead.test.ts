import { expect, test } from 'vitest';
import { askAhead, queryAhead } from './ask-ahead.ts';
import { UnitQuery } from './unit.ts';

const emergency = { name: '区应急局' };
const science = { name: '区科委' };

/** Answers with the place it was asked at, and counts. */
function server(place: string) {
  const asked: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    asked.push(init?.body);
    return Response.json({ data: { place } });
  };
  return { asked, fetch };
}

test('what was asked ahead is not asked again, and answers once', async () => {
  const ahead = server('ahead');
  const now = server('now');
  askAhead(ahead.fetch, UnitQuery, emergency);
  expect(await queryAhead(now.fetch, UnitQuery, emergency)).toEqual({ place: 'ahead' });
  expect(await queryAhead(now.fetch, UnitQuery, emergency)).toEqual({ place: 'now' });
  expect([ahead.asked.length, now.asked.length]).toEqual([1, 1]);
});

test('another question is asked now, and what was asked ahead is forgotten', async () => {
  const now = server('now');
  askAhead(server('ahead').fetch, UnitQuery, emergency);
  expect(await queryAhead(now.fetch, UnitQuery, science)).toEqual({ place: 'now' });
  expect(await queryAhead(now.fetch, UnitQuery, emergency)).toEqual({ place: 'now' });
});

test('the last question asked ahead counts', async () => {
  askAhead(server('first').fetch, UnitQuery, emergency);
  askAhead(server('last').fetch, UnitQuery, science);
  expect(await queryAhead(server('now').fetch, UnitQuery, science)).toEqual({ place: 'last' });
});

test('a failure is told to who takes the answer', async () => {
  const failing: typeof globalThis.fetch = async () =>
    Response.json({ errors: [{ message: 'Unexpected error' }] });
  askAhead(failing, UnitQuery, emergency);
  await expect(queryAhead(server('now').fetch, UnitQuery, emergency)).rejects.toMatchObject({ status: 502 });
});

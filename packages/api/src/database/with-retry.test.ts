import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { withRetry } from './with-retry.ts';

const database = useDatabase(({ client }) =>
  client.directory.create({ data: { id: 'counter', name: '', revision: 0 } }),
);

test('a write is serialisable', async () => {
  const level = await withRetry(
    database(),
    (connection) => connection.$queryRaw`SELECT current_setting('transaction_isolation') AS level`,
  );
  expect(level).toEqual([{ level: 'serializable' }]);
});

test('writes that read what they change all count', async () => {
  await Promise.all(
    Array.from({ length: 6 }, () =>
      withRetry(database(), async ({ directory }) => {
        const { revision } = await directory.findUniqueOrThrow({ where: { id: 'counter' } });
        await directory.update({ where: { id: 'counter' }, data: { revision: revision + 1 } });
      }),
    ),
  );
  const counter = await database().client.directory.findUnique({ where: { id: 'counter' } });
  expect(counter?.revision).toBe(6);
});

test.each(['40001', '40P01', 'P2034'])('a conflict (%s) is tried again', async (code) => {
  let attempts = 0;
  const result = await withRetry(database(), async () => {
    if (++attempts < 3) throw Object.assign(new Error('conflict'), { code });
    return 'done';
  });
  expect([result, attempts]).toEqual(['done', 3]);
});

test('anything else is not tried again, and leaves nothing behind', async () => {
  let attempts = 0;
  const write = withRetry(database(), async ({ directory }) => {
    attempts++;
    await directory.create({ data: { id: 'half', name: '', revision: 0 } });
    throw new Error('a bug');
  });
  await expect(write).rejects.toThrow('a bug');
  expect(attempts).toBe(1);
  expect(await database().client.directory.count({ where: { id: 'half' } })).toBe(0);
});

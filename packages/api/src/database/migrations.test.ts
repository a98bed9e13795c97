import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { createEmbeddedAdapter } from './embedded-adapter.ts';
import { findDrift } from './migrations.ts';

const database = useDatabase();

test('the migrations lead to schema.prisma', async () => {
  const pglite = await PGlite.create();
  expect(await findDrift(createEmbeddedAdapter(pglite))).toBeUndefined();
  await pglite.close();
});

test('applied migrations are on record', async () => {
  const applied = await database().client.$queryRaw<{ migration_name: string; finished: boolean }[]>`
    SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations`;
  expect(applied.length).toBeGreaterThan(0);
  expect(applied.every(({ finished }) => finished)).toBe(true);
});

test('a script that fails is a migration that fails', async () => {
  const pglite = await PGlite.create();
  const adapter = await createEmbeddedAdapter(pglite).connect();
  await expect(adapter.executeScript('CREATE TABLE a (b int); CREATE TABEL c ()')).rejects.toThrow(
    'syntax error',
  );
  await pglite.close();
});

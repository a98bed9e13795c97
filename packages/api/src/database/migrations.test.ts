import { readdirSync, readFileSync } from 'node:fs';
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

test('a plan that only one import changed says so of each task; of others nothing is made up', async () => {
  const folder = new URL('../../prisma/migrations/', import.meta.url);
  const names = readdirSync(folder).sort();
  const records = names.findIndex((name) => name.endsWith('_task_records'));
  const pglite = await PGlite.create();
  const apply = async (some: readonly string[]): Promise<void> => {
    for (const name of some)
      await pglite.exec(readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8'));
  };
  await apply(names.slice(0, records));
  await pglite.exec(`
    INSERT INTO "Plan" ("id", "slug", "title", "leadRule", "revision", "sourceName") VALUES
      ('once', 'once', '', '', 1, 'once.docx'), ('twice', 'twice', '', '', 2, 'second.docx');
    INSERT INTO "Task" ("planId", "id", "position", "key", "number", "name", "body", "deadlineText", "deadlineKind")
      SELECT p, 'task', 1, '1', '1', '', '', '', '' FROM unnest(ARRAY['once', 'twice']) p;
    INSERT INTO "AuditEvent" ("id", "action", "planId", "added", "changed") VALUES
      ('1', 'IMPORT_PLAN', 'once', 1, 0), ('2', 'DECIDE', 'once', 0, 1),
      ('3', 'IMPORT_PLAN', 'twice', 1, 0), ('4', 'COMMIT_DRAFT', 'twice', 0, 1);`);
  await apply(names.slice(records, records + 1));
  const { rows } = await pglite.query(
    'SELECT r."planId", "task", "kind", "eventId", "sourceName" FROM "TaskRecord" r JOIN "AuditEvent" e ON e."id" = "eventId"',
  );
  expect(rows).toEqual([{ planId: 'once', task: '1', kind: 'ADDED', eventId: '1', sourceName: 'once.docx' }]);
  await pglite.close();
});

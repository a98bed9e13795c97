import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDatabase, type Database } from '../database/database.ts';
import { createEmbeddedAdapter } from '../database/embedded-adapter.ts';
import { createServerAdapter } from '../database/server-adapter.ts';
import { recordStatements } from './recording-adapter.ts';
import { onServer } from './server-databases.ts';

export interface TestDatabase extends Database {
  /** The statements sent since it was last emptied. */
  readonly statements: string[];
}

/** A fresh, migrated, empty database on the engine of this project. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const statements: string[] = [];
  if (template.engine === 'PGlite') {
    const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(template.file)]) });
    const adapter = recordStatements(createEmbeddedAdapter(pglite), statements);
    const close = (): Promise<void> => pglite.close();
    return { ...createDatabase(adapter, { engine: 'PGlite', close }), statements };
  }
  const { url } = template;
  const name = `zeren_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `CREATE DATABASE ${name} TEMPLATE ${template.name}`);
  const connectionString = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const adapter = recordStatements(createServerAdapter({ connectionString }), statements);
  const close = (): Promise<void> => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`);
  return { ...createDatabase(adapter, { engine: 'PostgreSQL', close }), statements };
}

/** One database for the tests of a file. */
export function useDatabase(prepare?: (database: TestDatabase) => Promise<unknown>): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await openTestDatabase();
    await prepare?.(database);
  });
  afterAll(() => database?.close());
  return () => database as TestDatabase;
}

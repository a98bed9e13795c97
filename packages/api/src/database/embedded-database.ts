import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createDatabase, type Database } from './database.ts';
import type { DirectoryLock } from './directory-lock.ts';
import { createEmbeddedAdapter } from './embedded-adapter.ts';
import { applyMigrations } from './migrations.ts';

/** PGlite in a directory that is locked for this process. */
export async function openEmbedded(directory: string, lock: DirectoryLock): Promise<Database> {
  const pglite = await PGlite.create(join(directory, 'database'));
  const adapter = createEmbeddedAdapter(pglite);
  await applyMigrations(adapter);
  return createDatabase(adapter, {
    engine: 'PGlite',
    async close() {
      await pglite.close();
      await lock.release();
    },
  });
}

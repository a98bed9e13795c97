import { createDatabase, type Database } from './database.ts';
import { applyMigrations } from './migrations.ts';
import { createServerAdapter } from './server-adapter.ts';

/** A database on a PostgreSQL server. */
export async function openServer(connectionString: string): Promise<Database> {
  // The schema engine holds an advisory lock while it works, and a lock belongs to one connection.
  await applyMigrations(createServerAdapter({ connectionString, max: 1, idleTimeoutMillis: 1 }));
  return createDatabase(createServerAdapter({ connectionString }), {
    engine: 'PostgreSQL',
    close: async () => undefined,
  });
}

import type { Connection, Database } from './database.ts';
import { withRetry } from './with-retry.ts';

/** Carries what a dry run found out of the transaction that is undone. */
class Undone<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('A dry run writes nothing');
    this.result = result;
  }
}

/** One write in one transaction. A dry run does all of it, and then everything is undone. */
export async function writeOrPreview<T>(
  database: Database,
  { dryRun }: { dryRun: boolean },
  write: (connection: Connection) => Promise<T>,
): Promise<T> {
  try {
    return await withRetry(database, async (connection) => {
      const result = await write(connection);
      if (dryRun) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

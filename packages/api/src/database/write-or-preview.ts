import type { UserError } from '../user-error.ts';
import type { Connection, Database } from './database.ts';
import { withRetry } from './with-retry.ts';

/** Carries the answer out of the transaction that is undone. */
class Undone<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('This writes nothing');
    this.result = result;
  }
}

/**
 * One write in one transaction. A dry run does all of it, and then everything is undone; so is what was
 * written before something was refused.
 */
export async function writeOrPreview<T extends { readonly userErrors: readonly UserError[] }>(
  database: Database,
  { dryRun }: { dryRun: boolean },
  write: (connection: Connection) => Promise<T>,
): Promise<T> {
  try {
    return await withRetry(database, async (connection) => {
      const result = await write(connection);
      if (dryRun || result.userErrors.length > 0) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

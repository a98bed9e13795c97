import type { Database } from './database.ts';
import { lockDirectory } from './directory-lock.ts';

/** Where the data lives: in PostgreSQL at `url`, else in PGlite under `directory`. */
export interface DatabasePlace {
  readonly url?: string | undefined;
  readonly directory: string;
}

/**
 * Opens the database and brings it up to the newest migration.
 *
 * The engines are loaded only when it is sure that they are needed: a second start on one directory is
 * refused at once.
 */
export async function openDatabase({ url, directory }: DatabasePlace): Promise<Database> {
  if (url !== undefined) {
    const { openServer } = await import('./server-database.ts');
    try {
      return await openServer(url);
    } catch (error) {
      throw new Error(`DATABASE_URL: the database cannot be opened: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
  // PGlite itself lets two processes open one directory, and then loses what one of them writes.
  const lock = await lockDirectory(directory);
  try {
    const { openEmbedded } = await import('./embedded-database.ts');
    return await openEmbedded(directory, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** One line of what may be several, without the password that some of them repeat. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  const [line] = (message || code || String(error)).trim().split('\n');
  return (line as string).replace(/(:\/\/[^:@/]*):[^@]*@/, '$1:…@');
}

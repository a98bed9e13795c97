import { setTimeout } from 'node:timers/promises';
import { Prisma } from '../generated/prisma/client.ts';
import type { Connection, Database } from './database.ts';
import { CONFLICT_CODES, hasCode } from './error-codes.ts';

const ATTEMPTS = 8;

/**
 * One transaction, begun again where another one was in its way. Serialisable, so `write` may decide
 * by what it has read. A unique value that somebody else took first is such a case too: at the next
 * attempt `write` finds it.
 */
export async function withRetry<T>(
  { client }: Pick<Database, 'client'>,
  write: (connection: Connection) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction(write, {
        isolationLevel: Prisma.TransactionIsolationLevel.Serializable,
        maxWait: 60_000,
        timeout: 120_000,
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !hasCode(error, CONFLICT_CODES)) throw error;
      await setTimeout(2 ** attempt * 5 * (1 + Math.random()));
    }
  }
}

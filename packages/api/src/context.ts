import type { Database } from './database/database.ts';
import { Reading } from './database/reading.ts';

/** What belongs to one operation. Never shared by two: limits and readings are kept by it. */
export interface Context {
  readonly database: Database;
  readonly requestId: string;
  /** Mutations put another one here for the fields below them. */
  reading: Reading;
}

export function createContext(database: Database, requestId: string): Context {
  return { database, requestId, reading: new Reading(database.client, database.models) };
}

import { ModelCache } from '../database/model-cache.ts';
import type { TestDatabase } from './database.ts';
import { execute, type Answer } from './execute.ts';

/** Runs an operation as after a start, when nothing has been read yet, and tells what it sent. */
export async function executeCold(
  database: TestDatabase,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer & { statements: string[] }> {
  database.statements.length = 0;
  const answer = await execute({ ...database, models: new ModelCache() }, query, variables);
  return { ...answer, statements: [...database.statements] };
}

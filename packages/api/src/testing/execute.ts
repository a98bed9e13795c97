import { readFileSync } from 'node:fs';
import type { GraphQLFormattedError } from 'graphql';
import { createApollo } from '../apollo.ts';
import { createContext } from '../context.ts';
import type { Database } from '../database/database.ts';

export interface Answer {
  // The shape is that of the operation a test writes; it asserts what it finds.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

const apollo = createApollo({ error: () => undefined });

/** Runs an operation as the server does, in a context of its own. */
export async function execute(
  database: Database,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const contextValue = createContext(database, 'request-1');
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('An answer in parts was not asked for');
  // Without the prototypes that graphql-js leaves out, so that whole answers can be compared.
  const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Answer;
  return { data, errors };
}

/** A document that tools outside this project send. */
export function readContract(name: string): string {
  return readFileSync(new URL(`../../../../tests/contract/${name}.graphql`, import.meta.url), 'utf8');
}

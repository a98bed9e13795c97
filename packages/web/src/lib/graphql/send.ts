import { Client, fetchExchange } from '@urql/core';
import type { TadaDocumentNode } from 'gql.tada';

/** What came back. Without `data` the server could not be reached (503), or failed on it (502). */
export type Answer<Data> = { data: Data } | { data?: undefined; status: 502 | 503 };

/**
 * Asks the API from the browser after a page is there. Nothing is thrown: what a person can repair stands
 * in the payload's `userErrors`, and the page she works on must outlive the rest.
 */
export async function send<Data, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Answer<Data>> {
  const client = new Client({ url: '/graphql', fetch, exchanges: [fetchExchange], preferGetMethod: false });
  const changes = document.definitions.some(
    (definition) => 'operation' in definition && definition.operation === 'mutation',
  );
  const { data, error } = await (
    changes ? client.mutation(document, variables) : client.query(document, variables)
  ).toPromise();
  if (data !== undefined && data !== null && !error) return { data };
  return { status: error?.networkError ? 503 : 502 };
}

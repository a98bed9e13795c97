import { Client, fetchExchange, type CombinedError } from '@urql/core';
import { error } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';

/** Asks the API with Kit's `fetch`; whatever goes wrong becomes the error page of that status. */
export async function query<Data, Variables extends Record<string, unknown>>(
  fetch: typeof globalThis.fetch,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const client = new Client({
    url: '/graphql',
    fetch,
    exchanges: [fetchExchange],
    preferGetMethod: false,
  });
  const result = await client.query(document, variables).toPromise();
  if (result.error) error(statusOf(result.error), result.error.message);
  if (result.data === undefined) error(502, 'The API answered without data');
  return result.data;
}

export function statusOf({ networkError, graphQLErrors }: CombinedError): number {
  if (networkError) return 503;
  const refused = graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
  return refused ? 400 : 502;
}

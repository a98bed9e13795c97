import type { TadaDocumentNode } from 'gql.tada';
import { query } from './query.ts';

type Fetch = typeof globalThis.fetch;
interface Question {
  readonly document: unknown;
  readonly variables: string;
}

let ahead: (Question & { readonly answer: Promise<unknown> }) | undefined;

/**
 * Asks for what a page will want to know, where that is known before its `load` runs: Kit looks for the page's code first,
 * which takes until after the next frame even where it has it. In the browser only. The next question takes its place.
 */
export function askAhead<Data, Variables extends Record<string, unknown>>(
  fetch: Fetch,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const answer = query(fetch, document, variables);
  // told to who takes it
  answer.catch(() => undefined);
  ahead = { document, variables: JSON.stringify(variables), answer };
}

/** The answer that was asked ahead, once, or else asked now with Kit's `fetch`. */
export function queryAhead<Data, Variables extends Record<string, unknown>>(
  fetch: Fetch,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const asked = ahead;
  ahead = undefined;
  return asked?.document === document && asked.variables === JSON.stringify(variables)
    ? (asked.answer as Promise<Data>)
    : query(fetch, document, variables);
}

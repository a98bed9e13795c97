import type { PageLoad } from './$types';
import { query } from '#lib/graphql/query.ts';
import { SearchQuery, type SearchKind } from '#lib/graphql/search.ts';
import { searchKindNames } from '#lib/search/kind-names.ts';

/** What the API looks for at most. */
const LONGEST_TEXT = 200;
const KINDS = Object.keys(searchKindNames) as SearchKind[];

export const load: PageLoad = async ({ fetch, url }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_TEXT);
  const kind = KINDS.find((known) => known === url.searchParams.get('kind'));
  if (text === '') return { text, kind, found: undefined };
  const found = await query(fetch, SearchQuery, {
    text,
    kinds: kind ? [kind] : null,
    after: url.searchParams.get('after'),
    paged: kind !== undefined,
  });
  return { text, kind, found };
};

import type { PageLoad } from './$types';
import { DraftsQuery } from '#lib/graphql/drafts.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const { drafts } = await query(fetch, DraftsQuery, { after: url.searchParams.get('after') });
  return { drafts };
};

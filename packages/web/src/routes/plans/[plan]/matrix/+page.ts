import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { MatrixQuery } from '#lib/graphql/matrix.ts';
import { query } from '#lib/graphql/query.ts';
import { parseMatrixSearch } from '#lib/matrix-search.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
  const search = parseMatrixSearch(url.searchParams);
  const { plan } = await query(fetch, MatrixQuery, { slug: params.plan, ...search });
  if (plan === null) error(404);
  return { plan, search };
};

import { error, redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { MatrixQuery } from '#lib/graphql/matrix.ts';
import { query } from '#lib/graphql/query.ts';
import { formatMatrixSearch, parseMatrixSearch } from '#lib/matrix-search.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
  const search = parseMatrixSearch(url.searchParams);
  // A form that is sent before the script runs puts its empty fields into the address too.
  if ([...url.searchParams.values()].includes('')) {
    redirect(303, `${url.pathname}?${formatMatrixSearch(search)}`);
  }
  const { plan } = await query(fetch, MatrixQuery, { slug: params.plan, ...search });
  if (plan === null) error(404);
  return { plan, search };
};

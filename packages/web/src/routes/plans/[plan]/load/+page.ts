import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { LoadQuery } from '#lib/graphql/load.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { today } = await parent();
  const { plan } = await query(fetch, LoadQuery, { slug: params.plan, asOf: today });
  if (plan === null) error(404);
  return { plan };
};

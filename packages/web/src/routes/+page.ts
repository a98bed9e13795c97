import type { PageLoad } from './$types';
import { PlansQuery } from '#lib/graphql/plans.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageLoad = async ({ fetch, url }) => {
  const { plans } = await query(fetch, PlansQuery, { after: url.searchParams.get('after') });
  return { plans };
};

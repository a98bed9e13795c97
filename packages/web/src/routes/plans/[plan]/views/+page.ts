import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { query } from '#lib/graphql/query.ts';
import { PlanViewsQuery } from '#lib/graphql/view.ts';

export const load: PageLoad = async ({ fetch, params }) => {
  const { plan } = await query(fetch, PlanViewsQuery, { plan: params.plan });
  if (plan === null) error(404);
  return { plan };
};

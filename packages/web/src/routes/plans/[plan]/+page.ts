import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { PlanQuery } from '#lib/graphql/plan.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageLoad = async ({ fetch, params }) => {
  const { plan } = await query(fetch, PlanQuery, { slug: params.plan });
  if (plan === null) error(404);
  return { plan };
};

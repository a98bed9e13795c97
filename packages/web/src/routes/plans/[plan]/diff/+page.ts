import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { PlanDiffQuery } from '#lib/graphql/plan-diff.ts';
import { query } from '#lib/graphql/query.ts';
import { parseDiffSearch } from './diff-search.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
  const search = parseDiffSearch(url.searchParams);
  const { against, pairs } = search;
  const { plan, plans } = await query(fetch, PlanDiffQuery, { slug: params.plan, against, pairs });
  if (plan === null) error(404);
  return { plan, search, others: plans.nodes.filter(({ slug }) => slug !== plan.slug) };
};

import { error, redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { diffPath } from '#lib/addresses.ts';
import { PlanDiffQuery } from '#lib/graphql/plan-diff.ts';
import { query } from '#lib/graphql/query.ts';
import { formatDiffSearch, parseDiffSearch } from './diff-search.ts';
import { findOnlyOlder } from './older-plans.ts';

export const load: PageLoad = async ({ fetch, params, url }) => {
  const search = parseDiffSearch(url.searchParams);
  const { against, pairs } = search;
  const { plan, plans } = await query(fetch, PlanDiffQuery, { slug: params.plan, against, pairs });
  if (plan === null) error(404);
  const others = plans.nodes.filter(({ slug }) => slug !== plan.slug);
  const only = against === '' ? findOnlyOlder(others, plan.year) : undefined;
  if (only) redirect(307, `${diffPath(plan.slug)}?${formatDiffSearch({ ...search, against: only.slug })}`);
  return { plan, search, others };
};

import type { PageServerLoad } from './$types';
import { findingTitles } from '#lib/finding-titles.server.ts';
import { PlanTitlesQuery } from '#lib/graphql/plans.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageServerLoad = async ({ cookies, fetch, params }) => ({
  others: (await query(fetch, PlanTitlesQuery, {})).plans.nodes.filter(({ slug }) => slug !== params.plan),
  filtersOpen: cookies.get('filters') !== 'closed',
  findingTitles: findingTitles(),
});

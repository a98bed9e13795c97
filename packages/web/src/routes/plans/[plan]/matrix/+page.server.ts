import type { PageServerLoad } from './$types';
import { findingTitles } from '#lib/finding-titles.server.ts';
import { PlanTitlesQuery } from '#lib/graphql/plans.ts';
import { query } from '#lib/graphql/query.ts';
import { namePlans } from '#lib/name-plans.ts';

export const load: PageServerLoad = async ({ cookies, fetch, params }) => {
  const names = namePlans((await query(fetch, PlanTitlesQuery, {})).plans.nodes);
  names.delete(params.plan);
  return {
    /** Other plans, by slug, each with what tells it from all. */
    others: names,
    filtersOpen: cookies.get('filters') !== 'closed',
    findingTitles: findingTitles(),
  };
};

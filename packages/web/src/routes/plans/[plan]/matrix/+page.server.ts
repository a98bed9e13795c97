import { FINDING_RULES, FINDING_TERMS } from '@zeren/domain/findings';
import type { PageServerLoad } from './$types';
import { PlanTitlesQuery } from '#lib/graphql/plans.ts';
import { query } from '#lib/graphql/query.ts';
import { getLocale } from '#locale';

// what the rules say stands in the domain; the browser gets their titles and not the rules
export const load: PageServerLoad = async ({ cookies, fetch, params }) => ({
  others: (await query(fetch, PlanTitlesQuery, {})).plans.nodes.filter(({ slug }) => slug !== params.plan),
  filtersOpen: cookies.get('filters') !== 'closed',
  findingTitles: Object.fromEntries(
    FINDING_RULES.map(({ code, title }) => [
      code,
      getLocale() === 'en' ? title.replace(/\.$/, '') : FINDING_TERMS[code].title,
    ]),
  ) as Readonly<Partial<Record<string, string>>>,
});

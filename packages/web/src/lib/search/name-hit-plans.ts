import type { SearchHit } from '../graphql/search.ts';
import { namePlans } from '../name-plans.ts';

/** What the plans are called that something was found in, by slug: two of one title are told apart. */
export function nameHitPlans(hits: readonly Pick<SearchHit, 'plan'>[]): Map<string, string> {
  const plans = hits.flatMap(({ plan }) => plan ?? []);
  return namePlans([...new Map(plans.map((plan) => [plan.slug, plan])).values()]);
}

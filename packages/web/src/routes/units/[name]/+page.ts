import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { parseDay } from '#lib/calendar.ts';
import { query } from '#lib/graphql/query.ts';
import { UnitGroupQuery, UnitQuery, type UnitDuty } from '#lib/graphql/unit.ts';

export const load: PageLoad = async ({ fetch, params: { name }, url }) => {
  const asOf = parseDay(url.searchParams.get('asOf'));
  const duties: UnitDuty[] = [];
  let after: string | null = null;
  let answer;
  do {
    answer = await query(fetch, UnitQuery, { name, after, asOf: asOf ?? null });
    const page: { hasNextPage: boolean; endCursor: string | null } | undefined = answer.unit?.duties.pageInfo;
    duties.push(...(answer.unit?.duties.nodes ?? []));
    after = page?.hasNextPage ? page.endCursor : null;
  } while (after !== null);
  const { unit, directory } = answer;
  if (unit !== null) {
    return { unit, duties, directory, asOf, groups: answer.unitGroups.map((group) => group.name) };
  }

  const { unitGroups, plans } = await query(fetch, UnitGroupQuery, { name, asOf: asOf ?? null });
  const group = unitGroups.find((party) => [party, ...party.aliases].some((one) => one.name === name));
  if (group === undefined) error(404);
  return { group, directory, asOf, plans: plans.nodes.filter(({ matrix }) => matrix.rows.length > 0) };
};

import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { query } from '#lib/graphql/query.ts';
import { UnitGroupQuery, UnitQuery, type Unit, type UnitDuty } from '#lib/graphql/unit.ts';

export const load: PageLoad = async ({ fetch, params }) => {
  const duties: UnitDuty[] = [];
  let unit: Unit | null;
  let after: string | null = null;
  do {
    ({ unit } = await query(fetch, UnitQuery, { name: params.name, after }));
    duties.push(...(unit?.duties.nodes ?? []));
    after = unit?.duties.pageInfo.hasNextPage ? unit.duties.pageInfo.endCursor : null;
  } while (after !== null);
  if (unit !== null) return { unit, duties };

  const { unitGroups, plans } = await query(fetch, UnitGroupQuery, { name: params.name });
  const group = unitGroups.find((party) =>
    [party, ...party.aliases].some(({ name }) => name === params.name),
  );
  if (group === undefined) error(404);
  return { group, plans: plans.nodes.filter(({ matrix }) => matrix.rows.length > 0) };
};

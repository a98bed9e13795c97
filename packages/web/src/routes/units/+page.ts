import { GROUP_KINDS } from '@zeren/domain/unit-group';
import { UNIT_KINDS } from '@zeren/domain/unit';
import type { PageLoad } from './$types';
import { query } from '#lib/graphql/query.ts';
import { UnitsQuery } from '#lib/graphql/units.ts';

const KINDS = [...UNIT_KINDS, ...GROUP_KINDS];

export const load: PageLoad = async ({ fetch, url }) => {
  const text = url.searchParams.get('text')?.trim() ?? '';
  const kind = KINDS.find((known) => known === url.searchParams.get('kind'));
  const answer = await query(fetch, UnitsQuery, {
    after: url.searchParams.get('after'),
    text: text === '' ? null : text,
    kinds: kind ? [kind] : null,
  });
  const groups = answer.unitGroups.filter(
    (group) =>
      (kind === undefined || group.kind === kind) &&
      [group, ...group.aliases].some(({ name }) => name.includes(text)),
  );
  return { units: answer.units, groups, text, kind };
};

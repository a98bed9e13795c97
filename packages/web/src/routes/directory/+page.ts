import { GROUP_KINDS } from '@zeren/domain/unit-group';
import { UNIT_KINDS } from '@zeren/domain/unit';
import type { PageLoad } from './$types';
import { parseDay } from '#lib/calendar.ts';
import { DirectoryQuery } from '#lib/graphql/directory.ts';
import { query } from '#lib/graphql/query.ts';

const KINDS = [...UNIT_KINDS, ...GROUP_KINDS];

export const load: PageLoad = async ({ fetch, url }) => {
  const text = url.searchParams.get('text')?.trim() ?? '';
  const kind = KINDS.find((known) => known === url.searchParams.get('kind'));
  const asOf = parseDay(url.searchParams.get('asOf'));
  const answer = await query(fetch, DirectoryQuery, {
    after: url.searchParams.get('after'),
    text: text === '' ? null : text,
    kinds: kind ? [kind] : null,
    asOf: asOf ?? null,
  });
  const groups = answer.unitGroups.filter(
    (group) =>
      (kind === undefined || group.kind === kind) &&
      [group, ...group.aliases].some(({ name }) => name.includes(text)),
  );
  return { ...answer, groups, text, kind, asOf };
};

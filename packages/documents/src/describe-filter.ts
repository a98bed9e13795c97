import type { ActionArea, TaskFilter } from '@zeren/domain';
import type { WrittenWords } from '@zeren/domain/terms';

/** As much of a filter as is said in words; what is no part of it is printed as it is. */
type Described = { readonly [Field in keyof TaskFilter]: (value: NonNullable<TaskFilter[Field]>) => string };

/** What a filter asks for, in one line; empty where it asks for nothing. */
export function describeFilter(
  filter: TaskFilter,
  { areas, words }: { areas: readonly ActionArea[]; words: WrittenWords },
): string {
  const named = words.filter;
  const list = (items: readonly string[]): string => items.join(words.separator);
  const within = (part: TaskFilter): string => describeFilter(part, { areas, words });
  const areaName = (position: number): string =>
    areas.find((area) => area.position === position)?.name ?? String(position);
  const described: Described = {
    text: named.text,
    areas: (positions) => named.areas(list(positions.map(areaName))),
    parties: (names) => named.parties(list(names)),
    allParties: (names) => named.allParties(list(names)),
    unitKinds: (kinds) => named.unitKinds(list(kinds.map(named.unitKind))),
    months: (months) => named.months(list(months)),
    findings: (codes) => named.findings(list(codes)),
    roles: (roles) => named.roles(list(roles.map((role) => words.roles[role]))),
    certainty: (certainty) => named.certainties[certainty],
    deadlineKinds: (kinds) => named.deadlines(list(kinds.map((kind) => named.deadlineKinds[kind]))),
    dueFrom: (from) => named.due(from, filter.dueTo ?? null),
    // said together with the first day
    dueTo: (to) => (filter.dueFrom ? '' : named.due(null, to)),
    openEnded: (isOpen) => (isOpen ? named.openEnded : named.notOpenEnded),
    and: (parts) => parts.map(within).filter(Boolean).join(named.and),
    or: (parts) => parts.map(within).filter(Boolean).join(named.or),
    not: (part) => named.not(within(part)),
  };
  const conditions = Object.entries(filter).flatMap(([field, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const describe = (described as Record<string, ((value: unknown) => string) | undefined>)[field];
    return [describe ? describe(value) : `${field}: ${JSON.stringify(value)}`];
  });
  return conditions.filter((condition) => condition !== '').join(named.and);
}

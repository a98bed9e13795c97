import type { ActionArea, TaskFilter } from '@zeren/domain';
import { findingTitle, type FindingCode } from '@zeren/domain/findings';
import type { WrittenWords } from '@zeren/domain/terms';

/** Every condition that there is, in words. */
type Described = {
  readonly [Field in keyof Required<TaskFilter>]: (value: NonNullable<TaskFilter[Field]>) => string;
};

/** What a filter asks for, in one line; empty where it asks for nothing. */
export function describeFilter(
  filter: TaskFilter,
  { areas, words }: { areas: readonly ActionArea[]; words: WrittenWords },
): string {
  const named = words.filter;
  const list = (items: readonly string[]): string => items.join(words.separator) || words.none;
  const within = (part: TaskFilter): string => describeFilter(part, { areas, words });
  const areaName = (position: number): string =>
    areas.find((area) => area.position === position)?.name ?? String(position);
  const finding = (code: FindingCode): string => named.finding(findingTitle(code, words.language));
  const alternative = (condition: string): string =>
    condition.includes(named.and) ? named.together(condition) : condition;
  const described: Described = {
    text: named.text,
    areas: (positions) => named.areas(list(positions.map(areaName))),
    parties: (names) => named.parties(list(names)),
    allParties: (names) => named.allParties(list(names)),
    unitKinds: (kinds) => named.unitKinds(list(kinds.map(words.partyKind))),
    months: (months) => named.months(list(months)),
    findings: (codes) => named.findings(codes.map(finding).join(named.or) || words.none),
    roles: (roles) => named.roles(list(roles.map((role) => words.roles[role]))),
    certainty: (certainty) => named.certainties[certainty],
    deadlineKinds: (kinds) => named.deadlines(list(kinds.map((kind) => named.deadlineKinds[kind]))),
    dueFrom: (from) => named.due(from, filter.dueTo ?? null),
    // said together with the first day
    dueTo: (to) => (filter.dueFrom ? '' : named.due(null, to)),
    openEnded: (isOpen) => (isOpen ? named.openEnded : named.notOpenEnded),
    and: (parts) => parts.map(within).filter(Boolean).join(named.and),
    // an alternative that asks for nothing always holds
    or: (parts) => {
      const alternatives = parts.map(within);
      return alternatives.includes('') ? '' : alternatives.map(alternative).join(named.or);
    },
    not: (part) => named.not(within(part) || words.none),
  };
  const conditions = (Object.keys(described) as (keyof Described)[])
    .filter((field) => filter[field] != null && filter[field] !== '')
    .map((field) => (described[field] as (value: unknown) => string)(filter[field]));
  return conditions.filter((condition) => condition !== '').join(named.and);
}

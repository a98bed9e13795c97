import * as m from '#messages';
import type { Facets } from '../graphql/filter.ts';
import type { Alternative, Conditions } from './filter-search.ts';
import { nameCondition, type KnownNames } from './name-condition.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Tasks that choosing it would leave; what is refused has none. */
  readonly count: number;
  readonly chosen: boolean;
  readonly refused: boolean;
}

/** One list of the panel: the values of one name in the address. */
export interface FacetList {
  readonly key: keyof Facets;
  /** In the address. */
  readonly name: string;
  readonly title: string;
  /** At most one is chosen, and none is refused. */
  readonly single: boolean;
  readonly opens: boolean;
  readonly options: readonly Option[];
  /** Options that are chosen or refused, and days that are asked. */
  readonly active: number;
}

const LISTS = [
  { key: 'areas', name: 'area', field: 'areas', title: m.area, opens: true },
  { key: 'units', name: 'party', field: 'parties', title: m.filter_units, opens: true },
  { key: 'groups', name: 'party', field: 'parties', title: m.filter_groups, opens: false },
  { key: 'unitKinds', name: 'kind', field: 'unitKinds', title: m.unit_kind, opens: false },
  { key: 'roles', name: 'role', field: 'roles', title: m.role, opens: true },
  { key: 'certainties', name: 'certainty', field: 'certainty', title: m.certainty, opens: false },
  { key: 'months', name: 'month', field: 'months', title: m.filter_months, opens: true },
  { key: 'deadlineKinds', name: 'deadline', field: 'deadlineKinds', title: m.deadline_kind, opens: false },
  { key: 'findings', name: 'finding', field: 'findings', title: m.findings_title, opens: true },
  { key: 'openEnded', name: 'open', field: 'openEnded', title: m.filter_open_lists, opens: false },
] as const satisfies readonly {
  key: keyof Facets;
  name: string;
  field: keyof Conditions;
  title: () => string;
  opens: boolean;
}[];

/** The first day and the last stand in the list of the months. */
const countDays = ({ dueFrom, dueTo }: Alternative): number =>
  [dueFrom, dueTo].filter((day) => day !== undefined).length;

/** What the panel offers: every value that would leave something, and every one that is chosen or refused. */
export function layOutFacets(facets: Facets, alternative: Alternative, names: KnownNames): FacetList[] {
  const groups = new Set(facets.groups.map(({ value }) => value));
  return LISTS.map(({ key, name, field, title, opens }) => {
    const active = (conditions: Conditions | undefined): string[] =>
      [conditions?.[field] ?? []]
        .flat()
        .map((value) => (value === true ? '1' : String(value)))
        .filter((value) => field !== 'parties' || groups.has(value) === (key === 'groups'));
    const [chosen, refused] = [active(alternative), active(alternative.not)];
    const counted = facets[key].flatMap(({ value, count }) =>
      key !== 'openEnded' ? [{ value, count }] : value === 'true' ? [{ value: '1', count }] : [],
    );
    const absent = [...new Set([...chosen, ...refused])]
      .filter((value) => !counted.some((one) => one.value === value))
      .map((value) => ({ value, count: 0 }));
    const values = [...counted, ...absent];
    if (key === 'months') values.sort((one, other) => (one.value < other.value ? -1 : 1));
    const options = values.map(({ value, count }) => ({
      ...{ value, count, chosen: chosen.includes(value), refused: refused.includes(value) },
      label: nameCondition(field, field === 'areas' ? Number(value) : value, names),
    }));
    return {
      ...{ key, name, title: title(), opens, options },
      single: key === 'certainties',
      active:
        options.filter((option) => option.chosen || option.refused).length +
        (key === 'months' ? countDays(alternative) : 0),
    };
  });
}

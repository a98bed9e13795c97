import { DEADLINE_KINDS } from './deadline.ts';
import { FINDING_CODES } from './findings/finding.ts';
import { CERTAINTIES, RESPONSIBILITY_ROLES } from './responsibility.ts';
import { conditionsOf, isOpenEnded } from './task-filter-condition.ts';
import { hasParts, isInRole, wantedParts, type TaskPart, type WantedParts } from './task-filter-part.ts';
import { candidatesOf, type Candidate, type FilteredInput, type TaskFilter } from './task-filter.ts';
import { UNIT_KINDS } from './unit.ts';

export interface FacetValue {
  /** What the filter takes: a position, an enum value, a party's name, `YYYY-MM`, `true` or `false`. */
  readonly value: string;
  /** Tasks that would be left with this value alone in the facet's field, and the rest of the filter. */
  readonly count: number;
}

/** Each facet, and the field of the filter that takes its values. */
export const FACET_FIELDS = {
  areas: 'areas',
  parties: 'parties',
  units: 'parties',
  groups: 'parties',
  unitKinds: 'unitKinds',
  roles: 'roles',
  certainties: 'certainty',
  months: 'months',
  deadlineKinds: 'deadlineKinds',
  openEnded: 'openEnded',
  findings: 'findings',
} as const satisfies Record<string, keyof TaskFilter>;

export type FacetName = keyof typeof FACET_FIELDS;
export const FACETS = Object.keys(FACET_FIELDS) as FacetName[];
export type TaskFacets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** How many tasks each value of each facet would leave; what its own field says does not count for it. */
export function countFacets({ filter, ...input }: FilteredInput): TaskFacets {
  const conditions = conditionsOf(filter ?? {}, input).filter(({ field }) => field !== 'parts');
  const wanted = wantedParts(filter ?? {}, input);
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const count = (facet: FacetName, values: Iterable<string>): void => {
    const found = counts.get(facet) as Map<string, number>;
    for (const value of new Set(values)) found.set(value, (found.get(value) ?? 0) + 1);
  };
  for (const candidate of candidatesOf(input)) {
    const failing = conditions.find(({ holds }) => !holds(candidate));
    if (conditions.some((other) => other !== failing && failing && !other.holds(candidate))) continue;
    if (hasParts(candidate.parts, wanted)) {
      for (const [facet, valuesOf] of OWN_FACETS)
        if (!failing || failing.field === FACET_FIELDS[facet]) count(facet, valuesOf(candidate));
    }
    if (!failing) countParts(candidate.parts, wanted, count);
  }
  const listed = FACETS.map((facet) => [facet, sorted(facet, counts.get(facet) as Map<string, number>)]);
  return Object.fromEntries(listed) as Record<FacetName, FacetValue[]>;
}

/** The facets of the task itself. */
const OWN_FACETS: readonly (readonly [FacetName, (candidate: Candidate) => Iterable<string>])[] = [
  ['areas', ({ task }) => (task.area === null ? [] : [String(task.area)])],
  ['months', ({ task }) => (task.deadline.date ? [task.deadline.date.slice(0, 7)] : [])],
  ['deadlineKinds', ({ task }) => [task.deadline.kind]],
  ['openEnded', ({ task }) => [String(isOpenEnded(task))]],
  ['findings', ({ findings }) => findings],
];

/** The facets of who has a part: each value has to go together with the rest of what is asked about parts. */
function countParts(
  parts: readonly TaskPart[],
  wanted: WantedParts | undefined,
  count: (facet: FacetName, values: Iterable<string>) => void,
): void {
  const asked = wanted ?? { allKeys: [] };
  const fits = (change: Partial<WantedParts>): boolean => hasParts(parts, relevant({ ...asked, ...change }));
  const inRole = parts.filter((part) => isInRole(part, wanted));
  if (fits({ keys: undefined })) {
    const [units, groups] = [false, true].map((collective) =>
      inRole.filter(({ party }) => party.collective === collective).map(({ party }) => party.name),
    ) as [string[], string[]];
    count('units', units);
    count('groups', groups);
    count('parties', [...units, ...groups]);
  }
  if (fits({ unitKinds: undefined }))
    count(
      'unitKinds',
      inRole.flatMap(({ party }) => (party.collective ? [] : [party.kind])),
    );
  count(
    'roles',
    [...new Set(parts.map(({ role }) => role))].filter((role) => fits({ roles: [role] })),
  );
  count(
    'certainties',
    CERTAINTIES.filter((certainty) => fits({ certainty })),
  );
}

/** Nothing left to ask is no question: it does not ask for any part at all. */
function relevant(wanted: WantedParts): WantedParts | undefined {
  const { keys, allKeys, unitKinds, roles, certainty } = wanted;
  return keys || allKeys.length > 0 || unitKinds || roles || certainty ? wanted : undefined;
}

const ORDERS: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  unitKinds: UNIT_KINDS,
  roles: RESPONSIBILITY_ROLES,
  certainties: CERTAINTIES,
  deadlineKinds: DEADLINE_KINDS,
  openEnded: ['true', 'false'],
  findings: FINDING_CODES,
};

/** Parties by how many tasks they leave, what has an order of its own in that. */
function sorted(facet: FacetName, counts: ReadonlyMap<string, number>): FacetValue[] {
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const order = ORDERS[facet];
  if (order) return values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (facet === 'areas') return values.sort((a, b) => Number(a.value) - Number(b.value));
  if (facet === 'months') return values.sort((a, b) => (a.value < b.value ? -1 : 1));
  return values.sort((a, b) => b.count - a.count);
}

/**
 * A filter, as it stands in an address among what else is remembered there:
 *
 *     ?area=3&area=4&party=区应急局&-party=区科委&role=LEAD&month=2024-06&text=消防&or&finding=GROUP_ONLY
 *
 * It is one or more alternatives, set apart by `or`, of which each is some conditions that all have to hold:
 * one of the values of each name, and none of those that a `-` refuses. `parties=all` asks for every party
 * instead of one. What the address says wrongly is left out. An alternative that asks nothing stays only where
 * it is the one being edited, which is the last, or the one that `edit` counts to.
 */
import { CERTAINTIES, RESPONSIBILITY_ROLES } from '@zeren/domain/responsibility';
import { DEADLINE_KINDS } from '@zeren/domain/deadline';
import { FINDING_CODES } from '@zeren/domain/findings';
import { UNIT_KINDS } from '@zeren/domain/unit';
import { parseDay, parseMonth } from '../calendar.ts';
import type { TaskFilter } from '../graphql/matrix.ts';

/** What one alternative asks, or refuses. */
export interface Conditions {
  text?: string;
  areas?: number[];
  parties?: string[];
  unitKinds?: NonNullable<TaskFilter['unitKinds']>;
  roles?: NonNullable<TaskFilter['roles']>;
  certainty?: NonNullable<TaskFilter['certainty']>;
  deadlineKinds?: NonNullable<TaskFilter['deadlineKinds']>;
  months?: string[];
  dueFrom?: string;
  dueTo?: string;
  openEnded?: boolean;
  findings?: NonNullable<TaskFilter['findings']>;
}

export interface Alternative extends Conditions {
  /** Every one of the parties, instead of one. */
  all?: boolean;
  not?: Conditions;
}

export interface FilterSearch {
  readonly alternatives: readonly Alternative[];
  /** Which of them is being edited, from 0. */
  readonly edited: number;
}

type Entry = readonly [name: string, value: string];

/** Names in the address, in the order in which they are written, and the field of the filter that each is. */
const FIELDS = [
  ['text', 'text'],
  ['area', 'areas'],
  ['party', 'parties'],
  ['kind', 'unitKinds'],
  ['role', 'roles'],
  ['certainty', 'certainty'],
  ['deadline', 'deadlineKinds'],
  ['month', 'months'],
  ['from', 'dueFrom'],
  ['to', 'dueTo'],
  ['open', 'openEnded'],
  ['finding', 'findings'],
] as const satisfies readonly (readonly [string, keyof Conditions])[];

const OTHERS = ['or', 'edit', 'parties'];

/** All names of a filter in an address. */
export const FILTER_NAMES = [...FIELDS.flatMap(([name]) => [name, `-${name}`]), ...OTHERS];

/** Is it part of a filter, and not of what else an address remembers? */
export const isFilterName = (name: string): boolean => FILTER_NAMES.includes(name);

/** Was it sent by a form without a script, with the fields that nobody filled in? */
export const hasEmptyFields = (entries: Iterable<Entry>): boolean =>
  [...entries].some(([name, value]) => value === '' && name !== 'or');

export function parseFilter(entries: Iterable<Entry>): FilterSearch {
  const sections: Entry[][] = [[]];
  let edit = '';
  for (const [name, value] of entries) {
    if (name === 'or') sections.push([]);
    else if (name === 'edit') edit = value;
    else sections.at(-1)?.push([name, value]);
  }
  const asked = Number(edit) - 1;
  const edited = sections[asked] ? asked : sections.length - 1;
  const parsed = sections
    .map((section, index) => ({ alternative: parseAlternative(section), isEdited: index === edited }))
    .filter(({ alternative, isEdited }) => isEdited || !isEmpty(alternative));
  return {
    alternatives: parsed.map(({ alternative }) => alternative),
    edited: parsed.findIndex(({ isEdited }) => isEdited),
  };
}

export function formatFilter({ alternatives, edited }: FilterSearch): Entry[] {
  const entries = alternatives.flatMap((alternative, index): Entry[] => [
    ...(index > 0 ? [['or', ''] as const] : []),
    ...formatAlternative(alternative),
  ]);
  return edited === alternatives.length - 1 ? entries : [...entries, ['edit', String(edited + 1)]];
}

/** The one filter that asks for any of the alternatives; one that asks nothing does not count beside others. */
export function filterOf(alternatives: readonly Alternative[]): TaskFilter {
  const filters = alternatives.filter((alternative) => !isEmpty(alternative)).map(filterOfAlternative);
  return filters.length > 1 ? { or: filters } : (filters[0] ?? {});
}

export const isEmpty = ({ all: _, ...conditions }: Alternative): boolean =>
  Object.keys(conditions).length === 0;

/** Another filter in the same address, which keeps everything else. */
export function withFilter(params: Iterable<Entry>, search: FilterSearch): URLSearchParams {
  const kept = [...params].filter(([name]) => !isFilterName(name));
  return new URLSearchParams([...kept, ...formatFilter(search)].map(([name, value]) => [name, value]));
}

/** As it is written behind the question mark: `or` without an equals sign. */
export const writeSearch = (params: URLSearchParams): string =>
  params.toString().replace(/(^|&)(or)=(?=&|$)/g, '$1$2');

function parseAlternative(entries: readonly Entry[]): Alternative {
  const asked = parseConditions(entries);
  const refused = parseConditions(
    entries.flatMap(([name, value]) => (name.startsWith('-') ? [[name.slice(1), value] as const] : [])),
  );
  const all = asked.parties && entries.some(([name, value]) => name === 'parties' && value === 'all');
  const { dueFrom: _from, dueTo: _to, ...not } = refused;
  return { ...asked, ...(all && { all }), ...(Object.keys(not).length > 0 && { not }) };
}

export function formatAlternative({ all, not, ...asked }: Alternative): Entry[] {
  return [
    ...formatConditions(asked),
    ...(all ? [['parties', 'all'] as const] : []),
    ...formatConditions(not ?? {}).map(([name, value]) => [`-${name}`, value] as const),
  ];
}

function parseConditions(entries: readonly Entry[]): Conditions {
  const all = (name: string) => [
    ...new Set(entries.flatMap(([one, value]) => (one === name ? [value] : []))),
  ];
  const known = <Value extends string>(name: string, values: readonly Value[]) => {
    const asked = all(name);
    return values.filter((value) => asked.includes(value));
  };
  const areas = all('area').filter((area) => /^[1-9]\d{0,5}$/.test(area));
  const conditions = {
    text: all('text')[0]?.trim(),
    areas: areas.map(Number),
    parties: all('party').filter((party) => party !== ''),
    unitKinds: known('kind', UNIT_KINDS),
    roles: known('role', RESPONSIBILITY_ROLES),
    certainty: known('certainty', CERTAINTIES)[0],
    deadlineKinds: known('deadline', DEADLINE_KINDS),
    months: all('month').flatMap((month) => parseMonth(month) ?? []),
    dueFrom: parseDay(all('from')[0] ?? null),
    dueTo: parseDay(all('to')[0] ?? null),
    openEnded: all('open').includes('1'),
    findings: known('finding', FINDING_CODES),
  };
  const asked = Object.entries(conditions).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
  return Object.fromEntries(asked) as Conditions;
}

function formatConditions(conditions: Conditions): Entry[] {
  return FIELDS.flatMap(([name, field]): Entry[] => {
    const value = conditions[field];
    if (value === undefined || value === false) return [];
    if (value === true) return [[name, '1']];
    return [value].flat().map((one) => [name, String(one)]);
  });
}

function filterOfAlternative({ all, not = {}, parties, ...asked }: Alternative): TaskFilter {
  const refused = Object.entries(not).flatMap(([field, value]: [string, unknown]) =>
    Array.isArray(value)
      ? value.map((one: unknown): TaskFilter => ({ [field]: [one] }))
      : [{ [field]: value } as TaskFilter],
  );
  return {
    ...asked,
    ...(parties && (all ? { allParties: parties } : { parties })),
    ...(refused.length > 0 && { not: { or: refused } }),
  };
}

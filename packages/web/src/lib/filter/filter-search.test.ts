import { expect, test } from 'vitest';
import { filterOf, formatFilter, parseFilter, withFilter, writeSearch } from './filter-search.ts';

const parse = (search: string) => parseFilter(new URLSearchParams(search));
const write = (search: string) =>
  decodeURIComponent(writeSearch(withFilter(new URLSearchParams(), parse(search))));

test.each([
  ['text=消防', [{ text: '消防' }]],
  ['area=3&area=4', [{ areas: [3, 4] }]],
  [
    'party=区应急局&party=各街镇&role=LEAD&role=COOPERATING',
    [{ parties: ['区应急局', '各街镇'], roles: ['LEAD', 'COOPERATING'] }],
  ],
  ['party=区应急局&party=区科委&parties=all', [{ parties: ['区应急局', '区科委'], all: true }]],
  ['kind=TOWN&certainty=POSSIBLE', [{ unitKinds: ['TOWN'], certainty: 'POSSIBLE' }]],
  ['deadline=MONTH_END&deadline=ONGOING', [{ deadlineKinds: ['MONTH_END', 'ONGOING'] }]],
  ['month=2024-06&month=2024-09', [{ months: ['2024-06', '2024-09'] }]],
  ['from=2024-01-01&to=2024-06-30', [{ dueFrom: '2024-01-01', dueTo: '2024-06-30' }]],
  ['open=1', [{ openEnded: true }]],
  ['to=2024-06-30&finding=GROUP_ONLY', [{ dueTo: '2024-06-30', findings: ['GROUP_ONLY'] }]],
  [
    'area=3&-text=规划&-party=区科委&-open=1',
    [{ areas: [3], not: { text: '规划', parties: ['区科委'], openEnded: true } }],
  ],
  ['area=3&or&role=LEAD', [{ areas: [3] }, { roles: ['LEAD'] }]],
  ['area=3&or', [{ areas: [3] }, {}]],
])('“%s” and what it asks for are inverses', (search, alternatives) => {
  expect(parse(search)).toEqual({ alternatives, edited: alternatives.length - 1 });
  expect(write(search)).toBe(search);
});

test('which alternative is being edited stands in the address where it is not the last', () => {
  expect(parse('area=3&or&role=LEAD&edit=1').edited).toBe(0);
  expect(write('area=3&or&role=LEAD&edit=1')).toBe('area=3&or&role=LEAD&edit=1');
  expect(write('or&role=LEAD&edit=1')).toBe('or&role=LEAD&edit=1');
});

test.each([
  ['the empty fields of a form', 'text=&area=&party=&parties=&month=&from=&to=&certainty=', ''],
  ['spaces around a text', 'text=+消防+', 'text=消防'],
  ['an unknown role', 'role=OWNER&role=LEAD', 'role=LEAD'],
  ['an area that is no position', 'area=x&area=0&area=2', 'area=2'],
  ['what is no day, no month, no finding', 'from=2024-02-30&month=2024-13&finding=UGLY', ''],
  ['what is said twice', 'party=区应急局&party=区应急局&area=1&area=1', 'area=1&party=区应急局'],
  ['all of nobody', 'parties=all', ''],
  ['an alternative that asks nothing', 'or&area=1&or&or&role=LEAD', 'area=1&or&role=LEAD'],
  ['an alternative to edit that is not there', 'area=1&or&role=LEAD&edit=7', 'area=1&or&role=LEAD'],
])('%s does not matter', (_, search, canonical) => {
  expect(write(search)).toBe(canonical);
});

test.each([
  ['', {}],
  ['area=3&or', { areas: [3] }],
  ['area=3&or&role=LEAD', { or: [{ areas: [3] }, { roles: ['LEAD'] }] }],
  ['party=区应急局&party=区科委&parties=all', { allParties: ['区应急局', '区科委'] }],
  [
    'role=LEAD&-party=区应急局&-party=区科委&-open=1',
    {
      roles: ['LEAD'],
      not: { or: [{ parties: ['区应急局'] }, { parties: ['区科委'] }, { openEnded: true }] },
    },
  ],
])('“%s” is asked of the API as one filter', (search, filter) => {
  expect(filterOf(parse(search).alternatives)).toEqual(filter);
});

test('another filter in the same address keeps everything else', () => {
  const params = new URLSearchParams('matrix=units&area=3&pin=13&pin=7&or&role=LEAD&why=13,新泾镇');
  const changed = withFilter(params, { alternatives: [{ text: '消防' }], edited: 0 });
  expect(decodeURIComponent(writeSearch(changed))).toBe('matrix=units&pin=13&pin=7&why=13,新泾镇&text=消防');
  expect(formatFilter({ alternatives: [{}], edited: 0 })).toEqual([]);
});

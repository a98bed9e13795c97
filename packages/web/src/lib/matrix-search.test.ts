import { expect, test } from 'vitest';
import { formatMatrixSearch, monthOf, parseMatrixSearch } from './matrix-search.ts';

const parse = (search: string) => parseMatrixSearch(new URLSearchParams(search));
const format = (search: ReturnType<typeof parse>) =>
  decodeURIComponent(formatMatrixSearch(search).toString());

test.each([
  ['', { columns: 'UNITS', filter: {} }],
  ['columns=PARTIES', { columns: 'PARTIES', filter: {} }],
  ['text=消防', { columns: 'UNITS', filter: { text: '消防' } }],
  ['area=3&area=4', { columns: 'UNITS', filter: { areas: [3, 4] } }],
  [
    'party=区应急局&party=各街镇&role=LEAD&role=COOPERATING',
    {
      columns: 'UNITS',
      filter: { parties: ['区应急局', '各街镇'], roles: ['LEAD', 'COOPERATING'] },
    },
  ],
  ['certainty=POSSIBLE', { columns: 'UNITS', filter: { certainty: 'POSSIBLE' } }],
  [
    'deadline=MONTH_END&deadline=ONGOING',
    { columns: 'UNITS', filter: { deadlineKinds: ['MONTH_END', 'ONGOING'] } },
  ],
  ['month=2024-02', { columns: 'UNITS', filter: { dueFrom: '2024-02-01', dueTo: '2024-02-29' } }],
  [
    'from=2024-01-01&to=2024-06-30',
    { columns: 'UNITS', filter: { dueFrom: '2024-01-01', dueTo: '2024-06-30' } },
  ],
  ['to=2024-06-30', { columns: 'UNITS', filter: { dueTo: '2024-06-30' } }],
  ['open=1', { columns: 'UNITS', filter: { openEnded: true } }],
] as const)('“%s” and what it asks for are inverses', (search, meaning) => {
  expect(parse(search)).toEqual(meaning);
  expect(format(parse(search))).toBe(search);
});

test.each([
  ['the empty fields of a form', 'text=&area=&party=&month=&from=&to=&certainty=', ''],
  ['spaces around a text', 'text=+消防+', 'text=消防'],
  ['an unknown role', 'role=OWNER&role=LEAD', 'role=LEAD'],
  ['an area that is no position', 'area=x&area=0&area=2', 'area=2'],
  ['a day that does not exist', 'from=2024-02-30&to=2024-13-01', ''],
  ['days beside a month', 'month=2024-06&from=2024-01-01', 'month=2024-06'],
  ['what is said twice', 'party=区应急局&party=区应急局&area=1&area=1', 'area=1&party=区应急局'],
])('%s does not matter', (_, search, canonical) => {
  expect(format(parse(search))).toBe(canonical);
});

test('only whole months are a month', () => {
  expect(monthOf({ dueFrom: '2024-06-01', dueTo: '2024-06-30' })).toBe('2024-06');
  expect(monthOf({ dueFrom: '2024-06-01', dueTo: '2024-06-29' })).toBeUndefined();
  expect(monthOf({ dueTo: '2024-06-30' })).toBeUndefined();
});

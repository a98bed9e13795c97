import { expect, test } from 'vitest';
import { formatMatrixSearch, parseMatrixSearch, searchFor } from './matrix-search.ts';

const nothing = { alternatives: [{}], edited: 0 };

test.each([
  ['', { columns: 'UNITS', ...nothing }],
  ['columns=parties', { columns: 'PARTIES', ...nothing }],
  ['columns=definite', { columns: 'DEFINITE', ...nothing }],
  ['asOf=2024-07-01', { columns: 'UNITS', ...nothing, asOf: '2024-07-01' }],
  [
    'columns=parties&area=3&asOf=2024-07-01',
    { columns: 'PARTIES', alternatives: [{ areas: [3] }], edited: 0, asOf: '2024-07-01' },
  ],
] as const)('“%s” and what it asks for are inverses', (search, meaning) => {
  const parsed = parseMatrixSearch(new URLSearchParams(search));
  expect(parsed).toEqual(meaning);
  expect(formatMatrixSearch(parsed).toString()).toBe(search);
});

test('links from before say the columns in capitals', () => {
  expect(parseMatrixSearch(new URLSearchParams('columns=PARTIES')).columns).toBe('PARTIES');
});

test('a day that does not exist does not matter', () => {
  expect(parseMatrixSearch(new URLSearchParams('asOf=2024-02-30'))).toEqual({
    columns: 'UNITS',
    ...nothing,
  });
});

test('a link asks for what it is given', () => {
  const search = searchFor({ parties: ['各街镇'] }, 'PARTIES', '2024-07-01');
  expect(decodeURIComponent(formatMatrixSearch(search).toString())).toBe(
    'columns=parties&party=各街镇&asOf=2024-07-01',
  );
});

import { expect, test } from 'vitest';
import { formatLoadSearch, parseLoadSearch, type LoadSearch } from './load-search.ts';

test.each<[string, LoadSearch]>([
  ['', { roles: [], directOnly: false, certainOnly: false }],
  ['role=LEAD&role=RESPONSIBLE', { roles: ['LEAD', 'RESPONSIBLE'], directOnly: false, certainOnly: false }],
  ['direct=1&certain=1', { roles: [], directOnly: true, certainOnly: true }],
])('?%s is read and written', (address, search) => {
  expect(parseLoadSearch(new URLSearchParams(address))).toEqual(search);
  expect(String(formatLoadSearch(search))).toBe(address);
});

test('a role that does not exist is left out', () => {
  expect(parseLoadSearch(new URLSearchParams('role=HELPER&direct=yes'))).toEqual({
    roles: [],
    directOnly: false,
    certainOnly: false,
  });
});

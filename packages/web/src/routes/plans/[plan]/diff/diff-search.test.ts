import { expect, test } from 'vitest';
import { formatDiffSearch, parseDiffSearch, settlePair, type DiffSearch } from './diff-search.ts';

const search: DiffSearch = {
  against: 'changning-2023',
  unit: '区应急局',
  kinds: ['NEW', 'REWORDED'],
  pairs: [
    { older: '3', newer: '5', same: true },
    { older: '4', newer: '7a', same: false },
  ],
};

test('the address remembers what is compared, shown and said', () => {
  const address = 'against=changning-2023&unit=区应急局&kind=NEW&kind=REWORDED&same=3,5&other=4,7a';
  expect(parseDiffSearch(new URLSearchParams(address))).toEqual(search);
  expect(decodeURIComponent(String(formatDiffSearch(search)))).toBe(address);
});

test('an address that says nothing, or says it wrongly, chooses nothing', () => {
  const nothing = { against: '', kinds: [], pairs: [] };
  expect(parseDiffSearch(new URLSearchParams())).toEqual(nothing);
  expect(parseDiffSearch(new URLSearchParams('unit=&kind=WORSE&same=3&other=1,2,3'))).toEqual(nothing);
  expect(String(formatDiffSearch(nothing as DiffSearch))).toBe('');
});

test('the last word about a pair counts, and can be taken back', () => {
  const other = settlePair(search, { older: '3', newer: '5', same: false });
  expect(other.pairs).toContainEqual({ older: '3', newer: '5', same: false });
  expect(other.pairs).toHaveLength(2);
  expect(settlePair(search, { older: '3', newer: '5', same: null }).pairs).toEqual([search.pairs[1]]);
});

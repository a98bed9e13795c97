import { expect, test } from 'vitest';
import { isSameWhy, parseWhy, withWhy } from './why-address.ts';

const address = new URL('http://127.0.0.1/plans/changning-2024/matrix?area=3');

test('the cell stands in the address beside the filter, and is read from it', () => {
  const why = { task: '7a', unit: '新泾镇' };
  const url = withWhy(address, why);
  expect(decodeURIComponent(url.search)).toBe('?area=3&why=7a,新泾镇');
  expect(parseWhy(url.searchParams)).toEqual(why);
  expect(withWhy(url, undefined).search).toBe('?area=3');
});

test('a cell that is gone stands there as one of the other side', () => {
  const why = { task: '8', unit: '新泾镇', before: true };
  const url = withWhy(address, why);
  expect(decodeURIComponent(url.search)).toBe('?area=3&why=8,新泾镇&whyOf=before');
  expect(parseWhy(url.searchParams)).toEqual(why);
  expect(withWhy(url, { task: '8', unit: '新泾镇' }).searchParams.has('whyOf')).toBe(false);
  expect(isSameWhy(why, { task: '8', unit: '新泾镇' })).toBe(false);
});

test.each(['', 'why=', 'why=13', 'why=13,', 'why=,新泾镇'])('%s asks about no cell', (search) => {
  expect(parseWhy(new URLSearchParams(search))).toBeUndefined();
});

test('a cell is the same by task and unit', () => {
  expect(isSameWhy({ task: '13', unit: '新泾镇' }, { task: '13', unit: '新泾镇' })).toBe(true);
  expect(isSameWhy({ task: '13', unit: '新泾镇' }, { task: '14', unit: '新泾镇' })).toBe(false);
  expect(isSameWhy(undefined, undefined)).toBe(true);
});

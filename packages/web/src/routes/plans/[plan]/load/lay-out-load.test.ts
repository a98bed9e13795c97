import { expect, test } from 'vitest';
import { layOutLoad, readLoad, type LoadCount } from './lay-out-load.ts';
import type { LoadSearch } from './load-search.ts';

const unit = (name: string) => ({ __typename: 'Unit' as const, name });
const all: LoadSearch = { roles: [], directOnly: false, certainOnly: false };
const one = (party: string, month: string | null, change: Partial<LoadCount> = {}): LoadCount => ({
  ...{ party, month, role: 'RESPONSIBLE', certainty: 'DEFINITE', count: 1, direct: 1 },
  ...change,
});
const load = {
  months: ['2024-03', '2024-04', '2024-05'],
  parties: [unit('区应急局'), unit('新泾镇')],
  counts: [
    one('区应急局', '2024-03', { count: 4, direct: 4 }),
    one('区应急局', null),
    one('新泾镇', '2024-05', { count: 2, direct: 0, role: 'COOPERATING' }),
    one('新泾镇', '2024-05', { certainty: 'POSSIBLE', direct: 0 }),
  ],
};
const figures = (search: Partial<LoadSearch> = {}) => {
  const { rows, totals, total } = layOutLoad(load, { ...all, ...search });
  return {
    rows: rows.map(({ party, cells, total }) => [
      party.name,
      ...cells.map(({ count }) => count),
      total.count,
    ]),
    totals: [...totals.map(({ count }) => count), total.count],
  };
};

test('months without anything stand between those that have it, what is undated behind', () => {
  expect(figures()).toEqual({
    rows: [
      ['区应急局', 4, 0, 0, 1, 5],
      ['新泾镇', 0, 0, 3, 0, 3],
    ],
    totals: [4, 0, 3, 1, 8],
  });
});

test.each<[Partial<LoadSearch>, number[]]>([
  [{ roles: ['COOPERATING'] }, [0, 0, 2, 2]],
  [{ directOnly: true }, [4, 0, 0, 1, 5]],
  [{ certainOnly: true }, [4, 0, 2, 1, 7]],
  [{ roles: ['LEAD'] }, [0, 0, 0, 0]],
])('%o leaves the sums %o', (search, totals) => {
  expect(figures(search).totals).toEqual(totals);
});

test('the fullest cell is the darkest, and one duty is not as light as none', () => {
  const { rows } = layOutLoad(load, all);
  expect(rows.map(({ cells }) => cells.map(({ shade }) => shade))).toEqual([
    [4, 0, 0, 1],
    [0, 0, 3, 0],
  ]);
});

test('beside another load every cell says what changed, and who has nothing left keeps a row', () => {
  const after = {
    months: ['2024-03', '2024-06'],
    parties: [unit('区应急局')],
    counts: [one('区应急局', '2024-06', { count: 5 })],
  };
  const { months, rows, total } = layOutLoad(after, all, load);
  expect(months).toEqual(['2024-03', '2024-04', '2024-05', '2024-06']);
  expect(rows.map(({ party, cells }) => [party.name, ...cells.map(({ change }) => change)])).toEqual([
    ['区应急局', -4, 0, 0, 5, -1],
    ['新泾镇', 0, 0, -3, 0, 0],
  ]);
  expect(total).toMatchObject({ count: 5, change: -3 });
});

test('the parallel lists of the API are one list', () => {
  const cells = {
    party: [1, 0],
    month: [null, 0],
    role: ['LEAD', 'RESPONSIBLE'] as const,
    certainty: ['DEFINITE', 'POSSIBLE'] as const,
    count: [1, 2],
    direct: [1, 0],
  };
  expect(readLoad({ months: ['2024-03'], parties: load.parties, cells }).counts).toEqual([
    one('新泾镇', null, { role: 'LEAD' }),
    one('区应急局', '2024-03', { certainty: 'POSSIBLE', count: 2, direct: 0 }),
  ]);
});

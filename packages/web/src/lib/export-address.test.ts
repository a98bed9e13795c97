import { expect, test } from 'vitest';
import { listFilePath, matrixFilePath, seenArrangement } from './export-address.ts';
import { parseArrangement } from './matrix-arrangement.ts';
import { parseMatrixSearch } from './matrix-search.ts';

const addressesOf = (search: string) => {
  const params = new URLSearchParams(search);
  const seen = { search: parseMatrixSearch(params), arrangement: parseArrangement(params) };
  return [matrixFilePath('a 1', 'xlsx', seen), listFilePath('a 1', 'docx', seen.search)].map(
    decodeURIComponent,
  );
};

test.each([
  ['', ['/exports/plans/a 1/matrix.xlsx', '/exports/plans/a 1.docx']],
  [
    'columns=parties&matrix=areas&rows=load&cols=kind&expand=各街镇&expand=园区',
    [
      '/exports/plans/a 1/matrix.xlsx?columns=parties&matrix=areas&rows=load&cols=kind&expand=各街镇&expand=园区',
      '/exports/plans/a 1.docx',
    ],
  ],
  [
    'columns=definite&pin=13&pinCol=区应急局&fold=TOWN&fold=NOTHING&against=2024-03-01&as=table&paper=A4',
    [
      '/exports/plans/a 1/matrix.xlsx?columns=definite&pin=13&pinCol=区应急局&fold=TOWN&against=2024-03-01&paper=A4',
      '/exports/plans/a 1.docx',
    ],
  ],
  [
    'area=3&asOf=2024-07-01',
    [
      '/exports/plans/a 1/matrix.xlsx?filter={"areas":[3]}&asOf=2024-07-01',
      '/exports/plans/a 1.docx?filter={"areas":[3]}&asOf=2024-07-01',
    ],
  ],
])('what ?%s shows is what its files hold', (search, addresses) => {
  expect(addressesOf(search)).toEqual(addresses);
});

test('what is pinned and is not there, or only in the other plan, or compared with nothing, is no part of a file', () => {
  const arrangement = parseArrangement(
    new URLSearchParams('pin=1&pin=2&pin=99&pinCol=甲局&pinCol=乙局&against=a-2'),
  );
  const matrix = { rows: [{ key: '1' }], columns: [{ name: '甲局' }] };
  const before = { rows: [{ key: '2' }], columns: [{ name: '乙局' }] };
  expect(seenArrangement(arrangement, matrix, before)).toEqual({
    ...arrangement,
    ...{ pinned: ['1'], pinnedColumns: ['甲局', '乙局'], against: 'a-2' },
  });
  expect(seenArrangement(arrangement, matrix, undefined)).not.toHaveProperty('against');
});

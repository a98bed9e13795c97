import { expect, test } from 'vitest';
import { listFilePath, matrixFilePath } from './export-address.ts';
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
    'columns=PARTIES&matrix=areas&rows=load&cols=kind&expand=各街镇&expand=园区&pin=13',
    [
      '/exports/plans/a 1/matrix.xlsx?columns=PARTIES&matrix=areas&rows=load&cols=kind&expand=各街镇&expand=园区',
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMatrix, matrixOf } from '../../test/drawn-matrix.ts';
import {
  bandsOf,
  buildAreaMatrix,
  buildUnitMatrix,
  countPartners,
  dutiesIn,
  foldBands,
  gatherBands,
  permuteMatrix,
} from './index.ts';

test('columns of one kind side by side are a band', () => {
  expect(bandsOf(['TOWN', 'TOWN', 'OTHER', 'TOWN'].map((kind) => ({ kind })))).toEqual([
    { kind: 'TOWN', start: 0, size: 2 },
    { kind: 'OTHER', start: 2, size: 1 },
    { kind: 'TOWN', start: 3, size: 1 },
  ]);
});

test('a folded kind is one column with the strongest part and how many have one', () => {
  const drawn = matrixOf([{ cells: '● ○ ? ◉' }, { cells: '. ○ ? .' }, { cells: '. . ○ ?' }]);
  const { columns, cells } = foldBands(drawn, ['TOWN']);
  expect(columns).toEqual([...drawn.columns.slice(0, 2), { kind: 'TOWN', folded: drawn.columns.slice(2) }]);
  expect(cells).toEqual({
    row: [0, 0, 0, 1, 1, 2],
    column: [0, 1, 2, 1, 2, 2],
    role: ['LEAD', 'COOPERATING', 'RESPONSIBLE', 'COOPERATING', 'COOPERATING', 'COOPERATING'],
    certainty: ['DEFINITE', 'DEFINITE', 'DEFINITE', 'DEFINITE', 'POSSIBLE', 'DEFINITE'],
    direct: [true, true, true, true, true, true],
    count: [1, 1, 2, 1, 1, 2],
  });
});

test('folding counts every part that was there, and no pair twice', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const { columns, cells } = foldBands(matrix, ['TOWN', 'OTHER']);
      expect(cells.count.reduce((sum, count) => sum + count, 0)).toBe(matrix.cells.row.length);
      expect(columns.flatMap((one) => ('folded' in one ? one.folded : [one]))).toHaveLength(
        matrix.columns.length,
      );
      const pairs = cells.row.map((row, index) => `${row} ${cells.column[index]}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});

test('folding changes no total, whatever the order: a cell stands for all the duties in it', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const whole = foldBands(matrix, ['TOWN', 'OTHER']);
      const { cells } = permuteMatrix(whole, { rows: [...matrix.rows.keys()].reverse() });
      const last = matrix.rows.length - 1;
      const totals = matrix.rows.map((_, row) =>
        cells.row.reduce((sum, at, cell) => (at === last - row ? sum + dutiesIn(cells, cell) : sum), 0),
      );
      expect(totals).toEqual(matrix.rows.map((_, row) => matrix.cells.row.filter((at) => at === row).length));
    }),
  );
});

test('areas count the roles of a folded kind one by one', () => {
  const drawn = matrixOf([{ cells: '● ○ ○ ◉' }]);
  const matrix = { ...drawn, rows: [{ area: { position: 1 } }] };
  expect(buildAreaMatrix(gatherBands(matrix, ['TOWN'])).columnTotals).toMatchObject({
    responsible: [0, 0, 1],
    cooperating: [0, 1, 1],
    total: [1, 1, 2],
  });
});

test('a unit has as many partners whether they are folded or not, and a kind those outside it', () => {
  const drawn = matrixOf([{ cells: '● . ○ ○' }, { cells: '. ● ○ .' }]);
  const { columns } = foldBands(drawn, ['TOWN']);
  const groups = columns.map((one) => ('folded' in one ? one.folded : [one]));
  expect(countPartners(drawn, groups)).toEqual([2, 1, 2]);
  expect(
    countPartners(
      drawn,
      drawn.columns.map((column) => [column]),
    ),
  ).toEqual(buildUnitMatrix(drawn).partners);
});

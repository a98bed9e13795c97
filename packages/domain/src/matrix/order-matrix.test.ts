import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatrix, matrixOf, type DrawnColumn, type DrawnRow } from '../../test/drawn-matrix.ts';
import { clusterOrder, MOST_CLUSTERED } from './cluster-order.ts';
import {
  buildAreaMatrix,
  COLUMN_ORDERS,
  orderAreas,
  orderColumns,
  orderRows,
  permuteMatrix,
  ROW_ORDERS,
  type ColumnOrder,
  type Matrix,
  type RowOrder,
} from './index.ts';

const drawn = matrixOf([
  { cells: '. ◉ . .', date: '2024-12-31' },
  { cells: '● . ○ ?' },
  { cells: '. ● . .', date: '2024-06-30' },
  { cells: '◉ . ○ .', date: '2024-06-30' },
]);

test.each<[RowOrder, number[]]>([
  ['DOCUMENT', [0, 1, 2, 3]],
  ['DEADLINE', [2, 3, 0, 1]],
  ['LOAD', [1, 3, 0, 2]],
  ['CLUSTER', [0, 2, 1, 3]],
])('rows by %s, those that are equal as they stood', (by, order) => {
  expect(orderRows(drawn, by)).toEqual(order);
});

test.each<[ColumnOrder, number[]]>([
  ['DOCUMENT', [0, 1, 2, 3]],
  ['KIND', [3, 2, 0, 1]],
  ['LOAD', [0, 1, 2, 3]],
  ['CLUSTER', [0, 2, 3, 1]],
])('columns by %s', (by, order) => {
  const kinds = ['ENTERPRISE', 'OTHER', 'TOWN', 'GOVERNMENT_DEPARTMENT'] as const;
  const columns = drawn.columns.map((column, index) => ({ ...column, kind: kinds[index] ?? 'OTHER' }));
  expect(orderColumns({ ...drawn, columns }, by)).toEqual(order);
});

describe('clustering', () => {
  test('brings together again what was dealt out like cards', () => {
    const blocks = [0, 10, 20].map((first) =>
      [0, 1, 2].map((skip) => [0, 1, 2, 3].map((at) => first + skip + at)),
    );
    const dealt = [0, 1, 2].flatMap((place) => blocks.map((block) => block[place] as number[]));
    expect(clusterOrder(dealt)).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
  });

  test('equal sets stand together, and empty ones at the end', () => {
    expect(clusterOrder([[], [1, 2], [3], [2, 1], []])).toEqual([1, 3, 2, 0, 4]);
  });

  test('of very many different sets goes by the busiest that they have in common', () => {
    const sets = Array.from({ length: MOST_CLUSTERED + 2 }, (_, index) => [index % 2, 10 + index]);
    const order = clusterOrder(sets);
    expect(order.map((set) => set % 2)).toEqual(sets.map((_, place) => (place < sets.length / 2 ? 0 : 1)));
  });
});

test('whatever the order, no cell is lost or changed', () => {
  const partsOf = ({ rows, columns, cells }: Matrix<DrawnRow, DrawnColumn>): string[] =>
    cells.row.map((row, index) =>
      [
        rows[row]?.number,
        columns[cells.column[index] as number]?.name,
        cells.role[index],
        cells.certainty[index],
        cells.direct[index],
      ].join(' '),
    );
  fc.assert(
    fc.property(
      anyMatrix,
      fc.constantFrom(...ROW_ORDERS),
      fc.constantFrom(...COLUMN_ORDERS),
      (matrix, rowsBy, columnsBy) => {
        const order = { rows: orderRows(matrix, rowsBy), columns: orderColumns(matrix, columnsBy) };
        const permuted = permuteMatrix(matrix, order);
        expect(partsOf(permuted).sort()).toEqual(partsOf(matrix).sort());
        const places = permuted.cells.row.map(
          (row, index) => row * matrix.columns.length + (permuted.cells.column[index] as number),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    ),
  );
});

test.each([
  ['DOCUMENT', [0, 1, 2]],
  ['DEADLINE', [0, 1, 2]],
  ['LOAD', [1, 2, 0]],
  ['CLUSTER', [0, 2, 1]],
] as const)('areas by %s', (by, places) => {
  const matrix = matrixOf([
    { cells: '● . . .', area: 1 },
    { cells: '. ○ ○ ○', area: 2 },
    { cells: '● . ○ .', area: 3 },
  ]);
  const areas = [1, 2, 3].map((position) => ({ position }));
  expect(orderAreas(buildAreaMatrix(matrix, areas), by)).toEqual(places);
});

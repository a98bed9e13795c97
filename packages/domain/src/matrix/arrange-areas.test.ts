import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMatrix, matrixOf, type DrawnColumn, type DrawnRow } from '../../test/drawn-matrix.ts';
import { arrangeAreas, compareMatrices, type Arrangement, type Matrix } from './index.ts';

const NAMES = ['宣传', '演练', '执法'];
const inAreas = (drawn: Matrix<DrawnRow, DrawnColumn>, names = NAMES) => ({
  ...drawn,
  rows: drawn.rows.map(({ area, ...row }) => ({
    ...row,
    area: area === null ? null : { position: area, name: names[area - 1]! },
  })),
});

const before = inAreas(
  matrixOf([
    { area: 1, cells: '● ○ .' },
    { area: 1, cells: '. ○ ○' },
    { area: 2, cells: '◉ . .' },
    { area: 3, cells: '. . ◉' },
  ]),
);
// 演练 is gone, and another task stands in 执法
const after = inAreas(
  matrixOf([
    { number: '1', area: 1, cells: '● ◉ .' },
    { number: '2', area: 1, cells: '. ○ ○' },
    { number: '4', area: 2, cells: '. . ?' },
    { number: '5', area: 2, cells: '. ● .' },
  ]),
  ['宣传', '执法'],
);
const comparison = compareMatrices(before, after);

const arranged = (arrangement: Partial<Arrangement>) =>
  arrangeAreas(
    { matrix: after, comparison },
    {
      ...{ matrix: 'AREAS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
      ...{ pinned: [], pinnedColumns: [], folded: [] },
      ...arrangement,
    },
  );

/** Each cell by its area and party: what was and is counted, and what became of it. */
const cellsOf = ({ areas, compared }: ReturnType<typeof arranged>) =>
  areas.cells.row.map((row, cell) => {
    const party = areas.columns[areas.cells.column[cell]!]!;
    const name = 'name' in party ? party.name : party.kind;
    const counts = `${compared?.before.total[cell]}→${areas.cells.total[cell]}`;
    return `${areas.rows[row]!.area?.name} ${name} ${counts} ${compared?.change[cell]}`;
  });

test('each cell says what was and is counted, a role that became another is a change, and what is gone stays', () => {
  const { areas, compared } = arranged({});
  expect(cellsOf({ areas, compared, pinned: 0 })).toEqual([
    '宣传 甲局 1→1 SAME',
    '宣传 乙局 2→2 CHANGED',
    '宣传 丙镇 1→1 SAME',
    '演练 甲局 1→0 REMOVED',
    '执法 乙局 0→1 ADDED',
    '执法 丙镇 1→1 CHANGED',
  ]);
  expect(compared?.totals).toEqual({ ADDED: 1, REMOVED: 1, CHANGED: 2, SAME: 2 });
  expect(compared?.sides.map((area) => [area.before?.area?.position, area.after?.area?.position])).toEqual([
    [1, 1],
    [2, undefined],
    [3, 2],
  ]);
});

test('totals count what is there now', () => {
  const { areas } = arranged({});
  expect(areas.rows.map(({ tasks }) => tasks)).toEqual([2, 0, 2]);
  expect([areas.rowTotals.total, areas.columnTotals.total, areas.total]).toEqual([[4, 0, 2], [1, 3, 2], 6]);
});

test('a folded kind counts every duty that is in it', () => {
  expect(cellsOf(arranged({ folded: ['GOVERNMENT_DEPARTMENT'] }))).toEqual([
    '宣传 GOVERNMENT_DEPARTMENT 3→3 CHANGED',
    '宣传 丙镇 1→1 SAME',
    '演练 GOVERNMENT_DEPARTMENT 1→0 REMOVED',
    '执法 GOVERNMENT_DEPARTMENT 0→1 ADDED',
    '执法 丙镇 1→1 CHANGED',
  ]);
});

test('the fullest come first by what is there now, and who is pinned before all others', () => {
  const { areas, pinned } = arranged({ rows: 'LOAD', columns: 'LOAD', pinnedColumns: ['甲局'] });
  expect(areas.rows.map(({ area }) => area?.name)).toEqual(['宣传', '执法', '演练']);
  expect(areas.columns.map((party) => 'name' in party && party.name)).toEqual(['甲局', '乙局', '丙镇']);
  expect(pinned).toBe(1);
});

test('nothing is compared with nothing', () => {
  const { compared, areas } = arrangeAreas(
    { matrix: after },
    {
      ...{ matrix: 'AREAS', rows: 'DEADLINE', columns: 'DOCUMENT' },
      ...{ pinned: ['1'], pinnedColumns: [], folded: [] },
    },
  );
  expect(compared).toBeUndefined();
  expect(areas.cells.total).toEqual([1, 2, 1, 1, 1]);
});

test('each side counts its own parts, in whatever order they stand', () => {
  const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);
  fc.assert(
    fc.property(anyMatrix, anyMatrix, fc.constantFrom('DOCUMENT', 'LOAD', 'CLUSTER'), (one, other, order) => {
      const [older, newer] = [inAreas(one), inAreas(other)];
      const { areas, compared } = arrangeAreas(
        { matrix: newer, comparison: compareMatrices(older, newer) },
        {
          ...{ matrix: 'AREAS', rows: order, columns: order },
          ...{ pinned: [], pinnedColumns: [], folded: ['TOWN'] },
        },
      );
      expect([
        sum(compared?.before.total),
        sum(areas.cells.total),
        areas.total,
        sum(areas.rowTotals.total),
      ]).toEqual([older.cells.row.length, ...Array<number>(3).fill(newer.cells.row.length)]);
    }),
  );
});

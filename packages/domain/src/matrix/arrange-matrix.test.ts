import { expect, test } from 'vitest';
import { matrixOf } from '../../test/drawn-matrix.ts';
import { arrangeMatrix, type Arrangement } from './index.ts';

const drawn = matrixOf([
  { cells: '● . ○ ○', date: '2024-12-31' },
  { cells: '. ◉ . .', date: '2024-03-31' },
  { cells: '. . ? ◉', date: '2024-06-30' },
]);
const whole = { ...drawn, rows: drawn.rows.map((row) => ({ ...row, key: row.number })) };

const arranged = (arrangement: Partial<Arrangement>) => {
  const { matrix, pinned } = arrangeMatrix(whole, {
    ...{ matrix: 'TASKS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
    ...{ pinned: [], pinnedColumns: [], folded: [] },
    ...arrangement,
  });
  return {
    rows: matrix.rows.map(({ key }) => key).join(' '),
    columns: matrix.columns
      .map((one) => ('name' in one ? one.name : `${one.kind} ${one.folded.length}`))
      .join(' '),
    pinned: [pinned.rows, pinned.columns],
  };
};
const AS_IT_IS = { rows: '1 2 3', columns: '甲局 乙局 丙镇 丁镇', pinned: [0, 0] };

test.each<[says: string, arrangement: Partial<Arrangement>, seen: object]>([
  ['nothing said, nothing moves', {}, AS_IT_IS],
  ['rows go by their deadline', { rows: 'DEADLINE' }, { ...AS_IT_IS, rows: '2 3 1' }],
  [
    'what is pinned stands before all others, in the order of the rest',
    { rows: 'DEADLINE', pinned: ['1', '3'], pinnedColumns: ['丁镇'] },
    { rows: '3 1 2', columns: '丁镇 甲局 乙局 丙镇', pinned: [2, 1] },
  ],
  ['a folded kind is one column', { folded: ['TOWN'] }, { ...AS_IT_IS, columns: '甲局 乙局 TOWN 2' }],
  [
    'who is folded cannot be pinned',
    { folded: ['TOWN'], pinnedColumns: ['丁镇', '乙局'] },
    { ...AS_IT_IS, columns: '乙局 甲局 TOWN 2', pinned: [0, 1] },
  ],
  [
    'who does not stand there cannot be pinned or folded',
    { pinned: ['99'], pinnedColumns: ['区某局'], folded: ['ENTERPRISE'] },
    AS_IT_IS,
  ],
])('%s', (_, arrangement, seen) => {
  expect(arranged(arrangement)).toEqual(seen);
});

test('five are pinned and no more', () => {
  const many = matrixOf(Array.from({ length: 8 }, () => ({ cells: '●' })));
  const rows = many.rows.map((row) => ({ ...row, key: row.number }));
  const { pinned } = arrangeMatrix(
    { ...many, rows },
    {
      ...{ matrix: 'TASKS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
      ...{ pinned: rows.map(({ key }) => key), pinnedColumns: [], folded: [] },
    },
  );
  expect(pinned).toEqual({ rows: 5, columns: 0 });
});

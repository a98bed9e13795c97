import { expect, test } from 'vitest';
import { matrixOf } from '../../test/drawn-matrix.ts';
import { compareMatrices, joinMatrices, permuteMatrix } from './index.ts';

const columns = ['甲局', '乙局', '丙镇'].map((name) => ({ name, kind: 'OTHER' as const }));
const before = matrixOf([{ cells: '● ○ .' }, { cells: '? . ◉' }], columns);
const after = matrixOf([{ cells: '● ◉ ○', number: '1' }], columns);

test('what was, what is and what is gone stand in one matrix, each cell with what became of it', () => {
  const { matrix, differenceAt } = joinMatrices(compareMatrices(before, after));
  const permuted = permuteMatrix(matrix, { rows: [1, 0], columns: [2, 1, 0] });
  const told = permuted.cells.row.map((row, cell) => {
    const [task, party] = [permuted.rows[row]!, permuted.columns[permuted.cells.column[cell]!]!];
    const difference = differenceAt(task, party);
    const { role, certainty } = difference?.before ?? {};
    return [task.number, party.name, permuted.cells.role[cell], difference?.change, role, certainty];
  });
  expect(told).toEqual([
    ['2', '丙镇', 'RESPONSIBLE', 'REMOVED', 'RESPONSIBLE', 'DEFINITE'],
    ['2', '甲局', 'COOPERATING', 'REMOVED', 'COOPERATING', 'POSSIBLE'],
    ['1', '丙镇', 'COOPERATING', 'ADDED', undefined, undefined],
    ['1', '乙局', 'RESPONSIBLE', 'CHANGED', 'COOPERATING', 'DEFINITE'],
    ['1', '甲局', 'LEAD', undefined, undefined, undefined],
  ]);
});

test('a part that came through a group still does, and what is gone as it did', () => {
  const throughGroup = (matrix: typeof before) => ({
    ...matrix,
    cells: { ...matrix.cells, direct: matrix.cells.row.map((_, cell) => cell > 0) },
  });
  const { matrix } = joinMatrices(compareMatrices(throughGroup(before), throughGroup(after)));
  expect(matrix.cells.direct).toEqual([false, true, true, true, true]);
});

test('a row knows the side that it comes from, or both', () => {
  const { matrix, sidesOf } = joinMatrices(compareMatrices(before, after));
  expect(matrix.rows.map(sidesOf)).toEqual([
    { before: before.rows[0], after: after.rows[0] },
    { before: before.rows[1], after: null },
  ]);
});

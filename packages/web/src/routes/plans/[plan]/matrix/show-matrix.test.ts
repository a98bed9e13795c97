import { joinMatrices } from '@zeren/domain/matrix';
import { expect, test } from 'vitest';
import { showMatrix, whyOf, type AnsweredMatrix } from './show-matrix.ts';

const task = (key: string) => ({ key, name: '任务', area: null, deadline: { text: '', date: null } });
const unit = (name: string) => ({ __typename: 'Unit' as const, name, kind: 'TOWN' as const });

const matrixOf = (
  keys: readonly string[],
  names: readonly string[],
  cells: readonly (readonly [row: number, column: number, isPossible?: boolean])[],
): AnsweredMatrix => ({
  rows: keys.map(task),
  columns: names.map(unit),
  cells: {
    row: cells.map(([row]) => row),
    column: cells.map(([, column]) => column),
    role: cells.map(() => 'RESPONSIBLE'),
    certainty: cells.map(([, , isPossible]) => (isPossible ? 'POSSIBLE' : 'DEFINITE')),
    direct: cells.map(() => true),
  },
});

// task 6 of this year was task 8; what was task 6 is gone, and so is the part of 甲镇 in task 8
const matrix = matrixOf(
  ['6'],
  ['乙镇', '丙镇'],
  [
    [0, 0],
    [0, 1, true],
  ],
);
const before = matrixOf(
  ['8', '6'],
  ['甲镇', '乙镇'],
  [
    [0, 0],
    [0, 1],
    [1, 1],
  ],
);
const older = { before, pairs: [{ older: 0, newer: 0 }] };

test('what is gone is explained by the side that it comes from, by the number that it had there', () => {
  const joined = joinMatrices(showMatrix(matrix, older, 'UNITS').comparison!);
  const { rows, columns, cells } = joined.matrix;
  const asked = cells.row.map((row, cell) => whyOf(rows[row]!, columns[cells.column[cell]!]!, joined));
  expect(asked).toEqual([
    { task: '8', unit: '甲镇', before: true },
    { task: '6', unit: '乙镇' },
    { task: '6', unit: '丙镇' },
    { task: '6', unit: '乙镇', before: true },
  ]);
  expect(whyOf(rows[1]!, columns[0]!, joined)).toEqual({ task: '6', unit: '甲镇', before: true });
});

test('without what is only possible neither side has it', () => {
  expect(showMatrix(matrix, older, 'UNITS').comparison?.totals).toMatchObject({ ADDED: 1, REMOVED: 2 });
  expect(showMatrix(matrix, older, 'DEFINITE').comparison?.totals).toMatchObject({ ADDED: 0, REMOVED: 2 });
});

test('a unit that was renamed is one column, under the name that it has now', () => {
  const named = (name: string, through: AnsweredMatrix): AnsweredMatrix => ({
    ...through,
    columns: [{ ...unit(name), id: 'unit 1' }],
  });
  const drawn = matrixOf(['6'], ['甲镇'], [[0, 0]]);
  const { comparison } = showMatrix(
    named('甲街道', drawn),
    { before: named('甲镇', drawn), pairs: [{ older: 0, newer: 0 }] },
    'UNITS',
  );
  expect(joinMatrices(comparison!).matrix.columns.map(({ name }) => name)).toEqual(['甲街道']);
  expect(comparison?.totals).toEqual({ ADDED: 0, REMOVED: 0, CHANGED: 0, SAME: 1 });
});

test('with nothing to compare with it is what it is', () => {
  expect(showMatrix(matrix, null, 'UNITS')).toEqual({ matrix, comparison: undefined });
});

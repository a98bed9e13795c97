import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatrix, matrixOf } from '../../test/drawn-matrix.ts';
import { compareMatrices } from './index.ts';

const units = (...names: string[]) => names.map((name) => ({ name, kind: 'OTHER' as const }));

const before = matrixOf(
  [
    { number: '1', cells: '● ○ ?' },
    { number: '2', cells: '. ◉ .' },
    { number: '3', cells: '○ . .' },
  ],
  units('甲局', '乙局', '丙局'),
);
const after = matrixOf(
  [
    { number: '3', cells: '◉ .' },
    { number: '1', cells: '● ○' },
    { number: '4', cells: '. △' },
  ],
  units('甲局', '丙局'),
);

describe('two matrices, cell by cell', () => {
  test('are matched by the number of the task and the name of the party', () => {
    const { rows, columns, cells, totals } = compareMatrices(before, after);
    expect(rows.map((row) => [row.before?.number, row.after?.number])).toEqual([
      ['3', '3'],
      ['1', '1'],
      ['2', undefined],
      [undefined, '4'],
    ]);
    expect(columns.map((column) => [column.before?.name, column.after?.name])).toEqual([
      ['甲局', '甲局'],
      ['乙局', undefined],
      ['丙局', '丙局'],
    ]);
    expect(cells).toEqual({
      row: [0, 1, 1, 1, 2, 3],
      column: [0, 0, 1, 2, 1, 2],
      change: ['CHANGED', 'SAME', 'REMOVED', 'CHANGED', 'REMOVED', 'ADDED'],
      roleBefore: ['COOPERATING', 'LEAD', 'COOPERATING', 'COOPERATING', 'RESPONSIBLE', null],
      roleAfter: ['RESPONSIBLE', 'LEAD', null, 'COOPERATING', null, 'SUPERVISING'],
      certaintyBefore: ['DEFINITE', 'DEFINITE', 'DEFINITE', 'POSSIBLE', 'DEFINITE', null],
      certaintyAfter: ['DEFINITE', 'DEFINITE', null, 'DEFINITE', null, 'DEFINITE'],
      directBefore: [true, true, true, true, true, null],
      directAfter: [true, true, null, true, null, true],
    });
    expect(totals).toEqual({ ADDED: 1, REMOVED: 2, CHANGED: 2, SAME: 1 });
  });

  test('or by pairs of tasks, whatever their numbers', () => {
    const { rows, totals } = compareMatrices(before, after, { pairs: [{ older: 0, newer: 0 }] });
    expect(rows.map((row) => [row.before?.number, row.after?.number])).toEqual([
      ['1', '3'],
      ['2', undefined],
      ['3', undefined],
      [undefined, '1'],
      [undefined, '4'],
    ]);
    expect(totals).toEqual({ ADDED: 3, REMOVED: 4, CHANGED: 1, SAME: 0 });
  });

  test('each cell of either is in one of the four', () => {
    fc.assert(
      fc.property(anyMatrix, anyMatrix, (one, other) => {
        const { totals } = compareMatrices(one, other);
        const both = totals.CHANGED + totals.SAME;
        expect([totals.REMOVED + both, totals.ADDED + both]).toEqual([
          one.cells.row.length,
          other.cells.row.length,
        ]);
      }),
    );
  });

  test('nothing changes beside itself', () => {
    expect(compareMatrices(before, before).totals).toEqual({ ADDED: 0, REMOVED: 0, CHANGED: 0, SAME: 5 });
  });
});

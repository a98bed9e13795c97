import { expect, test } from 'vitest';
import { matrixOf } from '../../test/drawn-matrix.ts';
import { arrangeComparison, compareMatrices, dutiesIn, type Arrangement } from './index.ts';

const keyed = (lines: Parameters<typeof matrixOf>[0]) => {
  const drawn = matrixOf(lines);
  return { ...drawn, rows: drawn.rows.map((row) => ({ ...row, key: row.number })) };
};
const DOCUMENT: Arrangement = {
  ...{ matrix: 'TASKS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
  ...{ pinned: [], pinnedColumns: [], folded: [] },
};

test.each<[says: string, before: string, after: string, seen: unknown[]]>([
  ['nobody had a part before', '. . . .', '. . ○ ◉', ['RESPONSIBLE', 'ADDED', undefined]],
  ['nobody has one any more', '. . ○ ●', '. . . .', ['LEAD', 'REMOVED', 'LEAD']],
  ['the strongest part is another', '. . ● ○', '. . . ○', ['COOPERATING', 'CHANGED', 'LEAD']],
  ['only a weaker one is', '. . ● ○', '. . ● .', ['LEAD', 'CHANGED', undefined]],
  ['everybody has what he had', '. . ● ○', '. . ● ○', ['LEAD', undefined, undefined]],
])('of a folded kind %s', (_, before, after, seen) => {
  const comparison = compareMatrices(keyed([{ cells: before }]), keyed([{ cells: after }]));
  const { matrix, differenceAt } = arrangeComparison(comparison, { ...DOCUMENT, folded: ['TOWN'] });
  const told = matrix.cells.row.map((row, cell) => {
    const difference = differenceAt(matrix.rows[row], matrix.columns[matrix.cells.column[cell]!]);
    return [matrix.cells.role[cell], difference?.change, difference?.before?.role];
  });
  expect(told).toEqual([seen]);
  expect(matrix.columns.map(({ kind }) => kind).filter((kind) => kind === 'TOWN')).toEqual(['TOWN']);
});

test.each<[says: string, before: string, after: string, duties: number]>([
  ['all that it holds', '. . ○ .', '. . ○ ●', 2],
  ['what is left in it', '. . ○ ●', '. . ○ .', 1],
  ['what was in it, where all of it is gone', '. . ○ ●', '. . . .', 2],
])('a folded cell stands for %s', (_, before, after, duties) => {
  const comparison = compareMatrices(keyed([{ cells: before }]), keyed([{ cells: after }]));
  const { matrix } = arrangeComparison(comparison, { ...DOCUMENT, folded: ['TOWN'] });
  expect(matrix.cells.row.map((_, cell) => dutiesIn(matrix.cells, cell))).toEqual([duties]);
});

test('a pin holds the task of this plan, not what is gone under the same number', () => {
  const older = keyed([
    { number: '1', cells: '●' },
    { number: '2', cells: '●' },
  ]);
  const newer = keyed([
    { number: '1', cells: '●' },
    { number: '2', cells: '○' },
  ]);
  const { matrix, pinned, sidesOf } = arrangeComparison(
    compareMatrices(older, newer, { pairs: [{ older: 0, newer: 0 }] }),
    { ...DOCUMENT, pinned: ['2'] },
  );
  expect(pinned.rows).toBe(1);
  expect(matrix.rows.map((row) => [row.key, sidesOf(row)?.after === null])).toEqual([
    ['2', false],
    ['1', false],
    ['2', true],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMatrix, matrixOf } from '../../test/drawn-matrix.ts';
import { arrangeUnits, buildUnitMatrix, compareMatrices, type Arrangement } from './index.ts';

const DOCUMENT: Arrangement = {
  ...{ matrix: 'UNITS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
  ...{ pinned: [], pinnedColumns: [], folded: [] },
};
const before = matrixOf([{ cells: '● ○ .' }, { cells: '◉ ○ .' }, { cells: '. ● ○' }]);
const after = matrixOf([{ cells: '● ○ .' }, { cells: '○ . ◉' }, { cells: '. ● .' }]);
const shown = { matrix: after, comparison: compareMatrices(before, after) };

const told = ({ units: { columns, cells }, compared }: ReturnType<typeof arrangeUnits>) =>
  cells.row.map((row, cell) => {
    const [one, other] = [columns[row]!, columns[cells.column[cell]!]!].map((party) =>
      'name' in party ? party.name : party.kind,
    );
    return `${one} ${other} ${compared?.before.shared[cell]}→${cells.shared[cell]} ${compared?.change[cell]}`;
  });

test('two parties share as many tasks as they do now, and as they did; on the diagonal each has its own', () => {
  expect(told(arrangeUnits(shown, DOCUMENT))).toEqual([
    '甲局 甲局 2→2 SAME',
    '甲局 乙局 2→1 CHANGED',
    '甲局 丙镇 0→1 ADDED',
    '乙局 甲局 2→1 CHANGED',
    '乙局 乙局 3→2 CHANGED',
    '乙局 丙镇 1→0 REMOVED',
    '丙镇 甲局 0→1 ADDED',
    '丙镇 乙局 1→0 REMOVED',
    '丙镇 丙镇 1→1 SAME',
  ]);
});

test('each pair is counted once, and nobody is a pair with himself', () => {
  expect(arrangeUnits(shown, DOCUMENT).compared?.totals).toEqual({
    ...{ ADDED: 1, REMOVED: 1, CHANGED: 1, SAME: 0 },
  });
});

test('partners are those of now, and those of a folded kind stand outside it', () => {
  expect(arrangeUnits(shown, DOCUMENT).units.partners).toEqual([2, 1, 1]);
  const folded = arrangeUnits(shown, { ...DOCUMENT, folded: ['GOVERNMENT_DEPARTMENT'] });
  expect(folded.units.partners).toEqual([1, 1]);
  expect(told(folded)).toEqual([
    'GOVERNMENT_DEPARTMENT GOVERNMENT_DEPARTMENT 3→3 SAME',
    'GOVERNMENT_DEPARTMENT 丙镇 1→1 CHANGED',
    '丙镇 GOVERNMENT_DEPARTMENT 1→1 CHANGED',
    '丙镇 丙镇 1→1 SAME',
  ]);
});

test('without anything to compare with, the partners behind a folded kind are counted one by one', () => {
  const drawn = matrixOf([{ cells: '● . ○ ○' }, { cells: '. ● ○ .' }]);
  const { units, compared } = arrangeUnits({ matrix: drawn }, { ...DOCUMENT, folded: ['TOWN'] });
  expect([units.partners, compared]).toEqual([[2, 1, 2], undefined]);
});

test('who is pinned is the first row and the first column', () => {
  const { units, pinned } = arrangeUnits(shown, { ...DOCUMENT, pinnedColumns: ['丙镇'] });
  expect([units.columns.map((party) => 'name' in party && party.name), pinned]).toEqual([
    ['丙镇', '甲局', '乙局'],
    1,
  ]);
});

test('each side is what it is alone', () => {
  fc.assert(
    fc.property(anyMatrix, anyMatrix, (one, other) => {
      const { units, compared } = arrangeUnits(
        { matrix: other, comparison: compareMatrices(one, other) },
        DOCUMENT,
      );
      const filled = (counts: readonly number[] = []) => counts.filter((count) => count > 0).sort();
      expect(filled(units.cells.shared)).toEqual([...buildUnitMatrix(other).cells.shared].sort());
      expect(filled(compared?.before.shared)).toEqual([...buildUnitMatrix(one).cells.shared].sort());
    }),
  );
});

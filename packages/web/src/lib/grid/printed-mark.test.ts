import { expect, test } from 'vitest';
import type { GridCell } from './grid-model.ts';
import { findPrintedSigns, printedMark } from './printed-mark.ts';

const cell = (rest: Partial<GridCell>): GridCell => ({ column: 0, mark: '○', ...rest });

test.each([
  ['○', {}],
  ['(○)', { possible: true }],
  ['3→', { mark: '3', kind: 'LEADS' }],
  ['8→5', { mark: '8', kind: 'LEADS', share: '5' }],
  ['(3)←', { mark: '3', kind: 'HELPS', possible: true }],
  ['+○', { change: 'ADDED' }],
  ['−○', { change: 'REMOVED' }],
  ['○→\u200b●', { mark: '●', change: 'CHANGED', before: '○' }],
] as const)('%s stands on paper', (written, rest) => {
  expect(printedMark(cell(rest))).toBe(written);
});

test('of the signs only those are explained that stand there', () => {
  const rows = [
    { cells: [cell({ kind: 'LEAD' }), cell({ kind: 'COOPERATING', possible: true })] },
    { cells: [cell({ kind: 'COOPERATING', through: true, change: 'ADDED' })] },
  ];
  expect(findPrintedSigns({ rows })).toEqual(
    new Set(['LEAD', 'COOPERATING', 'possible', 'through', 'ADDED']),
  );
});

import { expect, test } from 'vitest';
import { clampCursor, moveCursor, type GridSize } from './move-cursor.ts';

const size: GridSize = { firstRow: 0, lastRow: 36, lastColumn: 35, page: 10 };
const press = (keys: string, [row, column]: readonly [number, number], grid = size) => {
  const ctrlKey = keys.startsWith('Ctrl+');
  const to = moveCursor({ key: keys.replace('Ctrl+', ''), ctrlKey }, { row, column }, grid);
  return to && [to.row, to.column];
};

test.each([
  ['ArrowUp', [5, 5], [4, 5]],
  ['ArrowDown', [5, 5], [6, 5]],
  ['ArrowLeft', [5, 5], [5, 4]],
  ['ArrowRight', [5, 5], [5, 6]],
  ['PageUp', [25, 5], [15, 5]],
  ['PageDown', [5, 5], [15, 5]],
  ['Home', [5, 5], [5, 0]],
  ['End', [5, 5], [5, 35]],
  ['Ctrl+Home', [5, 5], [0, 0]],
  ['Ctrl+End', [5, 5], [36, 35]],
  ['ArrowUp', [0, 5], [0, 5]],
  ['ArrowLeft', [5, 0], [5, 0]],
  ['ArrowDown', [36, 5], [36, 5]],
  ['ArrowRight', [5, 35], [5, 35]],
  ['PageUp', [3, 5], [0, 5]],
  ['PageDown', [30, 5], [36, 5]],
] as const)('%s leads from %s to %s', (keys, from, to) => {
  expect(press(keys, from)).toEqual(to);
});

test.each(['Enter', 'Tab', 'a', ' '])('%s does not move', (key) => {
  expect(press(key, [5, 5])).toBeUndefined();
});

test('a cell over several columns is left at its ends', () => {
  const banded: GridSize = {
    ...size,
    firstRow: -1,
    spanAt: ({ row, column }) =>
      row < 0 && column >= 3 && column < 9 ? { start: 3, size: 6 } : { start: column, size: 1 },
  };
  expect(press('ArrowRight', [-1, 5], banded)).toEqual([-1, 9]);
  expect(press('ArrowLeft', [-1, 5], banded)).toEqual([-1, 2]);
  expect(press('ArrowDown', [-1, 5], banded)).toEqual([0, 5]);
  expect(press('Ctrl+Home', [7, 5], banded)).toEqual([-1, 0]);
});

test('a cursor stays inside a grid that became smaller', () => {
  expect(clampCursor({ row: 30, column: 20 }, { firstRow: 0, lastRow: 3, lastColumn: 7 })).toEqual({
    row: 3,
    column: 7,
  });
});

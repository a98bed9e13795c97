import { expect, test } from 'vitest';
import { clampCursor, moveCursor } from './move-cursor.ts';

const size = { rows: 37, columns: 36 };

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
] as const)('%s leads from %s to %s', (keys, [row, column], [toRow, toColumn]) => {
  const ctrlKey = keys.startsWith('Ctrl+');
  const key = ctrlKey ? keys.slice('Ctrl+'.length) : keys;
  expect(moveCursor({ key, ctrlKey }, { row, column }, size)).toEqual({
    row: toRow,
    column: toColumn,
  });
});

test.each(['Enter', 'Tab', 'a', ' '])('%s does not move', (key) => {
  expect(moveCursor({ key, ctrlKey: false }, { row: 5, column: 5 }, size)).toBeUndefined();
});

test('a cursor stays inside a grid that became smaller', () => {
  expect(clampCursor({ row: 30, column: 20 }, { rows: 4, columns: 8 })).toEqual({
    row: 3,
    column: 7,
  });
});

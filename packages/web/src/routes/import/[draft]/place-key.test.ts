import { expect, test } from 'vitest';
import { gatherMarks, placeKey } from './place-key.ts';

const nowhere = { table: null, row: null, column: null, line: null, start: null, end: null };
const cell = { ...nowhere, table: 1, row: 14, column: 6 };

test.each([
  ['a cell', cell, '1:14:6'],
  ['a row', { ...cell, column: null }, '1:14:'],
  ['a line', { ...nowhere, line: 20 }, '20'],
  ['nowhere', nowhere, ''],
])('%s has a key', (_, place, key) => {
  expect(placeKey(place)).toBe(key);
});

test('marks are gathered by cell; a place without a stretch marks nothing', () => {
  const marks = gatherMarks([
    { place: { ...cell, start: 0, end: 4 }, value: 'a' },
    { place: { ...nowhere, line: 3, start: 2, end: 5 }, value: 'b' },
    { place: { ...cell, start: 5, end: 8 }, value: 'c' },
    { place: cell, value: 'd' },
    { place: null, value: 'e' },
  ]);
  expect([...marks]).toEqual([
    [
      '1:14:6',
      [
        { start: 0, end: 4, value: 'a' },
        { start: 5, end: 8, value: 'c' },
      ],
    ],
    ['3', [{ start: 2, end: 5, value: 'b' }]],
  ]);
});

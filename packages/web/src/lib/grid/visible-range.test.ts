import { expect, test } from 'vitest';
import { cellsWithin, offsetFor, placeOf, visibleRange } from './visible-range.ts';

const view = { extent: 600, size: 30, count: 5000, beyond: 6, step: 1 };

test.each([
  ['at the beginning', 0, { first: 0, end: 26 }],
  ['a little further', 10, { first: 0, end: 27 }],
  ['in the middle', 30_000, { first: 994, end: 1026 }],
  ['at the end', 149_400, { first: 4974, end: 5000 }],
  ['beyond the end, where the grid has become shorter', 400_000, { first: 5000, end: 5000 }],
])('drawn is what is in sight and a little more: %s', (_, offset, range) => {
  expect(visibleRange({ ...view, offset })).toEqual(range);
});

test.each([
  ['at the beginning', 0, { first: 0, end: 26 }],
  ['a little further: nothing moves but the end, by a step', 10, { first: 0, end: 30 }],
  ['within the step: nothing moves', 110, { first: 0, end: 30 }],
  ['a step further', 240, { first: 2, end: 34 }],
])('in steps of four it is drawn ahead of need: %s', (_, offset, range) => {
  expect(visibleRange({ ...view, offset, step: 4 })).toEqual(range);
});

test.each([
  ['in sight: nothing moves', 110, 3000],
  ['above: it comes to the top', 20, 600],
  ['below: it comes to the bottom', 200, 5430],
  ['partly above', 99, 2970],
])('a place %s', (_, place, offset) => {
  expect(offsetFor(place, { offset: 3000, extent: 600, size: 30 })).toBe(offset);
});

test('a place higher than the window shows its beginning', () => {
  expect(offsetFor(4, { offset: 0, extent: 10, size: 30 })).toBe(120);
});

test('of the cells of a row those in the range are drawn', () => {
  const cells = [0, 3, 4, 9, 12].map((column) => ({ column }));
  expect(cellsWithin(cells, { first: 3, end: 10 })).toEqual([{ column: 3 }, { column: 4 }, { column: 9 }]);
  expect(cellsWithin(cells, { first: 0, end: 13 })).toBe(cells);
  expect([0, 2, 9, 13].map((column) => placeOf(cells, column))).toEqual([0, 1, 3, 5]);
});

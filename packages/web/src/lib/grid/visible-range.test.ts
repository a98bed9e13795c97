import { expect, test } from 'vitest';
import { cellsWithin, offsetFor, placeOf, stepsOf, visibleRange } from './visible-range.ts';

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
  ['at the beginning', 0, { first: 0, end: 28 }],
  ['a little further: nothing moves', 60, { first: 0, end: 28 }],
  ['beyond the step: the end moves by a step', 61, { first: 0, end: 32 }],
  ['where the first step is out of sight', 300, { first: 4, end: 36 }],
])('it is drawn in whole steps of four: %s', (_, offset, range) => {
  expect(visibleRange({ ...view, offset, step: 4 })).toEqual(range);
  expect(stepsOf(range, 4)).toEqual({ first: range.first / 4, end: range.end / 4 });
});

test('the last step may be shorter', () => {
  expect(visibleRange({ ...view, offset: 149_400, step: 16 })).toEqual({ first: 4960, end: 5000 });
  expect(stepsOf({ first: 4960, end: 5000 }, 16)).toEqual({ first: 310, end: 313 });
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

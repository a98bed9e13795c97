import { expect, test } from 'vitest';
import { formatDay, formatMonth, formatMonthOnly, lastDayOf, parseDay, parseMonth } from './calendar.ts';

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2024-6-1', undefined],
  ['2024-13-01', undefined],
  ['', undefined],
  [null, undefined],
])('%s as a day', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  ['2024-12', '2024-12'],
  ['2024-13', undefined],
  ['2024', undefined],
  [null, undefined],
])('%s as a month', (text, month) => {
  expect(parseMonth(text)).toBe(month);
});

test('a month ends on its last day, leap years included', () => {
  expect(['2024-02', '2023-02', '2024-12'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2024-12-31',
  ]);
});

test('days and months are written as Chinese writes them', () => {
  expect(formatDay('2024-12-31')).toBe('2024年12月31日');
  expect(formatMonth('2024-06')).toBe('2024年6月');
  expect(formatMonthOnly('2024-06')).toBe('6月');
});

import { expect, test } from 'vitest';
import { formatDay, formatMonth, formatMonthOnly, formatStamp, parseDay, parseMonth } from './calendar.ts';

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

test('days and months are written as Chinese writes them', () => {
  expect(formatDay('2024-12-31')).toBe('2024年12月31日');
  expect(formatMonth('2024-06')).toBe('2024年6月');
  expect(formatMonthOnly('2024-06')).toBe('6月');
});

test('a stamp is the local moment, without what a file name cannot hold', () => {
  expect(formatStamp(new Date(2024, 11, 31, 9, 5, 59))).toBe('2024-12-31 09.05.59');
});

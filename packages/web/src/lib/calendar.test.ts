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

test('put together by hand they read as the formatter has them', () => {
  const written = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('zh-CN', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  for (const day of ['2024-12-31', '1999-01-01', '2030-10-09']) {
    const month = day.slice(0, 7);
    expect(formatDay(day)).toBe(written(day, { year: 'numeric', month: 'long', day: 'numeric' }));
    expect(formatMonth(month)).toBe(written(day, { year: 'numeric', month: 'long' }));
    expect(formatMonthOnly(month)).toBe(written(day, { month: 'short' }));
  }
});

test('a stamp is the local moment, without what a file name cannot hold', () => {
  expect(formatStamp(new Date(2024, 11, 31, 9, 5, 59))).toBe('2024-12-31 09.05.59');
});

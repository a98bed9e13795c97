import { expect, test } from 'vitest';
import { countWorkingDays, daysBetween } from './working-days.ts';

const calendar = {
  free: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  worked: ['2026-09-20', '2026-10-10'],
  knownTo: '2026-12-31',
};

test.each([
  ['the same day', '2026-11-23', '2026-11-23', 0],
  ['the next day', '2026-11-23', '2026-11-24', 1],
  ['over a weekend', '2026-11-20', '2026-11-23', 1],
  ['two whole weeks', '2026-11-23', '2026-12-07', 10],
  ['over the national holiday, with the Saturday that is worked', '2026-09-30', '2026-10-12', 4],
  ['a Sunday that is worked', '2026-09-19', '2026-09-20', 1],
  ['a day that is over', '2026-11-23', '2026-11-20', undefined],
  ['a year that nobody knows yet', '2026-11-23', '2027-01-04', undefined],
])('working days to %s', (_, from, to, days) => {
  expect(countWorkingDays(from, to, calendar)).toBe(days);
});

test('days are counted over leap days and years, both ways', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
});

import { expect, test } from 'vitest';
import { workCalendarFrom } from './work-calendar.server.ts';
import { countWorkingDays } from './working-days.ts';

test.each([
  ['before the Spring Festival of 2026, with the Saturday that is worked', '2026-02-13', '2026-02-24', 2],
  ['over the National Day of 2024', '2024-09-30', '2024-10-12', 5],
  ['in a year that is not announced', '2026-12-01', '2031-01-01', undefined],
])('the official calendar knows the working days %s', (_, today, day, count) => {
  expect(countWorkingDays(today, day, workCalendarFrom(today))).toBe(count);
});

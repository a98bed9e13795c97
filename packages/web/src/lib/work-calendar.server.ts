import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { WorkCalendar } from './working-days.ts';

const YEAR = 366 * 86_400_000;

/**
 * The State Council's calendar of holidays and of the weekends that are worked for them, as far ahead as
 * deadlines are counted. Only the server holds it: pages get the days that are still to come.
 */
export function workCalendarFrom(today: string): WorkCalendar {
  const last = new Date(Date.parse(today) + 2 * YEAR).toISOString().slice(0, 10);
  const ahead = (list: object) => Object.keys(list).filter((day) => day > today && day <= last);
  const knownYear = Math.max(...Object.keys(days.holidays).map((day) => Number(day.slice(0, 4))));
  return {
    free: ahead(days.holidays).filter((day) => ![0, 6].includes(new Date(day).getUTCDay())),
    worked: ahead(days.workdays),
    knownTo: `${knownYear}-12-31`,
  };
}

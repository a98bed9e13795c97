import { getLocale } from '#locale';

/** `YYYY-MM-DD`, if there is such a day. */
export function parseDay(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}

/** `YYYY-MM`, if there is such a month. */
export function parseMonth(text: string | null): string | undefined {
  return text !== null && parseDay(`${text}-01`) ? text : undefined;
}

export function lastDayOf(month: string): string | undefined {
  const first = parseDay(`${month}-01`);
  if (first === undefined) return undefined;
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}

/** 2024年12月31日, 31 December 2024 */
export const formatDay = (day: string) => format(day, { year: 'numeric', month: 'long', day: 'numeric' });

/** 2024年12月, December 2024 */
export const formatMonth = (month: string) => format(`${month}-01`, { year: 'numeric', month: 'long' });

/** 12月, Dec */
export const formatMonthOnly = (month: string) => format(`${month}-01`, { month: 'short' });

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const locale = getLocale() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

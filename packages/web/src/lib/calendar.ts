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

/*
 * In Chinese a day is written as its numbers are, and the first formatter of a page takes as long as drawing a
 * hundred rows: there it is put together, and the test holds it against the formatter.
 */

/** 2024年12月31日, 31 December 2024 */
export function formatDay(day: string): string {
  if (getLocale() === 'en') return dayFormat().format(midnight(day));
  return `${formatMonth(day.slice(0, 7))}${Number(day.slice(8))}日`;
}

/** 2024年12月, December 2024 */
export function formatMonth(month: string): string {
  if (getLocale() === 'en') return monthFormat().format(midnight(`${month}-01`));
  return `${Number(month.slice(0, 4))}年${formatMonthOnly(month)}`;
}

/** 12月, Dec */
export function formatMonthOnly(month: string): string {
  if (getLocale() === 'en') return monthOnlyFormat().format(midnight(`${month}-01`));
  return `${Number(month.slice(5, 7))}月`;
}

/** A moment in the reader's own time zone: 2024/12/31 09:05, 31/12/2024, 09:05 */
export const formatMoment = (moment: string) => momentFormat().format(new Date(moment));

/** A moment as it can stand in the name of a file, in the reader's own time zone: 2024-12-31 09.05.59 */
export function formatStamp(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** A formatter takes longer to make than to use a hundred times: one for each language is kept. */
function inEachLanguage(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return () => {
    const locale = getLocale() === 'en' ? 'en-GB' : 'zh-CN';
    const format = made.get(locale) ?? new Intl.DateTimeFormat(locale, options);
    made.set(locale, format);
    return format;
  };
}

const dayFormat = inEachLanguage({ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const monthFormat = inEachLanguage({ year: 'numeric', month: 'long', timeZone: 'UTC' });
const monthOnlyFormat = inEachLanguage({ month: 'short', timeZone: 'UTC' });
const momentFormat = inEachLanguage({
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

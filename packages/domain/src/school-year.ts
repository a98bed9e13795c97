import type { CalendarMention } from './calendar-mention.ts';
import { comparableText } from './comparable-text.ts';

const SPAN = /(?<!\d)(20\d{2})\s*年?\s*(?:-{1,2}|~|至|\/)\s*(?:20)?(\d{2})(?!\d)/;

/** The first of the two years in which a title's year lies: FY2026/27, 2026-27, 2026—2027学年. */
function firstOfTwo(plain: string): number | null {
  const [, from, to] = SPAN.exec(plain) ?? [];
  return (Number(from) + 1) % 100 === Number(to) ? Number(from) : null;
}

export function spansTwoYears(title: string): boolean {
  return firstOfTwo(comparableText(title)) !== null;
}

/** The year in which the school year of a title begins: 2026—2027学年, 2026学年, academic year 2026/27. */
export function schoolYearOf(title: string): number | null {
  const plain = comparableText(title);
  if (!/学年|(?:academic|school) year/i.test(plain)) return null;
  return SPAN.test(plain) ? firstOfTwo(plain) : Number(/20\d{2}(?=学年)/.exec(plain)?.[0]) || null;
}

/**
 * A day without a year lies in the school year, which begins in September. August may be that in which it is made
 * ready or that in which it ends.
 */
export function inSchoolYear(mention: CalendarMention, from: number): CalendarMention {
  const { year, month, assumed } = mention;
  if (year !== null || month === 8) return mention;
  return {
    ...mention,
    year: month > 8 ? from : from + 1,
    assumed: assumed.includes('YEAR') ? assumed : ['YEAR', ...assumed],
  };
}

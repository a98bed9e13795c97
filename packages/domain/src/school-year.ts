import type { CalendarMention } from './calendar-mention.ts';
import { comparableText } from './comparable-text.ts';

const SPAN = String.raw`(?<!\d)(20\d{2})\s*年?\s*(?:-{1,2}|~|至|/)\s*(?:20)?(\d{2})`;
const SCHOOL_YEAR = new RegExp(
  String.raw`${SPAN}\s*年?学年|${SPAN}\s+(?:academic|school)\s+year|(?:academic|school)\s+year\s+${SPAN}`,
  'i',
);
const NAMED_BY_ONE = /(?<!\d)(20\d{2})\s*学年/;

/** The year in which the school year of a title begins: 2026—2027学年, 2026学年, academic year 2026/27. */
export function schoolYearOf(title: string): number | null {
  const plain = comparableText(title);
  const [from, to] = (SCHOOL_YEAR.exec(plain) ?? []).slice(1).filter((year) => year !== undefined);
  if (from !== undefined && to !== undefined)
    return (Number(from) + 1) % 100 === Number(to) ? Number(from) : null;
  const one = NAMED_BY_ONE.exec(plain)?.[1];
  return one === undefined ? null : Number(one);
}

/** Does the title name a year that begins in one and ends in the next: FY2026/27, 2026-27? */
export function spansTwoYears(title: string): boolean {
  const [, from, to] = new RegExp(`${SPAN}(?!\\d)`).exec(comparableText(title)) ?? [];
  return from !== undefined && (Number(from) + 1) % 100 === Number(to);
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

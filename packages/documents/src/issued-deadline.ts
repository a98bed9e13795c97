import type { Deadline } from '@zeren/domain';
import { parseDeadline } from '@zeren/domain/parse-deadline';
import type { WrittenWords } from '@zeren/domain/terms';

/**
 * A deadline as printed, unless that says its day no more away from where it stood: `6` under 完成时限（月）
 * is written as the month it means.
 */
export function issuedDeadline(
  { text, kind, date, precision }: Deadline,
  { year, schoolYear, words }: { year: number | null; schoolYear: number | null; words: WrittenWords },
): string {
  if (date === null) return text;
  const { deadline } = parseDeadline(text, { year, schoolYear });
  if (deadline.date === date && deadline.kind === kind) return text;
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return precision === 'MONTH' ? words.month(y, m) : words.day(y, m, d);
}

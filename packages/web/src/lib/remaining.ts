import * as m from '#messages';
import { countWorkingDays, daysBetween, type WorkCalendar } from './working-days.ts';

/** 还有 12 天（8 个工作日）, 今天到期, 已过 3 天 */
export function describeRemaining(
  day: string,
  { today, workCalendar }: { today: string; workCalendar?: WorkCalendar },
): string {
  const count = daysBetween(today, day);
  if (count === 0) return m.due_today();
  if (count < 0) return m.days_past({ count: -count });
  const working = workCalendar && countWorkingDays(today, day, workCalendar);
  const days = m.days_left({ count });
  return working === undefined ? days : m.working_days({ days, count: working });
}

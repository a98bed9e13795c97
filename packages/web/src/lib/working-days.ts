/** Which days are worked on, where it is not simply Monday to Friday, up to the last day that is known. */
export interface WorkCalendar {
  /** Days from Monday to Friday that are free. */
  readonly free: readonly string[];
  /** Saturdays and Sundays on which work is made up for. */
  readonly worked: readonly string[];
  readonly knownTo: string;
}

const DAY = 86_400_000;

/** From one day to another: negative where that one is over. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Working days behind one day, up to another and with it; undefined where the calendar does not reach. */
export function countWorkingDays(from: string, to: string, calendar: WorkCalendar): number | undefined {
  if (to < from || to > calendar.knownTo) return undefined;
  const within = (day: string) => day > from && day <= to;
  const { free, worked } = calendar;
  return weekdaysBetween(from, to) - free.filter(within).length + worked.filter(within).length;
}

function weekdaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to);
  const first = new Date(from).getUTCDay();
  const rest = Array.from({ length: days % 7 }, (_, index) => (first + index + 1) % 7);
  return Math.floor(days / 7) * 5 + rest.filter((day) => day !== 0 && day !== 6).length;
}

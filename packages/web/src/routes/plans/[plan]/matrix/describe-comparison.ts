import type { MatrixComparison, MatrixKind } from '@zeren/domain/matrix';
import * as m from '#messages';
import { formatDay, parseDay } from '#lib/calendar.ts';

/** A day in words, or what a plan is called. */
export function nameCompared(against: string, older: { title: string } | undefined): string {
  const day = parseDay(against);
  return day ? formatDay(day) : (older?.title ?? against);
}

/** What is to be said of a comparison that the address asks for. */
export function describeComparison(
  against: string,
  matrix: MatrixKind,
  /** Null where there is nothing to compare with. */
  compared: (Pick<MatrixComparison<unknown, unknown>, 'totals'> & { older: { title: string } }) | null,
): string {
  if (!compared) return m.compare_unknown({ against });
  const name = nameCompared(against, compared.older);
  if (matrix !== 'TASKS') return m.compare_only_tasks({ against: name });
  const { ADDED: added, REMOVED: removed, CHANGED: changed } = compared.totals;
  return m.compare_state({ against: name, added, removed, changed });
}

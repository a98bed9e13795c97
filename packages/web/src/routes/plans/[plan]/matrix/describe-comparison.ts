import type { CellChange, MatrixKind } from '@zeren/domain/matrix';
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
  compared: { totals: Readonly<Record<CellChange, number>>; older: { title: string } } | null,
): string {
  if (!compared) return m.compare_unknown({ against });
  const name = nameCompared(against, compared.older);
  const { ADDED: added, REMOVED: removed, CHANGED: changed } = compared.totals;
  const said = { against: name, added, removed, changed };
  return matrix === 'UNITS' ? m.compare_state_units(said) : m.compare_state(said);
}

import * as m from '#messages';
import { formatDay, formatMonth } from '../calendar.ts';
import { certaintyNames, deadlineKindNames, partyKindNames, roleNames } from '../vocabulary.ts';
import type { Conditions } from './filter-search.ts';

/** What the data calls a value of which the address knows only a number or a code. */
export interface KnownNames {
  readonly areas: readonly { position: number; name: string }[];
  readonly findings: Readonly<Partial<Record<string, string>>>;
}

/** One value of a filter, in the reader's language. */
export function nameCondition(
  field: keyof Conditions,
  value: string | number | boolean,
  { areas, findings }: KnownNames,
): string {
  const text = String(value);
  const named = (names: Readonly<Record<string, () => string>>) => names[text]?.() ?? text;
  switch (field) {
    case 'text':
      return m.chip_text({ text });
    case 'areas':
      return areas.find(({ position }) => position === value)?.name ?? text;
    case 'parties':
      return text;
    case 'unitKinds':
      return named(partyKindNames);
    case 'roles':
      return named(roleNames);
    case 'certainty':
      return named(certaintyNames);
    case 'deadlineKinds':
      return named(deadlineKindNames);
    case 'months':
      return formatMonth(text);
    case 'dueFrom':
      return m.chip_from({ day: formatDay(text) });
    case 'dueTo':
      return m.chip_to({ day: formatDay(text) });
    case 'openEnded':
      return m.open_lists_only();
    case 'findings':
      return findings[text] ?? text;
  }
}

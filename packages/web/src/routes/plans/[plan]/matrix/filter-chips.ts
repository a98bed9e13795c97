import * as m from '#messages';
import { formatDay, formatMonth } from '#lib/calendar.ts';
import type { TaskFilter } from '#lib/graphql/matrix.ts';
import { monthOf } from '#lib/matrix-search.ts';
import { certaintyNames, deadlineKindNames, roleNames } from '#lib/vocabulary.ts';

export interface Chip {
  label: string;
  /** The filter that is left when this chip is taken away. */
  rest: TaskFilter;
}

/** Every condition of a filter by itself. */
export function listChips(filter: TaskFilter, areas: { position: number; name: string }[]): Chip[] {
  const chips: Chip[] = [];
  const add = (label: string, change: Partial<TaskFilter>) =>
    chips.push({ label, rest: { ...filter, ...change } });
  const addEach = <Value>(
    field: 'areas' | 'parties' | 'roles' | 'deadlineKinds',
    values: readonly Value[] | null | undefined,
    name: (value: Value) => string,
  ) => {
    for (const value of values ?? []) {
      add(name(value), { [field]: values?.filter((other) => other !== value) });
    }
  };

  if (filter.text) add(m.chip_text({ text: filter.text }), { text: undefined });
  addEach(
    'areas',
    filter.areas,
    (area) => areas.find(({ position }) => position === area)?.name ?? String(area),
  );
  addEach('parties', filter.parties, (party) => party);
  addEach('roles', filter.roles, (role) => roleNames[role]());
  if (filter.certainty) add(certaintyNames[filter.certainty](), { certainty: undefined });
  addEach('deadlineKinds', filter.deadlineKinds, (kind) => deadlineKindNames[kind]());
  const month = monthOf(filter);
  if (month) add(formatMonth(month), { dueFrom: undefined, dueTo: undefined });
  else {
    if (filter.dueFrom) add(m.chip_from({ day: formatDay(filter.dueFrom) }), { dueFrom: undefined });
    if (filter.dueTo) add(m.chip_to({ day: formatDay(filter.dueTo) }), { dueTo: undefined });
  }
  if (filter.openEnded) add(m.open_lists_only(), { openEnded: undefined });
  return chips;
}

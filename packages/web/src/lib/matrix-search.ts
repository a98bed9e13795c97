/**
 * What a matrix shows, as it stands in the address:
 *
 *     ?columns=PARTIES&area=3&area=4&party=区应急局&role=LEAD&month=2024-06&text=消防
 *
 * A range of due days that is exactly one month is written as that month. What the address says
 * wrongly (an unknown role, a day that does not exist) is left out, not answered with an error.
 */
import { CERTAINTIES, RESPONSIBILITY_ROLES } from '@zeren/domain/responsibility';
import { DEADLINE_KINDS } from '@zeren/domain/deadline';
import { lastDayOf, parseDay, parseMonth } from './calendar.ts';
import type { MatrixColumns, TaskFilter } from './graphql/matrix.ts';

export interface MatrixSearch {
  columns: MatrixColumns;
  filter: TaskFilter;
}

export function parseMatrixSearch(params: URLSearchParams): MatrixSearch {
  const filter: TaskFilter = {};
  const text = params.get('text')?.trim();
  if (text) filter.text = text;
  const areas = distinct(params.getAll('area').filter((area) => /^[1-9]\d{0,5}$/.test(area)));
  if (areas.length > 0) filter.areas = areas.map(Number);
  const parties = distinct(params.getAll('party').filter((party) => party !== ''));
  if (parties.length > 0) filter.parties = parties;
  const roles = RESPONSIBILITY_ROLES.filter((role) => params.getAll('role').includes(role));
  if (roles.length > 0) filter.roles = roles;
  const certainty = CERTAINTIES.find((known) => known === params.get('certainty'));
  if (certainty) filter.certainty = certainty;
  const deadlineKinds = DEADLINE_KINDS.filter((kind) => params.getAll('deadline').includes(kind));
  if (deadlineKinds.length > 0) filter.deadlineKinds = deadlineKinds;
  const month = parseMonth(params.get('month'));
  const dueFrom = month ? `${month}-01` : parseDay(params.get('from'));
  const dueTo = month ? lastDayOf(month) : parseDay(params.get('to'));
  if (dueFrom) filter.dueFrom = dueFrom;
  if (dueTo) filter.dueTo = dueTo;
  if (params.get('open') === '1') filter.openEnded = true;
  return { columns: params.get('columns') === 'PARTIES' ? 'PARTIES' : 'UNITS', filter };
}

export function formatMatrixSearch({ columns, filter }: MatrixSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (columns === 'PARTIES') params.set('columns', columns);
  if (filter.text) params.set('text', filter.text);
  for (const area of filter.areas ?? []) params.append('area', String(area));
  for (const party of filter.parties ?? []) params.append('party', party);
  for (const role of filter.roles ?? []) params.append('role', role);
  if (filter.certainty) params.set('certainty', filter.certainty);
  for (const kind of filter.deadlineKinds ?? []) params.append('deadline', kind);
  const month = monthOf(filter);
  if (month) params.set('month', month);
  else {
    if (filter.dueFrom) params.set('from', filter.dueFrom);
    if (filter.dueTo) params.set('to', filter.dueTo);
  }
  if (filter.openEnded) params.set('open', '1');
  return params;
}

/** The month, where the due days asked for are exactly one month. */
export function monthOf({ dueFrom, dueTo }: TaskFilter): string | undefined {
  const month = dueFrom?.slice(0, 7);
  return month && dueFrom === `${month}-01` && dueTo === lastDayOf(month) ? month : undefined;
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

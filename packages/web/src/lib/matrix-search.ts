/**
 * What a matrix shows, as it stands in the address: which columns, on which day, and beside it the filter
 * (see `filter/filter-search.ts`). What the address says wrongly is left out, not answered with an error.
 *
 *     ?columns=parties&area=3&party=区应急局&asOf=2024-07-01
 */
import type { ReadonlyURLSearchParams } from '$app/state';
import { parseDay } from './calendar.ts';
import {
  formatFilter,
  parseFilter,
  type Alternative,
  type Conditions,
  type FilterSearch,
} from './filter/filter-search.ts';
import type { MatrixColumns } from './graphql/matrix.ts';

/** What the columns show: as the API knows it, or expanded without what is only possible. */
export type ShownColumns = MatrixColumns | 'DEFINITE';

export interface MatrixSearch extends FilterSearch {
  columns: ShownColumns;
  /** Day whose directory counts; today without one. */
  asOf?: string;
}

export function parseMatrixSearch(params: ReadonlyURLSearchParams): MatrixSearch {
  const asOf = parseDay(params.get('asOf'));
  // links and saved views from before write it in capitals
  const columns = params.get('columns')?.toUpperCase();
  return {
    columns: (['PARTIES', 'DEFINITE'] as const).find((known) => known === columns) ?? 'UNITS',
    ...parseFilter(params),
    ...(asOf && { asOf }),
  };
}

export function formatMatrixSearch({ columns, asOf, ...filter }: MatrixSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (columns !== 'UNITS') params.set('columns', columns.toLowerCase());
  for (const [name, value] of formatFilter(filter)) params.append(name, value);
  if (asOf) params.set('asOf', asOf);
  return params;
}

/** A filter of one alternative, as the links to a matrix have it. */
export function searchFor(
  filter: Conditions | readonly Alternative[] = {},
  columns: ShownColumns = 'UNITS',
  asOf?: string,
): MatrixSearch {
  const alternatives = Array.isArray(filter) ? (filter as readonly Alternative[]) : [filter as Conditions];
  return { columns, alternatives, edited: alternatives.length - 1, ...(asOf && { asOf }) };
}

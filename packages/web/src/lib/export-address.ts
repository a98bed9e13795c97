import { filterOf } from './filter/filter-search.ts';
import { formatArrangement, type MatrixArrangement } from './matrix-arrangement.ts';
import type { MatrixSearch } from './matrix-search.ts';

/** The matrix as it is seen, as a file. */
export function matrixFilePath(
  plan: string,
  ending: 'xlsx' | 'docx' | 'csv' | 'svg',
  { search, arrangement }: { search: MatrixSearch; arrangement: MatrixArrangement },
): string {
  const params = shownParams(search);
  if (search.columns !== 'UNITS') params.set('columns', search.columns);
  const kept = ['matrix', 'rows', 'cols', 'expand'];
  for (const [name, value] of formatArrangement(arrangement))
    if (kept.includes(name)) params.append(name, value);
  return withSearch(`/exports/plans/${encodeURIComponent(plan)}/matrix.${ending}`, params);
}

/** The tasks that are seen, as the list is issued. */
export function listFilePath(plan: string, ending: 'xlsx' | 'docx' | 'csv', search: MatrixSearch): string {
  return withSearch(`/exports/plans/${encodeURIComponent(plan)}.${ending}`, shownParams(search));
}

function shownParams({ alternatives, asOf }: MatrixSearch): URLSearchParams {
  const filter = filterOf(alternatives);
  const params = new URLSearchParams();
  if (Object.keys(filter).length > 0) params.set('filter', JSON.stringify(filter));
  if (asOf) params.set('asOf', asOf);
  return params;
}

const withSearch = (path: string, params: URLSearchParams) => (params.size > 0 ? `${path}?${params}` : path);

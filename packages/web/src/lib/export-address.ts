import { filterOf } from './filter/filter-search.ts';
import { formatArrangement, type MatrixArrangement } from './matrix-arrangement.ts';
import type { MatrixSearch } from './matrix-search.ts';

/** As much of an answered matrix as tells who is there. */
export interface Axes {
  rows: readonly { key: string }[];
  columns: readonly { name: string }[];
}

/**
 * What of an arrangement is seen: an old address may pin what is not there any more, or compare with what never
 * was. The page is silent about it, and a file is refused.
 */
export function seenArrangement(
  arrangement: MatrixArrangement,
  matrix: Axes,
  before: Axes | undefined,
): MatrixArrangement {
  const { against, ...rest } = arrangement;
  const sides = [matrix, ...(before ? [before] : [])];
  return {
    ...rest,
    pinned: rest.pinned.filter((key) => matrix.rows.some((task) => task.key === key)),
    pinnedColumns: rest.pinnedColumns.filter((name) =>
      sides.some(({ columns }) => columns.some((party) => party.name === name)),
    ),
    ...(against && before && { against }),
  };
}

/** The matrix as it is seen, as a file. */
export function matrixFilePath(
  plan: string,
  ending: 'xlsx' | 'docx' | 'csv' | 'svg',
  { search, arrangement }: { search: MatrixSearch; arrangement: MatrixArrangement },
): string {
  const params = shownParams(search);
  if (search.columns !== 'UNITS') params.set('columns', search.columns.toLowerCase());
  // cards or a table: that is for the window, and a file has none
  for (const [name, value] of formatArrangement({ ...arrangement, shape: 'CARDS' }))
    params.append(name, value);
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

// asked as text: in Chromium 108 the parameters have no size, and the filter would be left out without a word
const withSearch = (path: string, params: URLSearchParams) =>
  String(params) === '' ? path : `${path}?${params}`;

import type { ReadonlyURLSearchParams } from '$app/state';
import type { MatrixColumns, MatrixQuery } from '#lib/graphql/matrix.ts';
import type { VariablesOf } from '#lib/graphql/tada.ts';
import { filterOf } from '#lib/filter/filter-search.ts';
import { parseMatrixSearch } from '#lib/matrix-search.ts';

export type MatrixQuestion = VariablesOf<typeof MatrixQuery>;

/** What the matrix of an address asks the API: whatever is only arranged otherwise asks the same. */
export function matrixQuestion(slug: string, params: ReadonlyURLSearchParams): MatrixQuestion {
  const { columns: shown, asOf, alternatives, edited } = parseMatrixSearch(params);
  const columns: MatrixColumns = shown === 'PARTIES' ? 'PARTIES' : 'UNITS';
  return {
    ...{ slug, columns, asOf: asOf ?? null },
    expand: columns === 'PARTIES' ? params.getAll('expand') : [],
    filter: filterOf(alternatives),
    edited: filterOf(alternatives.slice(edited, edited + 1)),
    compared: Boolean(params.get('against')?.trim()),
  };
}

export const isSameQuestion = (one: MatrixQuestion, other: MatrixQuestion): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

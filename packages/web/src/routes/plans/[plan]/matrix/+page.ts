import { error, redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { queryAhead } from '#lib/graphql/ask-ahead.ts';
import { ExplanationQuery } from '#lib/graphql/explanation.ts';
import { AgainstQuery, MatrixQuery } from '#lib/graphql/matrix.ts';
import { query } from '#lib/graphql/query.ts';
import { FILTER_NAMES, hasEmptyFields, withFilter, writeSearch } from '#lib/filter/filter-search.ts';
import { parseMatrixSearch } from '#lib/matrix-search.ts';
import { parseWhy } from '#lib/why-address.ts';
import { parseComparedSide } from './compared-side.ts';
import type { Explained } from './explaining.svelte.ts';
import { matrixQuestion } from './matrix-question.ts';

export const load: PageLoad = async ({ data, fetch, params, url, untrack }) => {
  // One by one, since only what has been asked by its name is waited for when the address changes.
  const search = untrack(() => parseMatrixSearch(url.searchParams));
  const expand = search.columns === 'PARTIES' ? ['expand'] : [];
  for (const name of [...FILTER_NAMES, 'columns', 'asOf', ...expand]) url.searchParams.getAll(name);
  // A form that is sent before the script runs puts its empty fields into the address too.
  if (untrack(() => hasEmptyFields(url.searchParams))) {
    const filled = [...untrack(() => url.searchParams)].filter(
      ([name, value]) => value !== '' || name === 'or',
    );
    redirect(303, `${url.pathname}?${writeSearch(withFilter(new URLSearchParams(filled), search))}`);
  }
  // Where the panel goes from cell to cell the matrix stays: the panel asks for itself.
  const why = untrack(() => parseWhy(url.searchParams));
  const slug = params.plan;
  const side = { slug, asOf: search.asOf };
  const older = parseComparedSide(url.searchParams, side);
  const asked = (why?.before && older) || side;
  const question = untrack(() => matrixQuestion(slug, url.searchParams));
  const { edited: _, ...matrix } = question;
  const [{ plan }, explanation, beside] = await Promise.all([
    queryAhead(fetch, MatrixQuery, question),
    why &&
      query(fetch, ExplanationQuery, {
        ...{ slug: asked.slug, asOf: asked.asOf ?? null },
        ...{ task: why.task, unit: why.unit },
      }),
    older && query(fetch, AgainstQuery, { ...matrix, against: older.slug, againstAsOf: older.asOf ?? null }),
  ]);
  if (plan === null) error(404);
  const explained: Explained | undefined = why && explanation && { why, plan: explanation.plan };
  // null: there is no such plan, and no such day
  const compared = beside ? (beside.plan?.matrixComparison ?? null) : undefined;
  return { ...data, plan, found: plan, search, explained, older, compared };
};

import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { DraftQuery, PlanOfDraftQuery } from '#lib/graphql/draft.ts';
import { query } from '#lib/graphql/query.ts';
import { DRAFT } from './draft-review.svelte.ts';

export const load: PageLoad = async ({ fetch, params, depends }) => {
  depends(DRAFT);
  const { draft, unitGroups } = await query(fetch, DraftQuery, { id: params.draft });
  if (draft === null) {
    const { planOfDraft } = await query(fetch, PlanOfDraftQuery, { id: params.draft });
    error(planOfDraft ? 410 : 404, { message: 'No such draft', ...(planOfDraft && { stored: planOfDraft }) });
  }
  return { draft, unitGroups };
};

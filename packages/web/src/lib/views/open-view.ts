import { error, redirect } from '@sveltejs/kit';
import { query } from '../graphql/query.ts';
import { ViewQuery, type SavedView } from '../graphql/view.ts';

/** Leads on to what a saved view shows; one that was removed comes back, to be told of. */
export async function openView(
  fetch: typeof globalThis.fetch,
  plan: string | null,
  slug: string,
): Promise<SavedView> {
  const { view } = await query(fetch, ViewQuery, { plan, view: slug });
  if (view === null) error(404);
  if (view.removedAt === null) redirect(303, view.address);
  return view;
}

import type { PageLoad } from './$types';
import { openView } from '#lib/views/open-view.ts';

export const load: PageLoad = async ({ fetch, params }) => ({
  plan: params.plan,
  view: await openView(fetch, params.plan, params.view),
});

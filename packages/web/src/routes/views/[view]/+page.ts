import type { PageLoad } from './$types';
import { openView } from '#lib/views/open-view.ts';

export const load: PageLoad = async ({ fetch, params }) => ({
  view: await openView(fetch, null, params.view),
});

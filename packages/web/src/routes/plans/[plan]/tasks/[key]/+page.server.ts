import type { PageServerLoad } from './$types';
import { findingTitles } from '#lib/finding-titles.server.ts';

export const load: PageServerLoad = () => ({ findingTitles: findingTitles() });

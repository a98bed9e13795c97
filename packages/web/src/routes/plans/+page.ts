import { redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { plansPath } from '#lib/addresses.ts';

// whoever shortens the address of a plan means the list of plans
export const load: PageLoad = () => redirect(308, plansPath());

import { STANDING } from './plan-row.ts';

/** Of views: those that were not removed, of plans that were not withdrawn and of none. */
export const LISTED = { removedAt: null, OR: [{ planId: null }, { plan: STANDING }] };

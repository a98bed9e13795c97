import { parseDay } from '#lib/calendar.ts';

/** A plan as it is on a day; today without one. */
export interface Side {
  slug: string;
  asOf: string | undefined;
}

/** `?against=`: another day of this plan, or another plan on the same day. */
export function parseComparedSide(params: Pick<URLSearchParams, 'get'>, side: Side): Side | undefined {
  const against = params.get('against')?.trim();
  if (!against) return undefined;
  const day = parseDay(against);
  return day ? { ...side, asOf: day } : { ...side, slug: against };
}

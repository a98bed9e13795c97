import * as m from '#messages';
import { describeFailure } from '../describe-failure.ts';
import type { Failure } from '../sending.svelte.ts';

/** Why a saved view was not changed. */
export function describeViewFailure(failure: Failure): string {
  if (failure.status !== undefined) return describeFailure(failure, m.error_view_stale);
  switch (failure.code) {
    case 'SLUG_TAKEN':
      return m.error_view_slug_taken();
    case 'STALE_VERSION':
      return m.error_view_stale();
    case 'NOT_FOUND':
      return m.error_view_gone();
    default:
      return describeFailure(failure, m.error_view_stale);
  }
}

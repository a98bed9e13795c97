import * as m from '#messages';
import type { Failure } from './sending.svelte.ts';
import { userErrorNames } from './vocabulary.ts';

/** Why a change of a plan or of the directory was not made. */
export function describeFailure(failure: Failure, stale: () => string): string {
  if (failure.status !== undefined) {
    return failure.status === 503 ? m.refused_unreachable() : m.refused_failed();
  }
  switch (failure.code) {
    case 'STALE_REVISION':
      return stale();
    case 'NOT_FOUND':
      return m.error_nobody_named();
    default:
      return userErrorNames[failure.code]();
  }
}

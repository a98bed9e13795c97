import type { Database } from '../database/database.ts';
import { userError } from '../user-error.ts';
import type { DraftRequest } from './open-draft.ts';
import { moveDraft, type DraftResult } from './move-draft.ts';

/** Takes the last change back. */
export async function undoDraft(database: Database, request: DraftRequest): Promise<DraftResult> {
  return moveDraft(database, request, 'UNDO_DRAFT', ({ position, last }) => {
    if (position > 0) return Promise.resolve({ position: position - 1, last });
    const message = 'Nothing has been changed that could be taken back.';
    return Promise.resolve([userError('NOTHING_TO_UNDO', 'id', message)]);
  });
}

/** Does the change again that was taken back last. */
export async function redoDraft(database: Database, request: DraftRequest): Promise<DraftResult> {
  return moveDraft(database, request, 'REDO_DRAFT', ({ position, last }) => {
    if (position < last) return Promise.resolve({ position: position + 1, last });
    const message = 'Nothing has been taken back that could be done again.';
    return Promise.resolve([userError('NOTHING_TO_REDO', 'id', message)]);
  });
}

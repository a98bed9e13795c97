import { recordAuditEvent } from '../database/audit-event.ts';
import type { Database } from '../database/database.ts';
import { removeUnusedSourceFile } from '../database/source-file.ts';
import { withRetry } from '../database/with-retry.ts';
import { readIdempotency } from '../idempotency.ts';
import { openDraft, type DraftRequest } from './open-draft.ts';
import { NO_CHANGES, refuseDraft, type DraftResult } from './move-draft.ts';

/** Takes a draft away, and its document where nothing else is of it. The answer holds no draft. */
export async function discardDraft(database: Database, request: DraftRequest): Promise<DraftResult> {
  const idempotency = readIdempotency(request);
  if ('code' in idempotency) return refuseDraft([idempotency]);
  return withRetry(database, async (connection) => {
    const { row, error } = await openDraft(connection, request, idempotency);
    if (!row) return refuseDraft(error ? [error] : []);
    await connection.draft.delete({ where: { id: row.id } });
    await removeUnusedSourceFile(connection, row.sha256);
    await recordAuditEvent(connection, {
      ...{ action: 'DISCARD_DRAFT', draftId: row.id, revision: row.version, ...idempotency },
      ...NO_CHANGES,
    });
    return { draft: null, userErrors: [] };
  });
}

import { recordAuditEvent, type AuditAction } from '../database/audit-event.ts';
import type { Connection, Database } from '../database/database.ts';
import { findDraft, type DraftRow } from '../database/draft-row.ts';
import { hasCode, UNSTORABLE_CODES } from '../database/error-codes.ts';
import { Reading } from '../database/reading.ts';
import { withRetry } from '../database/with-retry.ts';
import type { AuditEvent } from '../generated/prisma/client.ts';
import { readIdempotency } from '../idempotency.ts';
import { userError, type UserError } from '../user-error.ts';
import type { DraftModel } from './draft-model.ts';
import { formatDraftSettings } from './draft-settings.ts';
import { draftGone, openDraft, type DraftRequest } from './open-draft.ts';

export interface DraftResult {
  readonly draft: DraftRow | null;
  readonly userErrors: readonly UserError[];
}

/** Where a draft goes: to another of its steps, or to a new one. */
export interface DraftMove {
  readonly position: number;
  readonly last: number;
  /** The draft as it will be, where the step is a new one: every step behind it goes. */
  readonly model?: DraftModel;
}

/** A change of a draft brings no task and no party anywhere yet. */
export const NO_CHANGES = { added: 0, changed: 0, removed: 0, unchanged: 0 };

/**
 * Brings a draft to another version. `settle` says how, outside of the transaction since it may read the
 * document: what it has seen holds as long as the version does.
 */
export async function moveDraft(
  database: Database,
  request: DraftRequest,
  action: AuditAction,
  settle: (row: DraftRow, reading: Reading) => Promise<DraftMove | readonly UserError[]>,
): Promise<DraftResult> {
  const idempotency = readIdempotency(request);
  if ('code' in idempotency) return refuseDraft([idempotency]);
  const { client, models } = database;
  const { row, event, error } = await openDraft(client, request, idempotency);
  if (error) return refuseDraft([error]);
  if (event) return repeatDraft(client, event);
  const move = await settle(row, new Reading(client, models));
  if (!('position' in move)) return refuseDraft(move);
  try {
    const result = await withRetry(database, async (connection) => {
      const now = await openDraft(connection, { ...request, expectedVersion: row.version }, idempotency);
      if (now.error) return refuseDraft([now.error]);
      if (now.event) return repeatDraft(connection, now.event);
      const draft = await storeMove(connection, row, move);
      await recordAuditEvent(connection, {
        ...{ action, draftId: draft.id, revision: draft.version, ...idempotency },
        ...NO_CHANGES,
      });
      return { draft, userErrors: [] };
    });
    if (result.draft?.version === move.model?.row.version && move.model) models.drafts.keepModel(move.model);
    return result;
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message = 'It holds something that cannot be stored, such as a NUL character. Leave that out.';
    return refuseDraft([userError('INVALID_DECISION', 'decisions', message)]);
  }
}

async function storeMove(
  connection: Connection,
  { id: draftId }: DraftRow,
  { position, last, model }: DraftMove,
): Promise<DraftRow> {
  if (model) {
    await connection.draftStep.deleteMany({ where: { draftId, position: { gte: position } } });
    const settings = formatDraftSettings(model.settings);
    await connection.draftStep.create({ data: { draftId, position, settings } });
  }
  await connection.draft.update({
    where: { id: draftId },
    data: { position, last, version: { increment: 1 }, updatedAt: new Date() },
  });
  return (await findDraft(connection, draftId)) as DraftRow;
}

/** The same request again: the draft as it is now. */
export async function repeatDraft(connection: Connection, { draftId }: AuditEvent): Promise<DraftResult> {
  const draft = draftId === null ? null : await findDraft(connection, draftId);
  return draft ? { draft, userErrors: [] } : refuseDraft([draftGone()]);
}

export function refuseDraft(userErrors: readonly UserError[]): DraftResult {
  return { draft: null, userErrors };
}

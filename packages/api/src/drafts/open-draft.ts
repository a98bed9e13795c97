import type { Connection } from '../database/database.ts';
import { findDraft, type DraftRow } from '../database/draft-row.ts';
import type { AuditEvent } from '../generated/prisma/client.ts';
import { findFirstTime, type Idempotency } from '../idempotency.ts';
import { userError, type UserError } from '../user-error.ts';

export interface DraftRequest {
  /** Undefined where what was sent is no id of a draft. */
  readonly id: string | undefined;
  readonly expectedVersion?: number;
  readonly clientMutationId?: string | null;
}

/** The draft that a request is about, or what it did the first time, or why it cannot be done. */
export type OpenedDraft =
  | { readonly row: DraftRow; readonly event?: undefined; readonly error?: undefined }
  | { readonly row?: undefined; readonly event: AuditEvent; readonly error?: undefined }
  | { readonly row?: undefined; readonly event?: undefined; readonly error: UserError };

export async function openDraft(
  connection: Connection,
  { id, expectedVersion }: DraftRequest,
  idempotency: Idempotency,
): Promise<OpenedDraft> {
  const event = await findFirstTime(connection, idempotency);
  if (event) return 'code' in event ? { error: event } : { event };
  const row = id === undefined ? null : await findDraft(connection, id);
  if (!row) return { error: draftGone() };
  if (expectedVersion !== undefined && expectedVersion !== row.version) {
    const message = `The draft ${row.name} is at version ${row.version}, not ${expectedVersion}: it was changed meanwhile. Load it again before you go on.`;
    return { error: userError('STALE_VERSION', 'expectedVersion', message) };
  }
  return { row };
}

export function draftGone(): UserError {
  const message =
    'There is no such draft: it was committed or discarded. See the plans, or upload the document again.';
  return userError('DRAFT_GONE', 'id', message);
}

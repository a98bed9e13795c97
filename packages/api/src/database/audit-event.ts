import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { AuditEvent } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';

export const AUDIT_ACTIONS = [
  'IMPORT_PLAN',
  'UNDO_IMPORT',
  'REDO_IMPORT',
  'WITHDRAW_PLAN',
  'RESTORE_PLAN',
  'IMPORT_DIRECTORY',
  'CHANGE_DIRECTORY',
  'UNDO_DIRECTORY_EDIT',
  'WAIVE_FINDING',
  'WITHDRAW_WAIVER',
  'DECIDE',
  'UNDO_DECISION',
  'SET_MEMBERSHIP_RULE',
  'CREATE_DRAFT',
  'CHANGE_DRAFT',
  'UNDO_DRAFT',
  'REDO_DRAFT',
  'COMMIT_DRAFT',
  'DISCARD_DRAFT',
  'SAVE_VIEW',
  'CHANGE_VIEW',
  'REMOVE_VIEW',
  'RESTORE_VIEW',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** How many tasks, or parties, a write touched. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export type NewAuditEvent = {
  action: AuditAction;
  planId?: string;
  draftId?: string | undefined;
  viewId?: string;
  revision: number;
  /** Who signed it. */
  author?: string | null | undefined;
  /** Of an import: the file. */
  sourceName?: string | null | undefined;
} & Changes &
  Pick<AuditEvent, 'idempotencyKey' | 'fingerprint'>;

/** Puts what has been written on record; answers with the id of the event. */
export async function recordAuditEvent(connection: Connection, event: NewAuditEvent): Promise<string> {
  const { action, revision, idempotencyKey, fingerprint, added, changed, removed, unchanged } = event;
  const { planId, draftId, viewId, author, sourceName } = event;
  const id = uuid();
  await connection.auditEvent.create({
    data: {
      ...{ id, action, revision, idempotencyKey, fingerprint, added, changed, removed, unchanged },
      ...{ planId: planId ?? null, draftId: draftId ?? null, viewId: viewId ?? null },
      ...{ author: author ?? null, sourceName: sourceName ?? null },
    },
  });
  return id;
}

/** What the same request did when it came the first time. */
export async function findAuditEvent(
  connection: Connection,
  idempotencyKey: string | null,
): Promise<AuditEvent | null> {
  if (idempotencyKey === null) return null;
  return connection.auditEvent.findUnique({ where: { idempotencyKey } });
}

/** Tells one request from another that came under the same name. */
export function fingerprintOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

import type { AuditEvent } from './generated/prisma/client.ts';
import { findAuditEvent, fingerprintOf } from './database/audit-event.ts';
import type { Connection } from './database/database.ts';
import { userError, type UserError } from './user-error.ts';

/** Under which name a request came, and what it stood for; both null where it has no name. */
export type Idempotency = Pick<AuditEvent, 'idempotencyKey' | 'fingerprint'>;

const NAME = /^[\x20-\x7e]{1,200}$/;

export function readIdempotency(
  request: { readonly clientMutationId?: string | null } & object,
): Idempotency | UserError {
  const idempotencyKey = request.clientMutationId ?? null;
  if (idempotencyKey === null) return { idempotencyKey, fingerprint: null };
  if (NAME.test(idempotencyKey)) return { idempotencyKey, fingerprint: fingerprintOf(request) };
  const message = 'A clientMutationId has 1 to 200 printable ASCII characters. Use a UUID.';
  return userError('INVALID_CLIENT_MUTATION_ID', 'clientMutationId', message);
}

/** What the same request did when it came the first time; an error where it was another request. */
export async function findFirstTime(
  connection: Connection,
  { idempotencyKey, fingerprint }: Idempotency,
): Promise<AuditEvent | UserError | null> {
  const event = await findAuditEvent(connection, idempotencyKey);
  if (!event || event.fingerprint === fingerprint) return event;
  const message = 'This clientMutationId stands for another request already. Use a new one.';
  return userError('CLIENT_MUTATION_ID_REUSED', 'clientMutationId', message);
}

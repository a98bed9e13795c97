import { recordAuditEvent, type AuditAction } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel } from './database/plan-model.ts';
import { Reading } from './database/reading.ts';
import { withRetry } from './database/with-retry.ts';
import type { Plan as PlanRow } from './generated/prisma/client.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { userError, type UserError } from './user-error.ts';

/** What every change of a stored plan says: which one, as of which revision, and once. */
export interface PlanChange {
  /** Its slug. */
  readonly plan: string;
  readonly expectedRevision?: number | null;
  readonly clientMutationId?: string | null;
  /** Who signs it. */
  readonly author?: string | null;
}

/** Whether a plan has to be there for a change, or to have been withdrawn. */
type PlanState = 'STANDING' | 'WITHDRAWN';

export interface ChangedPlan {
  readonly plan: PlanRow | null;
  readonly userErrors: readonly UserError[];
}

/** The plan as it is, and the connection on which it is written. */
export interface OpenPlan {
  readonly connection: Connection;
  readonly model: PlanModel;
  readonly directory: DirectoryModel;
}

/**
 * Changes a stored plan in one transaction: the revision goes up and the change is on record, or nothing
 * is written and the errors that `write` found are the answer.
 */
export async function changePlan(
  database: Database,
  change: PlanChange,
  action: AuditAction,
  write: (plan: OpenPlan) => Promise<readonly UserError[]>,
  state: PlanState = 'STANDING',
): Promise<ChangedPlan> {
  const idempotency = readIdempotency(change);
  if ('code' in idempotency) return refuse([idempotency]);
  return withRetry(database, async (connection) => {
    const { row, isRepeated, error } = await findPlan(connection, change, idempotency, state);
    if (error) return refuse([error]);
    if (isRepeated) return { plan: row, userErrors: [] };
    const reading = new Reading(connection);
    const [model, directory] = [await reading.plan(row), await reading.directory()];
    const userErrors = await write({ connection, model, directory });
    if (userErrors.length > 0) return refuse(userErrors);
    const plan = await connection.plan.update({
      where: { id: row.id },
      data: { revision: { increment: 1 }, updatedAt: new Date() },
    });
    await recordAuditEvent(connection, {
      ...{ action, author: change.author, planId: plan.id, revision: plan.revision, ...idempotency },
      ...{ added: 0, changed: 1, removed: 0, unchanged: 0 },
    });
    return { plan, userErrors: [] };
  });
}

/** The plan that a change is about, whether the change has been made already, or why it cannot be made. */
export type FoundPlan =
  | { readonly row: PlanRow; readonly isRepeated: boolean; readonly error?: undefined }
  | { readonly row?: undefined; readonly isRepeated?: undefined; readonly error: UserError };

export async function findPlan(
  connection: Connection,
  { plan: slug, expectedRevision }: PlanChange,
  idempotency: Idempotency,
  state: PlanState = 'STANDING',
): Promise<FoundPlan> {
  const event = await findFirstTime(connection, idempotency);
  if (event && 'code' in event) return { error: event };
  const row = await connection.plan.findUnique({ where: { slug } });
  if (!row)
    return { error: userError('NOT_FOUND', 'plan', `There is no plan ${slug}. See the list of plans.`) };
  if (event) return { row, isRepeated: true };
  if (expectedRevision != null && expectedRevision !== row.revision) {
    const message = `The plan ${slug} is at revision ${row.revision}, not ${expectedRevision}: somebody changed it meanwhile. Look at it again and decide anew.`;
    return { error: userError('STALE_REVISION', 'expectedRevision', message) };
  }
  if (state === 'STANDING' && row.withdrawnAt !== null) {
    const message = `The plan ${slug} was taken back. Bring it back first.`;
    return { error: userError('NOT_FOUND', 'plan', message) };
  }
  if (state === 'WITHDRAWN' && row.withdrawnAt === null) {
    return { error: userError('NOTHING_TO_REDO', 'plan', `The plan ${slug} has not been taken back.`) };
  }
  return { row, isRepeated: false };
}

export function refuse(userErrors: readonly UserError[]): ChangedPlan {
  return { plan: null, userErrors };
}

import { comparableText } from '@zeren/domain';
import { recordAuditEvent, type AuditAction } from '../database/audit-event.ts';
import type { Connection, Database } from '../database/database.ts';
import { STANDING } from '../database/plan-row.ts';
import { withRetry } from '../database/with-retry.ts';
import type { View } from '../generated/prisma/client.ts';
import { findFirstTime, readIdempotency } from '../idempotency.ts';
import { isSlug } from '../slug.ts';
import { userError, type UserError } from '../user-error.ts';

/** What every write of a saved view says: of which plan it is, and to do it once. */
export interface ViewRequest {
  /** The plan's slug; absent for a view of no plan. */
  readonly plan?: string | null;
  readonly clientMutationId?: string | null;
}

/** What every change of a saved view says: which one, and as of which version. */
export interface ViewChange extends ViewRequest {
  /** Its slug. */
  readonly view: string;
  readonly expectedVersion?: number | null;
}

export interface ViewResult {
  readonly view: View | null;
  readonly userErrors: readonly UserError[];
}

/** What is stored of a view, or why nothing is. */
export type ViewWrite = (
  connection: Connection,
  planId: string | null,
) => Promise<{ readonly view: View } | readonly UserError[]>;

/** One write of a view and its record, in one transaction, or the reasons why nothing was written. */
export async function writeView(
  database: Database,
  request: ViewRequest,
  action: AuditAction,
  write: ViewWrite,
): Promise<ViewResult> {
  const idempotency = readIdempotency(request);
  if ('code' in idempotency) return refuse([idempotency]);
  return withRetry(database, async (connection) => {
    const event = await findFirstTime(connection, idempotency);
    if (event && 'code' in event) return refuse([event]);
    if (event) {
      const view = await connection.view.findUnique({ where: { id: event.viewId ?? '' } });
      return { view, userErrors: [] };
    }
    const planId = await findPlanId(connection, request.plan ?? null);
    if (planId === undefined) {
      return refuse([
        userError('NOT_FOUND', 'plan', `There is no plan ${request.plan}. See the list of plans.`),
      ]);
    }
    const written = await write(connection, planId);
    if (!('view' in written)) return refuse(written);
    const { view } = written;
    await recordAuditEvent(connection, {
      ...{ action, viewId: view.id, revision: view.version, ...idempotency },
      ...(view.planId !== null && { planId: view.planId }),
      ...{ added: 0, changed: 1, removed: 0, unchanged: 0 },
    });
    return { view, userErrors: [] };
  });
}

/** Undefined where there is no such plan, null where none is asked for. */
async function findPlanId(connection: Connection, slug: string | null): Promise<string | null | undefined> {
  if (slug === null) return null;
  if (!isSlug(slug)) return undefined;
  return (await connection.plan.findUnique({ where: { slug, ...STANDING }, select: { id: true } }))?.id;
}

/** Changes one view as it is now. */
export function changeStoredView(
  database: Database,
  request: ViewChange,
  action: AuditAction,
  settle: (
    view: View,
    connection: Connection,
  ) => Promise<Partial<Pick<View, 'name' | 'address' | 'removedAt'>> | readonly UserError[]>,
): Promise<ViewResult> {
  return writeView(database, request, action, async (connection, planId) => {
    const view = await connection.view.findFirst({ where: { planId, slug: request.view } });
    if (!view) {
      const place = request.plan == null ? 'no plan' : `the plan ${request.plan}`;
      return [userError('NOT_FOUND', 'view', `There is no view ${request.view} of ${place}.`)];
    }
    const { expectedVersion } = request;
    if (expectedVersion != null && expectedVersion !== view.version) {
      const message = `The view ${view.name} is at version ${view.version}, not ${expectedVersion}: somebody changed it meanwhile. Look at it again.`;
      return [userError('STALE_VERSION', 'expectedVersion', message)];
    }
    const settled = await settle(view, connection);
    if (Array.isArray(settled)) return settled as UserError[];
    const data = { ...settled, version: { increment: 1 }, updatedAt: new Date() };
    return { view: await connection.view.update({ where: { id: view.id }, data }) };
  });
}

/** A view of the same plan that a person would take for this one: width, case and spaces do not count. */
export async function findNamesake(
  connection: Connection,
  { planId, name, id }: Pick<View, 'planId' | 'name'> & { id?: string },
): Promise<View | undefined> {
  const others = await connection.view.findMany({ where: { planId, removedAt: null } });
  return others.find((other) => other.id !== id && nameKey(other.name) === nameKey(name));
}

export function nameTaken({ name, slug }: Pick<View, 'name' | 'slug'>): UserError {
  const message = `There is a view ${name} already (${slug}). Give another name, or change that one.`;
  return userError('NAME_TAKEN', 'name', message, { details: { TEXT: name } });
}

const nameKey = (name: string): string => comparableText(name).replace(/\s+/g, '').toLowerCase();

function refuse(userErrors: readonly UserError[]): ViewResult {
  return { view: null, userErrors };
}

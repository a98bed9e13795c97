import type { Diagnostic, Plan, TaskList } from '@zeren/domain';
import { recordAuditEvent, type AuditAction, type Changes } from './database/audit-event.ts';
import type { Connection } from './database/database.ts';
import { STANDING } from './database/plan-row.ts';
import { keepPlan, settledIn, storeReplacement } from './database/plan-replacement.ts';
import { Reading } from './database/reading.ts';
import { ReadSource, storeSourceFile } from './database/source-file.ts';
import { storeParties } from './database/store-parties.ts';
import { comparableTasks, storePlan, type ReadingOptions } from './database/store-plan.ts';
import { listTaskRecords, storeTaskRecords } from './database/task-record.ts';
import { findUnknownParties } from './database/unknown-parties.ts';
import type { AuditEvent, Plan as PlanRow } from './generated/prisma/client.ts';
import type { Idempotency } from './idempotency.ts';
import { isSlug } from './slug.ts';
import { userError, type UserError } from './user-error.ts';

export interface PlanImportResult {
  readonly plan: PlanRow | null;
  readonly changes: Changes | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly userErrors: readonly UserError[];
  /** Of a dry run: what the plan would be read as, and the only place to read it from. */
  readonly preview?: Reading;
}

export interface WrittenPlan extends PlanImportResult {
  /** Has read the plan as it has been written. */
  readonly after?: Reading;
}

export interface PlanToWrite {
  readonly slug: string;
  /** The plan of that slug, if there is one. */
  readonly row: PlanRow | null;
  /** Every party given by its name. */
  readonly plan: Plan;
  readonly options: ReadingOptions;
  /** The document; its bytes where they are not stored yet. */
  readonly file: { readonly list: TaskList; readonly bytes?: Uint8Array<ArrayBuffer> } | undefined;
  readonly action: AuditAction;
  readonly author: string | null;
  readonly draftId?: string;
  readonly idempotency: Idempotency;
  /** Has read the plan and the directory as they stood, where the directory has been added to meanwhile. */
  readonly earlier?: Reading;
}

/**
 * Stores a plan over the one of its slug, brings the parties in that it names, records the event, and keeps what
 * it took the place of.
 */
export async function writePlan(
  connection: Connection,
  { slug, row, plan, options, file, action, author, draftId, idempotency, earlier }: PlanToWrite,
): Promise<WrittenPlan> {
  const reading = new Reading(connection);
  const directory = await reading.directory();
  const partyIds = await storeParties(connection, plan, directory);
  const tasks = plan.tasks.map((task) => ({
    ...task,
    responsibilities: task.responsibilities.map((responsibility) => ({
      ...responsibility,
      party: partyIds.get(responsibility.party) as string,
    })),
  }));
  const withIds = { ...plan, tasks };
  const stored = await storePlan(connection, {
    ...{ slug, options, plan: withIds },
    before: row ? await reading.plan(row) : undefined,
  });
  if (file?.bytes) await storeSourceFile(connection, plan, file.bytes);
  const after = new Reading(connection);
  if (stored.written || draftId !== undefined || idempotency.idempotencyKey !== null) {
    const { id: planId, revision } = stored.row;
    const eventId = await recordAuditEvent(connection, {
      ...{ action, author, draftId, planId, revision, sourceName: plan.source?.name },
      ...idempotency,
      ...stored.changes,
    });
    const stood = row ? await (earlier ?? reading).plan(row) : undefined;
    const known = [directory, ...(earlier ? [await earlier.directory()] : [])];
    const added = new Map([...partyIds].map(([name, id]) => [id, name]));
    const nameOf = (id: string): string =>
      known.map((one) => one.party(id)?.name).find((name) => name !== undefined) ?? added.get(id) ?? id;
    const records = listTaskRecords(comparableTasks(stood), comparableTasks(withIds), nameOf);
    await storeTaskRecords(connection, { planId, eventId }, records);
    if (stood && stored.written) {
      const settled = settledIn(await after.plan(stored.row));
      await storeReplacement(connection, { eventId, before: stood, kept: keepPlan(stood, nameOf), settled });
    }
  }
  if (file) after.keepSource(stored.row, new ReadSource(file.list));
  return answer(after, stored.row, stored.changes);
}

export function refuseSlug(slug: string | null | undefined): UserError | undefined {
  if (slug != null && isSlug(slug)) return undefined;
  const message = `${JSON.stringify(slug ?? '')} cannot stand in an address. Use lower-case letters, digits and single hyphens, such as changning-2024.`;
  return userError('INVALID_SLUG', 'slug', message);
}

/**
 * A slug that was only derived from a name must not replace another plan that happens to have it, and no slug a plan
 * that was withdrawn: nobody sees what would be lost, or come to stand among what was decided about it.
 */
export function refuseOverwriting(
  row: PlanRow | null,
  {
    slug,
    isDerived,
    title,
    expectedRevision,
  }: { slug: string; isDerived: boolean; title: string; expectedRevision: number | null | undefined },
): UserError | undefined {
  if (row && row.withdrawnAt !== null) {
    const message = `The slug ${slug} belongs to the plan “${row.title}”, which was taken back. Bring that plan back to import over it, or give another slug to import beside it.`;
    return userError('SLUG_TAKEN', 'slug', message, { details: { TEXT: row.title } });
  }
  const revision = row?.revision ?? 0;
  if (expectedRevision != null && expectedRevision !== revision) {
    const message = `The plan ${slug} is at revision ${revision}, not ${expectedRevision}: somebody changed it meanwhile. Look at it again before importing.`;
    return userError('STALE_REVISION', 'expectedRevision', message);
  }
  if (row && isDerived && row.title !== title) {
    const message = `The slug ${slug} belongs to the plan “${row.title}”. Give slug to replace that plan, or another slug to import beside it.`;
    return userError('SLUG_TAKEN', 'slug', message, { details: { TEXT: row.title } });
  }
  return undefined;
}

/** The same request again: what it did the first time, on the plan as it is now. */
export async function repeatWriting(connection: Connection, event: AuditEvent): Promise<WrittenPlan> {
  const row = await connection.plan.findUnique({ where: { id: event.planId ?? '', ...STANDING } });
  return row ? answer(new Reading(connection), row, event) : refuseWriting([]);
}

export function refuseWriting(
  userErrors: readonly UserError[],
  diagnostics: readonly Diagnostic[] = [],
): PlanImportResult {
  return { plan: null, changes: null, diagnostics, userErrors };
}

async function answer(after: Reading, row: PlanRow, changes: Changes): Promise<WrittenPlan> {
  const { added, changed, removed, unchanged } = changes;
  const model = await after.plan(row);
  const directory = await after.directory();
  return {
    plan: row,
    changes: { added, changed, removed, unchanged },
    diagnostics: [...model.diagnostics, ...findUnknownParties(model, directory)],
    userErrors: [],
    after,
  };
}

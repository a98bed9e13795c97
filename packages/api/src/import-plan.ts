import type { Diagnostic, Plan } from '@zeren/domain';
import { formatColumnOverride } from './column-override.ts';
import { recordAuditEvent, type Changes } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import { hasCode, UNSTORABLE_CODES } from './database/error-codes.ts';
import { Reading } from './database/reading.ts';
import { ReadSource, storeSourceFile } from './database/source-file.ts';
import { storeParties } from './database/store-parties.ts';
import { storePlan } from './database/store-plan.ts';
import { findUnknownParties } from './database/unknown-parties.ts';
import { writeOrPreview } from './database/write-or-preview.ts';
import type { AuditEvent, Plan as PlanRow } from './generated/prisma/client.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { contentField, readPlan, type IssuedFile, type PlanFile } from './read-plan.ts';
import { isSlug, slugFrom } from './slug.ts';
import { userError, type UserError } from './user-error.ts';

export interface PlanImport extends PlanFile {
  readonly slug?: string | null;
  readonly expectedRevision?: number | null;
  readonly dryRun?: boolean | null;
  readonly clientMutationId?: string | null;
}

export interface PlanImportResult {
  readonly plan: PlanRow | null;
  readonly changes: Changes | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly userErrors: readonly UserError[];
  /** Of a dry run: what the plan would be read as, and the only place to read it from. */
  readonly preview?: Reading;
}

/** Reads a document and stores the plan it holds, over the plan of that slug if there is one. */
export async function importPlan(database: Database, input: PlanImport): Promise<PlanImportResult> {
  const idempotency = readIdempotency(input);
  if ('code' in idempotency) return refuse([idempotency]);
  const { index } = await new Reading(database.client, database.models).directory();
  const reading = await readPlan(input, index);
  const { plan, diagnostics, userErrors } = reading;
  if (!plan) return refuse(userErrors, diagnostics);
  const slug = input.slug ?? slugFrom(input.name ?? '') ?? slugFrom(plan.title);
  if (slug === undefined || !isSlug(slug)) {
    const message = `${JSON.stringify(slug ?? '')} cannot stand in an address. Use lower-case letters, digits and single hyphens, such as changning-2024.`;
    return refuse([userError('INVALID_SLUG', 'slug', message)], diagnostics);
  }
  const dryRun = input.dryRun ?? false;
  try {
    const { after, ...result } = await writeOrPreview(database, { dryRun }, (connection) =>
      writePlan(connection, { input, idempotency, slug, plan, file: reading.file }),
    );
    if (!dryRun || !after || !result.plan) return result;
    after.outlive(database.client, result.plan);
    return { ...result, preview: after };
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message =
      'It holds something that cannot be stored, such as a NUL character. Save it as text again.';
    return refuse([userError('UNREADABLE', contentField(input), message)], diagnostics);
  }
}

interface WrittenPlan extends PlanImportResult {
  /** Has read the plan as it has been written. */
  readonly after?: Reading;
}

async function writePlan(
  connection: Connection,
  {
    input,
    idempotency,
    slug,
    plan,
    file,
  }: {
    input: PlanImport;
    idempotency: Idempotency;
    slug: string;
    plan: Plan;
    file: IssuedFile | undefined;
  },
): Promise<WrittenPlan> {
  const event = await findFirstTime(connection, idempotency);
  if (event) return 'code' in event ? refuse([event]) : repeat(connection, event);

  const row = await connection.plan.findUnique({ where: { slug } });
  const refusal = refuseOverwriting(row, input, plan, slug);
  if (refusal) return refuse([refusal], plan.diagnostics);

  const reading = new Reading(connection);
  const partyIds = await storeParties(connection, plan, await reading.directory());
  const tasks = plan.tasks.map((task) => ({
    ...task,
    responsibilities: task.responsibilities.map((responsibility) => ({
      ...responsibility,
      party: partyIds.get(responsibility.party) as string,
    })),
  }));
  const stored = await storePlan(connection, {
    slug,
    plan: { ...plan, tasks },
    options: {
      readColumns: (input.columns ?? []).map(formatColumnOverride),
      readLeadRule: input.leadRule ?? null,
      readYear: input.year ?? null,
    },
    before: row ? await reading.plan(row) : undefined,
  });
  if (file) await storeSourceFile(connection, plan, file.bytes);
  if (stored.written || idempotency.idempotencyKey !== null) {
    await recordAuditEvent(connection, {
      action: 'IMPORT_PLAN',
      planId: stored.row.id,
      revision: stored.row.revision,
      ...idempotency,
      ...stored.changes,
    });
  }
  const after = new Reading(connection);
  if (file) after.keepSource(stored.row, new ReadSource(file.list));
  return answer(after, stored.row, stored.changes);
}

/** A slug that was only derived from a name must not replace another plan that happens to have it. */
function refuseOverwriting(
  row: PlanRow | null,
  input: PlanImport,
  plan: Plan,
  slug: string,
): UserError | undefined {
  const { expectedRevision } = input;
  const revision = row?.revision ?? 0;
  if (expectedRevision != null && expectedRevision !== revision) {
    const message = `The plan ${slug} is at revision ${revision}, not ${expectedRevision}: somebody changed it meanwhile. Look at it again before importing.`;
    return userError('STALE_REVISION', 'expectedRevision', message);
  }
  if (row && input.slug == null && row.title !== plan.title) {
    const message = `The slug ${slug} belongs to the plan “${row.title}”. Give slug to replace that plan, or another slug to import beside it.`;
    return userError('SLUG_TAKEN', 'slug', message);
  }
  return undefined;
}

/** The same request again: what it did the first time, on the plan as it is now. */
async function repeat(connection: Connection, event: AuditEvent): Promise<WrittenPlan> {
  const row = await connection.plan.findUnique({ where: { id: event.planId ?? '' } });
  return row ? answer(new Reading(connection), row, event) : refuse([]);
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

function refuse(userErrors: readonly UserError[], diagnostics: readonly Diagnostic[] = []): PlanImportResult {
  return { plan: null, changes: null, diagnostics, userErrors };
}

import type { Plan } from '@zeren/domain';
import { FILLED_DOWN } from '@zeren/domain/task-list';
import { formatColumnOverride } from './column-override.ts';
import type { Connection, Database } from './database/database.ts';
import { hasCode, UNSTORABLE_CODES } from './database/error-codes.ts';
import { Reading } from './database/reading.ts';
import { writeOrPreview } from './database/write-or-preview.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { contentField, readPlan, type IssuedFile, type PlanFile } from './read-plan.ts';
import { slugFrom } from './slug.ts';
import { userError } from './user-error.ts';
import {
  refuseOverwriting,
  refuseSlug,
  refuseWriting,
  repeatWriting,
  writePlan,
  type PlanImportResult,
  type WrittenPlan,
} from './write-plan.ts';

export interface PlanImport extends PlanFile {
  readonly slug?: string | null;
  readonly expectedRevision?: number | null;
  readonly dryRun?: boolean | null;
  readonly author?: string | null;
  readonly clientMutationId?: string | null;
}

/** Reads a document and stores the plan it holds, over the plan of that slug if there is one. */
export async function importPlan(database: Database, input: PlanImport): Promise<PlanImportResult> {
  const idempotency = readIdempotency(input);
  if ('code' in idempotency) return refuseWriting([idempotency]);
  const { index } = await new Reading(database.client, database.models).directory();
  const reading = await readPlan(input, index);
  const { plan, diagnostics, userErrors } = reading;
  if (!plan) return refuseWriting(userErrors, diagnostics);
  const slug = input.slug ?? slugFrom(input.name ?? '') ?? slugFrom(plan.title) ?? '';
  const wrongSlug = refuseSlug(slug);
  if (wrongSlug) return refuseWriting([wrongSlug], diagnostics);
  const dryRun = input.dryRun ?? false;
  try {
    const { after, ...result } = await writeOrPreview(database, { dryRun }, (connection) =>
      importOnce(connection, { input, idempotency, slug, plan, file: reading.file }),
    );
    if (!dryRun || !after || !result.plan) return result;
    after.outlive(database.client, result.plan);
    return { ...result, preview: after };
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message =
      'It holds something that cannot be stored, such as a NUL character. Save it as text again.';
    return refuseWriting([userError('UNREADABLE', contentField(input), message)], diagnostics);
  }
}

interface ReadImport {
  readonly input: PlanImport;
  readonly idempotency: Idempotency;
  readonly slug: string;
  readonly plan: Plan;
  readonly file: IssuedFile | undefined;
}

async function importOnce(
  connection: Connection,
  { input, idempotency, slug, plan, file }: ReadImport,
): Promise<WrittenPlan> {
  const event = await findFirstTime(connection, idempotency);
  if (event) return 'code' in event ? refuseWriting([event]) : repeatWriting(connection, event);
  const row = await connection.plan.findUnique({ where: { slug } });
  const refusal = refuseOverwriting(row, {
    slug,
    isDerived: input.slug == null,
    title: plan.title,
    expectedRevision: input.expectedRevision,
  });
  if (refusal) return refuseWriting([refusal], plan.diagnostics);
  return writePlan(connection, {
    ...{ slug, row, plan, file, idempotency },
    action: 'IMPORT_PLAN',
    author: input.author?.trim() || null,
    options: {
      readColumns: (input.columns ?? []).map(formatColumnOverride),
      readFillDown: [...FILLED_DOWN],
      readLeadRule: input.leadRule ?? null,
      readYear: input.year ?? null,
    },
  });
}

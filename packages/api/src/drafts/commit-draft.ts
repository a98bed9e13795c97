import type { RefusedDecision } from '@zeren/domain/review';
import { FILLED_DOWN } from '@zeren/domain/task-list';
import { formatColumnOverride } from '../column-override.ts';
import type { Connection, Database } from '../database/database.ts';
import { hasCode, UNSTORABLE_CODES } from '../database/error-codes.ts';
import { Reading } from '../database/reading.ts';
import { removeUnusedSourceFile } from '../database/source-file.ts';
import { writeOrPreview } from '../database/write-or-preview.ts';
import { readIdempotency, type Idempotency } from '../idempotency.ts';
import { checkTasks } from '../read-plan.ts';
import { userError, type UserError } from '../user-error.ts';
import {
  refuseOverwriting,
  refuseSlug,
  refuseWriting,
  repeatWriting,
  writePlan,
  type PlanImportResult,
  type WrittenPlan,
} from '../write-plan.ts';
import { storeAdditions } from './directory-additions.ts';
import { DraftModel } from './draft-model.ts';
import { openDraft, type DraftRequest } from './open-draft.ts';
import { acceptProposals } from './accept-proposals.ts';

export interface DraftCommit extends DraftRequest {
  readonly expectedVersion: number;
  readonly expectedRevision?: number | null;
  readonly acceptProposals?: boolean | null;
  readonly author?: string | null;
}

/**
 * Makes a plan of a draft: what its decisions add to the directory, the plan and its parties, the audit
 * event and the end of the draft, all in one transaction, or none of it.
 */
export async function commitDraft(database: Database, commit: DraftCommit): Promise<PlanImportResult> {
  const idempotency = readIdempotency(commit);
  if ('code' in idempotency) return refuseWriting([idempotency]);
  const { client, models } = database;
  const { row, error } = await openDraft(client, commit, idempotency);
  if (error) return refuseWriting([error]);
  // Read before the transaction begins, which would have to wait for it.
  const model = row && (await new Reading(client, models).draft(row));
  try {
    const { after: _, ...result } = await writeOrPreview(database, { dryRun: false }, (connection) =>
      commitOnce(connection, { commit, idempotency, model }),
    );
    return result;
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message =
      'It holds something that cannot be stored, such as a NUL character. Save the document as text again, and upload that.';
    return refuseWriting([userError('UNREADABLE', 'id', message)]);
  }
}

interface ReadCommit {
  readonly commit: DraftCommit;
  readonly idempotency: Idempotency;
  /** As it was a moment ago; absent where the request came before. */
  readonly model: DraftModel | undefined;
}

async function commitOnce(
  connection: Connection,
  { commit, idempotency, model }: ReadCommit,
): Promise<WrittenPlan> {
  const { row: draft, event, error } = await openDraft(connection, commit, idempotency);
  if (error) return refuseWriting([error]);
  if (event) return repeatWriting(connection, event);
  const earlier = new Reading(connection);
  const directory = await earlier.directory();
  const { file } = model as DraftModel;
  const now =
    model?.directory.revision === directory.revision
      ? model
      : new DraftModel({ row: draft, file, directory, earlier: model });

  const { settings, slug, list } = now;
  const wrongSlug = refuseSlug(slug);
  if (wrongSlug || slug === null) return refuseWriting(wrongSlug ? [wrongSlug] : [], now.plan.diagnostics);
  const decisions = commit.acceptProposals ? acceptProposals(now) : settings.decisions;
  const { plan, additions, refused } = now.applyDecisions(decisions);
  const row = await connection.plan.findUnique({ where: { slug } });
  const refusal =
    checkTasks(plan, { name: draft.name, field: 'id' }) ??
    (commit.acceptProposals ? undefined : refuseUndecided(now)) ??
    refuseRefused(refused) ??
    refuseOverwriting(row, {
      slug,
      isDerived: settings.slug === null,
      title: plan.title,
      expectedRevision: commit.expectedRevision,
    });
  if (refusal) return refuseWriting([refusal], plan.diagnostics);
  // a name that becomes an alias takes the party away that the plan named by it
  if (row) await earlier.plan(row);
  const conflicts = await storeAdditions(connection, additions, directory);
  if (conflicts.length > 0) return refuseWriting(conflicts, plan.diagnostics);

  const written = await writePlan(connection, {
    ...{ slug, row, plan, idempotency, earlier },
    file: list && { list },
    action: 'COMMIT_DRAFT',
    author: commit.author?.trim() || null,
    draftId: draft.id,
    options: {
      readColumns: settings.columns.map(formatColumnOverride),
      readFillDown: [...(settings.fillDown ?? FILLED_DOWN)],
      readLeadRule: settings.leadRule,
      readYear: settings.year,
    },
  });
  await connection.draft.delete({ where: { id: draft.id } });
  await removeUnusedSourceFile(connection, draft.sha256);
  return written;
}

const NAMED = 3;

function refuseUndecided({ undecided }: DraftModel): UserError | undefined {
  if (undecided.length === 0) return undefined;
  const shown = undecided.slice(0, NAMED);
  const names = shown.map(({ text }) => `“${text}”`);
  const all = names.join(', ') + (undecided.length > NAMED ? ' …' : '');
  const message = `Undecided: ${undecided.length}, ${all} Decide what they stand for, or accept the proposals.`;
  const details = { COUNT: String(undecided.length), TEXT: shown.map(({ text }) => text).join('、') };
  return userError('UNDECIDED', 'acceptProposals', message, { details });
}

/** The directory may have changed since. */
function refuseRefused(refused: readonly RefusedDecision[]): UserError | undefined {
  const [first] = refused;
  if (!first) return undefined;
  const { code, message: reason, details } = first.objection;
  const message = `The decision about “${first.expression}” does not hold: ${reason} Decide anew.`;
  return userError('INVALID_DECISION', 'id', message, {
    objection: code,
    details: { TEXT: first.expression, ...details },
  });
}

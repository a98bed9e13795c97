import { createHash } from 'node:crypto';
import { PLAN_FORMAT } from '@zeren/domain/plan';
import { v7 as uuid } from 'uuid';
import { recordAuditEvent } from '../database/audit-event.ts';
import type { Database } from '../database/database.ts';
import { findDraft } from '../database/draft-row.ts';
import { withRetry } from '../database/with-retry.ts';
import { findFirstTime, readIdempotency } from '../idempotency.ts';
import { contentField, fileName, readBytes, type SentFile } from '../read-plan.ts';
import { userError } from '../user-error.ts';
import { refuseSlug } from '../write-plan.ts';
import { formatDraftSettings, NOTHING_SETTLED } from './draft-settings.ts';
import { readUploadedFile, type UploadedFile } from './uploaded-file.ts';
import { NO_CHANGES, refuseDraft, repeatDraft, type DraftResult } from './move-draft.ts';

export interface NewDraft extends SentFile {
  readonly slug?: string | null;
  readonly clientMutationId?: string | null;
}

/** Keeps a document for review: whatever can be read, tasks in it or not. */
export async function createDraft(database: Database, input: NewDraft): Promise<DraftResult> {
  const idempotency = readIdempotency(input);
  if ('code' in idempotency) return refuseDraft([idempotency]);
  const slug = input.slug ?? null;
  const wrongSlug = slug === null ? undefined : refuseSlug(slug);
  if (wrongSlug) return refuseDraft([wrongSlug]);
  const bytes = readBytes(input);
  if ('code' in bytes) return refuseDraft([bytes]);
  const name = fileName(input);
  const file = await readUploadedFile(bytes, name);
  if ('code' in file) {
    const error = userError('UNREADABLE', contentField(input), file.message);
    return refuseDraft([{ ...error, refusal: file.code }]);
  }

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType, reader } = formOf(file);
  const result = await withRetry(database, async (connection) => {
    const event = await findFirstTime(connection, idempotency);
    if (event) return 'code' in event ? refuseDraft([event]) : repeatDraft(connection, event);
    // Read, so that a transaction that takes the same document away gets in its way.
    const stored = await connection.sourceFile.findUnique({ where: { sha256 }, select: { sha256: true } });
    if (!stored) await connection.sourceFile.create({ data: { sha256, name, mediaType, bytes } });
    const id = uuid();
    const settings = formatDraftSettings({ ...NOTHING_SETTLED, slug });
    await connection.draft.create({
      data: {
        ...{ id, version: 1, name, mediaType, sha256, reader, position: 0, last: 0 },
        steps: { create: { position: 0, settings } },
      },
    });
    await recordAuditEvent(connection, {
      ...{ action: 'CREATE_DRAFT', draftId: id, revision: 1, ...idempotency },
      ...NO_CHANGES,
    });
    return { draft: await findDraft(connection, id), userErrors: [] };
  });
  if (result.draft) await database.models.drafts.file({ sha256, name }, () => Promise.resolve(file));
  return result;
}

function formOf({ document }: UploadedFile): { mediaType: string; reader: string } {
  return document?.source ?? { mediaType: 'application/json', reader: PLAN_FORMAT };
}

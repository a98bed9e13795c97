import { parseDirectory, type Directory } from '@zeren/domain';
import { recordAuditEvent, type Changes } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import { hasCode, UNSTORABLE_CODES } from './database/error-codes.ts';
import { readDirectoryModel } from './database/directory-model.ts';
import { findDirectoryConflicts } from './database/directory-conflicts.ts';
import { matchParties } from './database/match-parties.ts';
import { storeDirectory } from './database/store-directory.ts';
import { writeOrPreview } from './database/write-or-preview.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { contentField, readBytes, type SentFile } from './read-plan.ts';
import { userError, type UserError } from './user-error.ts';

export interface DirectoryImport extends SentFile {
  readonly dryRun?: boolean | null;
  readonly clientMutationId?: string | null;
}

export interface DirectoryImportResult {
  /** How many the file holds. */
  readonly units: number;
  readonly groups: number;
  readonly changes: Changes | null;
  readonly userErrors: readonly UserError[];
}

/** Brings the parties, names and memberships of a directory file in. Nothing is deleted. */
export async function importDirectory(
  database: Database,
  input: DirectoryImport,
): Promise<DirectoryImportResult> {
  const idempotency = readIdempotency(input);
  if ('code' in idempotency) return refuse([idempotency]);
  const bytes = readBytes(input);
  if ('code' in bytes) return refuse([bytes]);
  const { value: directory, diagnostics } = parseDirectory(new TextDecoder().decode(bytes));
  if (!directory) {
    const field = contentField(input);
    return refuse(diagnostics.map(({ message }) => userError('INVALID_FORMAT', field, message)));
  }
  try {
    return await writeOrPreview(database, { dryRun: input.dryRun ?? false }, (connection) =>
      writeDirectory(connection, directory, idempotency),
    );
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message =
      'It holds something that cannot be stored, such as a NUL character. Save it as text again.';
    return refuse([userError('INVALID_FORMAT', contentField(input), message)]);
  }
}

async function writeDirectory(
  connection: Connection,
  directory: Directory,
  idempotency: Idempotency,
): Promise<DirectoryImportResult> {
  const sizes = { units: directory.units.length, groups: directory.groups.length };
  const event = await findFirstTime(connection, idempotency);
  if (event && 'code' in event) return refuse([event]);
  if (event) {
    const { added, changed, removed, unchanged } = event;
    return { ...sizes, changes: { added, changed, removed, unchanged }, userErrors: [] };
  }
  const before = await readDirectoryModel(connection);
  const matched = matchParties(directory, before);
  const userErrors = findDirectoryConflicts(matched);
  if (userErrors.length > 0) return refuse(userErrors);
  const { changes, revision, written } = await storeDirectory(connection, directory, { before, matched });
  if (written || idempotency.idempotencyKey !== null) {
    await recordAuditEvent(connection, {
      action: 'IMPORT_DIRECTORY',
      revision,
      ...idempotency,
      ...changes,
    });
  }
  return { ...sizes, changes, userErrors: [] };
}

function refuse(userErrors: readonly UserError[]): DirectoryImportResult {
  return { units: 0, groups: 0, changes: null, userErrors };
}

import { readDirectory, readDocumentApart } from '@zeren/documents';
import type { Directory } from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import { recordAuditEvent, type Changes } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import { hasCode, UNSTORABLE_CODES } from './database/error-codes.ts';
import { readDirectoryModel, type DirectoryModel } from './database/directory-model.ts';
import { keyedDirectory } from './database/portable-directory.ts';
import { findDirectoryConflicts } from './database/directory-conflicts.ts';
import { matchParties } from './database/match-parties.ts';
import { storeDirectory } from './database/store-directory.ts';
import { writeOrPreview } from './database/write-or-preview.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { contentField, fileName, readBytes, type SentFile } from './read-plan.ts';
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

/** A directory as a file lists it, and whose kinds were only guessed. */
interface ListedDirectory {
  readonly directory: Directory;
  readonly guessedKinds: readonly string[];
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
  const read = await readDirectory(bytes, { name: fileName(input), read: readDocumentApart });
  const { directory, refusal, faults } = read;
  const field = contentField(input);
  if (refusal) return refuse([{ ...userError('UNREADABLE', field, refusal.message), refusal: refusal.code }]);
  if (!directory) {
    return refuse(
      faults.map(({ message, objection, details }) =>
        userError('INVALID_FORMAT', field, message, {
          ...(objection && { objection }),
          ...(details && { details }),
        }),
      ),
    );
  }
  try {
    return await writeOrPreview(database, { dryRun: input.dryRun ?? false }, (connection) =>
      writeDirectory(connection, { directory, guessedKinds: read.guessedKinds }, idempotency),
    );
  } catch (error) {
    if (!hasCode(error, UNSTORABLE_CODES)) throw error;
    const message =
      'It holds something that cannot be stored, such as a NUL character. Save it as text again.';
    return refuse([userError('INVALID_FORMAT', field, message)]);
  }
}

async function writeDirectory(
  connection: Connection,
  file: ListedDirectory,
  idempotency: Idempotency,
): Promise<DirectoryImportResult> {
  const sizes = { units: file.directory.units.length, groups: file.directory.groups.length };
  const event = await findFirstTime(connection, idempotency);
  if (event && 'code' in event) return refuse([event]);
  if (event) {
    const { added, changed, removed, unchanged } = event;
    return { ...sizes, changes: { added, changed, removed, unchanged }, userErrors: [] };
  }
  const before = await readDirectoryModel(connection);
  const directory = withKnown(file, before);
  const matched = matchParties(directory, before);
  const userErrors = findDirectoryConflicts(matched);
  if (userErrors.length > 0) return refuse(userErrors);
  const { changes, revision, written } = await storeDirectory(connection, directory, { before, matched });
  // Who was only named by plans and now is somebody listed cannot be taken apart again.
  if (written && changes.removed === 0) {
    await connection.directoryEdit.create({
      data: {
        ...{ id: uuid(), kind: 'IMPORT', base: before.revision, revision },
        ...{ change: { name: directory.name }, before: keyedDirectory(before) as object },
      },
    });
  }
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

/** A plain list of units neither renames the directory nor changes what kinds they are known to be. */
function withKnown({ directory, guessedKinds }: ListedDirectory, before: DirectoryModel): Directory {
  const guessed = new Set(guessedKinds);
  const kept = <Listed extends Directory['units'][number] | Directory['groups'][number]>(
    listed: Listed,
    collective: boolean,
  ): Listed => {
    const known = guessed.has(listed.name) ? before.index.findParty(listed.name) : undefined;
    return known?.collective === collective ? { ...listed, kind: known.kind } : listed;
  };
  return {
    ...directory,
    name: directory.name || before.name,
    units: directory.units.map((unit) => kept(unit, false)),
    groups: directory.groups.map((group) => kept(group, true)),
  };
}

function refuse(userErrors: readonly UserError[]): DirectoryImportResult {
  return { units: 0, groups: 0, changes: null, userErrors };
}

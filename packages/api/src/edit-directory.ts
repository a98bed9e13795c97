import {
  guessGroupKind,
  type DatedName,
  type GroupKind,
  type NameKind,
  type Objection,
  type Unit,
  type UnitKind,
} from '@zeren/domain';
import {
  changeDirectory,
  type DirectoryChange,
  type DirectoryChangeKind,
  type NewUnit,
} from '@zeren/domain/directory-change';
import { v7 as uuid } from 'uuid';
import { recordAuditEvent, type AuditAction } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import { readDirectoryModel, type DirectoryModel } from './database/directory-model.ts';
import { hasCode, REFERENCED_CODES } from './database/error-codes.ts';
import { keyedDirectory, type KeyedDirectory } from './database/portable-directory.ts';
import { updateDirectory } from './database/update-directory.ts';
import { withRetry } from './database/with-retry.ts';
import { findFirstTime, readIdempotency, type Idempotency } from './idempotency.ts';
import { userError, type UserError } from './user-error.ts';

export interface DirectoryEditRequest {
  readonly expectedRevision?: number | null;
  readonly clientMutationId?: string | null;
  readonly author?: string | null;
}

/** The fields of every kind of change; which are needed depends on the kind. */
export interface DirectoryChangeRequest extends DirectoryEditRequest {
  readonly kind: DirectoryChangeKind;
  readonly party?: string | null;
  readonly name?: string | null;
  readonly nameKind?: NameKind | null;
  readonly unitKind?: UnitKind | null;
  readonly groupKind?: GroupKind | null;
  readonly source?: string | null;
  readonly code?: string | null;
  readonly parent?: string | null;
  readonly host?: string | null;
  readonly group?: string | null;
  readonly units?: readonly string[] | null;
  readonly into?: readonly NewUnit[] | null;
  readonly from?: string | null;
  readonly validTo?: string | null;
}

export interface EditedDirectory {
  readonly edit: string | null;
  readonly userErrors: readonly UserError[];
}

/** Changes the directory by hand: one transaction, with what was before kept to take it back. */
export function editDirectory(database: Database, request: DirectoryChangeRequest): Promise<EditedDirectory> {
  const change = readChange(request);
  if (Array.isArray(change)) return Promise.resolve(refuse(change));
  return write(database, request, 'CHANGE_DIRECTORY', async (connection, model) => {
    const before = keyedDirectory(model);
    const { directory, refused } = changeDirectory(before, change as DirectoryChange);
    if (!directory) return refuse(refused.map(objected));
    const revision = await updateDirectory(connection, model, directory);
    const id = uuid();
    await connection.directoryEdit.create({
      data: {
        ...{ id, kind: request.kind, base: model.revision, revision, author: request.author ?? null },
        change: change as object,
        before: before as object,
      },
    });
    return { edit: id, userErrors: [] };
  });
}

export interface UndoEditRequest extends DirectoryEditRequest {
  readonly edit: string;
}

/** Takes back the newest change that has not been taken back. */
export async function undoDirectoryEdit(
  database: Database,
  request: UndoEditRequest,
): Promise<EditedDirectory> {
  try {
    return await write(database, request, 'UNDO_DIRECTORY_EDIT', async (connection, model) => {
      const edit = await connection.directoryEdit.findUnique({ where: { id: request.edit } });
      if (!edit || edit.undoneAt) {
        const message = 'There is no such change that could be taken back. Look at the directory again.';
        return refuse([userError('NOT_FOUND', 'edit', message)]);
      }
      if (edit.revision !== model.revision) {
        const message = 'The directory has been changed since. Take the newer changes back first.';
        return refuse([userError('STALE_REVISION', 'edit', message)]);
      }
      const revision = await updateDirectory(connection, model, edit.before as unknown as KeyedDirectory);
      await connection.directoryEdit.update({ where: { id: edit.id }, data: { undoneAt: new Date() } });
      await passOn(connection, edit.base, revision);
      return { edit: edit.id, userErrors: [] };
    });
  } catch (error) {
    if (!hasCode(error, REFERENCED_CODES)) throw error;
    const message = 'A plan or a decision names a unit that this change brought in. End the unit instead.';
    return refuse([userError('NAME_CONFLICT', 'edit', message)]);
  }
}

/** After an undo the directory is what the change before left: that one can be taken back next. */
async function passOn(connection: Connection, base: number, revision: number): Promise<void> {
  await connection.directoryEdit.updateMany({
    where: { undoneAt: null, revision: base },
    data: { revision },
  });
}

function write(
  database: Database,
  request: DirectoryEditRequest,
  action: AuditAction,
  change: (connection: Connection, model: DirectoryModel) => Promise<EditedDirectory>,
): Promise<EditedDirectory> {
  const idempotency: Idempotency | UserError = readIdempotency(request);
  if ('code' in idempotency) return Promise.resolve(refuse([idempotency]));
  return withRetry(database, async (connection) => {
    const event = await findFirstTime(connection, idempotency);
    if (event) return 'code' in event ? refuse([event]) : { edit: null, userErrors: [] };
    const model = await readDirectoryModel(connection);
    const { expectedRevision } = request;
    if (expectedRevision != null && expectedRevision !== model.revision) {
      const message = `The directory is at revision ${model.revision}, not ${expectedRevision}: somebody changed it meanwhile. Look at it again.`;
      return refuse([userError('STALE_REVISION', 'expectedRevision', message)]);
    }
    const result = await change(connection, model);
    if (result.userErrors.length > 0) return result;
    const { revision } = await readDirectoryModel(connection);
    await recordAuditEvent(connection, {
      ...{ action, revision, ...idempotency },
      ...{ added: 0, changed: 1, removed: 0, unchanged: 0 },
    });
    return result;
  });
}

/** The change that a request asks for, or what it lacks. */
function readChange(request: DirectoryChangeRequest): DirectoryChange | UserError[] {
  const { kind } = request;
  const missing: UserError[] = [];
  const need = <K extends keyof DirectoryChangeRequest>(field: K): NonNullable<DirectoryChangeRequest[K]> => {
    const value = request[field];
    const isEmpty =
      typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
    if (value == null || isEmpty) {
      missing.push(userError('MISSING_FIELD', field, `A change of the kind ${kind} needs ${field}.`));
    }
    return value as NonNullable<DirectoryChangeRequest[K]>;
  };
  const change = ((): DirectoryChange => {
    switch (kind) {
      case 'ADD_UNIT': {
        const unit: Unit = { name: need('name'), kind: need('unitKind'), validFrom: request.from ?? null };
        const ties = {
          code: request.code ?? null,
          parent: request.parent ?? null,
          host: request.host ?? null,
        };
        return { kind, unit: { ...unit, ...ties } };
      }
      case 'ADD_GROUP': {
        const members = request.units ?? null;
        const groupKind = request.groupKind ?? guessGroupKind(need('name'));
        return {
          kind,
          group: { name: need('name'), kind: groupKind, members, source: request.source ?? null },
        };
      }
      case 'RENAME':
        return { kind, party: need('party'), name: need('name'), from: need('from') };
      case 'ADD_NAME': {
        const dates = { validFrom: request.from ?? null, validTo: request.validTo ?? null };
        const name: DatedName = { name: need('name'), kind: request.nameKind ?? 'ALIAS', ...dates };
        return { kind, party: need('party'), name };
      }
      case 'END_UNIT':
        return { kind, unit: need('party'), from: need('from') };
      case 'MERGE':
        return { kind, units: need('units'), into: need('into')?.[0] as NewUnit, from: need('from') };
      case 'SPLIT':
        return { kind, unit: need('party'), into: need('into'), from: need('from') };
      case 'ADD_MEMBER':
        return { kind, group: need('group'), unit: need('party'), from: request.from ?? null };
      case 'ADD_MEMBERS': {
        const lists = { units: request.units ?? [], added: request.into ?? [] };
        return { kind, group: need('group'), ...lists, from: request.from ?? null };
      }
      case 'END_MEMBERSHIP':
        return { kind, group: need('group'), unit: need('party'), from: need('from') };
    }
  })();
  return missing.length > 0 ? missing : change;
}

function objected({ code, message, details }: Objection): UserError {
  return userError('INVALID_FIELD', 'kind', message, { objection: code, details });
}

function refuse(userErrors: readonly UserError[]): EditedDirectory {
  return { edit: null, userErrors };
}

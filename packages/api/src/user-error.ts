import type { Refusal } from '@zeren/documents';
import type { Details, ObjectionCode } from '@zeren/domain';

/** What the sender of a mutation can repair. A code never changes its meaning. */
export const USER_ERROR_CODES = [
  'CONTENT_MISSING',
  'CONTENT_AMBIGUOUS',
  'INVALID_BASE64',
  'TOO_LARGE',
  'UNREADABLE',
  'INVALID_FORMAT',
  'NO_TASKS',
  'NO_PARTIES',
  'INVALID_SLUG',
  'SLUG_TAKEN',
  'INVALID_YEAR',
  'STALE_REVISION',
  'INVALID_CLIENT_MUTATION_ID',
  'CLIENT_MUTATION_ID_REUSED',
  'NAME_CONFLICT',
  'NOT_FOUND',
  'MISSING_FIELD',
  'INVALID_FIELD',
  'NOTHING_TO_DECIDE',
  'DRAFT_GONE',
  'STALE_VERSION',
  'NO_DOCUMENT',
  'INVALID_COLUMN',
  'INVALID_DECISION',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'UNDECIDED',
  'NAME_TAKEN',
  'INVALID_ADDRESS',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

export interface UserError {
  readonly code: UserErrorCode;
  /** One sentence for a person: what is wrong, and what can be done. */
  readonly message: string;
  /** The input field it is about. */
  readonly path: readonly string[];
  /** Why a file cannot be read, where it cannot. */
  readonly refusal?: Refusal['code'];
  /** What stands against a change of the directory, or against a decision about a name, where one does. */
  readonly objection?: ObjectionCode;
  /** What the sentence tells beside its code. */
  readonly details?: Details;
}

export function userError(
  code: UserErrorCode,
  path: UserError['path'] | string,
  message: string,
  about: Pick<UserError, 'refusal' | 'objection' | 'details'> = {},
): UserError {
  return { code, message, path: typeof path === 'string' ? [path] : path, ...about };
}

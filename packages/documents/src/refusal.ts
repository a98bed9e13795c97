export const REFUSALS = [
  'EMPTY_FILE',
  'FILE_TOO_LARGE',
  'TEXT_TOO_LONG',
  'TABLE_TOO_LARGE',
  'UNPACKS_TOO_LARGE',
  'NESTED_TOO_DEEP',
  'TAKES_TOO_MUCH',
  'UNSUPPORTED_FORMAT',
  'HAS_PASSWORD',
  'IS_SCAN',
  'DAMAGED_FILE',
  'NOT_TEXT',
] as const;

/** Why a file cannot be read, and what to do about it. */
export interface Refusal {
  readonly code: (typeof REFUSALS)[number];
  readonly message: string;
}

/**
 * Ends a reader from the depth of its parser. It never leaves `readDocument`, which gives it back as a value.
 * The message goes on after the file's name.
 */
export class RefusedError extends Error {
  readonly code: Refusal['code'];

  constructor(code: Refusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

import type { Details } from './detail.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkAgainst, type JsonSchema } from './json-schema.ts';

/** A value in one of our JSON formats, or why there is none. */
export interface ParsedFormat<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong in one place of a value. */
export interface FormatFault {
  readonly message: string;
  readonly details?: Details;
}

/** Reads JSON text, or a value, that claims to be in a format of a version. */
export function parseFormat<T>(
  json: unknown,
  {
    format,
    version,
    schema,
    check,
  }: { format: string; version: number; schema: JsonSchema; check: (value: T) => readonly FormatFault[] },
): ParsedFormat<T> {
  const refuse = (code: Diagnostic['code'], ...faults: readonly FormatFault[]): ParsedFormat<T> => ({
    value: undefined,
    diagnostics: faults.map(({ message, details }) => ({
      ...{ code, severity: 'error', task: null, message, source: null },
      ...(details && { details }),
    })),
  });
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json.replace(/^\ufeff/, ''));
    } catch (error) {
      return refuse('INVALID_FORMAT', { message: `This is not JSON: ${(error as Error).message}.` });
    }
  }
  const head =
    typeof value === 'object' && value !== null ? (value as { format?: unknown; version?: unknown }) : {};
  if (head.format !== format)
    return refuse('INVALID_FORMAT', {
      message: `This is not in the format ${format}: its "format" says ${JSON.stringify(head.format) ?? 'nothing'}.`,
      details: { POINTER: '/format' },
    });
  if (typeof head.version === 'number' && head.version > version) {
    return refuse('UNKNOWN_VERSION', {
      message: `This is ${format} version ${head.version}, and only versions up to ${version} can be read here. Read it with a newer Zeren.`,
      details: { TEXT: String(head.version) },
    });
  }
  const violations = checkAgainst(schema, value);
  if (violations.length > 0)
    return refuse(
      'INVALID_FORMAT',
      ...violations.map(({ path, message }) => ({
        message: `${path} ${message}.`,
        details: { POINTER: path },
      })),
    );
  const wrong = check(value as T);
  return wrong.length > 0 ? refuse('INVALID_FORMAT', ...wrong) : { value: value as T, diagnostics: [] };
}

/**
 * Does an error of the database, or whatever it is wrapped in, bear one of these codes? Prisma hides
 * the database's own code in one place or another, by the kind of statement.
 */
export function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, meta, cause, driverAdapterError } = error as Record<string, unknown>;
  return (
    codes.has(String(code)) ||
    codes.has(String(originalCode)) ||
    [meta, cause, driverAdapterError].some((inner) => hasCode(inner, codes))
  );
}

/**
 * Somebody else was in the way: the same transaction may succeed when it is begun again. What it wanted to
 * refer to may just have gone, what it wanted to take away may just have come into use.
 */
export const CONFLICT_CODES: ReadonlySet<string> = new Set([
  ...['40001', '40P01', '23503', '23505'],
  ...['P2002', 'P2003', 'P2034'],
]);

/** The value itself can never be stored: a NUL in a text, a number out of range, a key twice. */
export const UNSTORABLE_CODES: ReadonlySet<string> = new Set([
  ...['22021', '22003', '22P02', '22P05', '23505'],
  ...['P2000', 'P2002', 'P2007', 'P2020', 'P2023', 'P2033'],
]);

/** Something else still refers to what would be removed. */
export const REFERENCED_CODES: ReadonlySet<string> = new Set(['23001', '23503', 'P2003', 'P2014']);

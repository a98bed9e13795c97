import type { Responsibility, SourcePlace } from '@zeren/domain';

/**
 * How sure it is that a party stands where this responsibility was read. `values` are those of `read`,
 * the responsibilities before any decision: a part of a split name has that of the whole.
 */
export function partyConfidence(
  { role, text, source }: Responsibility,
  read: readonly Responsibility[],
  values: readonly number[],
): number | null {
  const place = read.findIndex((whole) =>
    source && whole.source ? holds(whole.source, source) : whole.role === role && whole.text === text,
  );
  return values[place] ?? null;
}

function holds(whole: SourcePlace, part: SourcePlace): boolean {
  const isSameText =
    whole.table === part.table &&
    whole.row === part.row &&
    whole.column === part.column &&
    whole.line === part.line;
  return isSameText && (whole.start ?? 0) <= (part.start ?? 0) && (part.end ?? 0) <= (whole.end ?? Infinity);
}

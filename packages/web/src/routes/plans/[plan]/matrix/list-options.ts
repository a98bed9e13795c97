export interface Option {
  value: string;
  label: string;
  /** Tasks that choosing it would show. */
  count: number;
  chosen: boolean;
}

/** What a menu offers: every value that would show something, and every one that is chosen. */
export function listOptions(
  known: readonly { value: string; label: string }[],
  counts: readonly { value: string; count: number }[],
  chosen: readonly string[] | null | undefined,
): Option[] {
  return known
    .map(({ value, label }) => ({
      value,
      label,
      count: counts.find((counted) => counted.value === value)?.count ?? 0,
      chosen: chosen?.includes(value) ?? false,
    }))
    .filter((option) => option.count > 0 || option.chosen);
}

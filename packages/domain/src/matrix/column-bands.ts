/** Columns of one kind that stand side by side. */
export interface ColumnBand<Kind> {
  readonly kind: Kind;
  /** Index of the first of them. */
  readonly start: number;
  readonly size: number;
}

export function bandsOf<Kind>(columns: readonly { readonly kind: Kind }[]): ColumnBand<Kind>[] {
  const bands: { kind: Kind; start: number; size: number }[] = [];
  columns.forEach(({ kind }, index) => {
    const last = bands.at(-1);
    if (last?.kind === kind) last.size++;
    else bands.push({ kind, start: index, size: 1 });
  });
  return bands;
}

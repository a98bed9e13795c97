interface Places {
  readonly row: readonly number[];
  readonly column: readonly number[];
}

/** A place that is filled in one of two matrices, or in both, and the index of the cell in each. */
export interface PairedCell {
  readonly row: number;
  readonly column: number;
  readonly before?: number;
  readonly after?: number;
}

/** The cells of two matrices that have the same axes, by row and then by column. */
export function pairCells(before: Places, after: Places): PairedCell[] {
  const width = [...before.column, ...after.column].reduce((most, one) => Math.max(most, one + 1), 0);
  const found = new Map<number, PairedCell>();
  const collect = (side: 'before' | 'after', { row, column }: Places): void =>
    row.forEach((line, cell) => {
      const place = line * width + (column[cell] as number);
      found.set(place, { row: line, column: column[cell] as number, ...found.get(place), [side]: cell });
    });
  collect('before', before);
  collect('after', after);
  return [...found].sort(([a], [b]) => a - b).map(([, both]) => both);
}

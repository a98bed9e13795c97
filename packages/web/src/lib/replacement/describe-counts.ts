import * as m from '#messages';

/** How many tasks an import adds, changes and removes; that none has changed, where none has. */
export const describeCounts = (counts: { added: number; changed: number; removed: number }): string =>
  counts.added + counts.changed + counts.removed === 0 ? m.difference_zero() : m.difference_counts(counts);

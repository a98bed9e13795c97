import type { CellChange } from '@zeren/domain/matrix';
import type { WrittenWords } from '@zeren/domain/terms';
import { CHANGE_SIGNS } from './change-signs.ts';
import type { MatrixMark, MatrixTable } from './matrix-table.ts';

/** How many of what there are, and in a comparison how many there were. */
export interface WrittenCount {
  readonly sign: string;
  readonly count: number;
  readonly before: number | undefined;
}

/** A line for each count that is there or was: `+◉2` where it is new, `−◉2` where it is gone, `◉1→2` where it changed. */
export function countMark(
  counts: readonly WrittenCount[],
  { change = 'SAME', heat }: { change?: CellChange | undefined; heat: number | undefined },
): MatrixMark {
  const lines = counts.flatMap(({ sign, count, before = count }) => {
    if (count === 0 && before === 0) return [];
    if (before === 0) return [`${CHANGE_SIGNS.ADDED}${sign}${count}`];
    if (count === 0) return [`${CHANGE_SIGNS.REMOVED}${sign}${before}`];
    return [sign + (count === before ? '' : `${before}${CHANGE_SIGNS.CHANGED}`) + String(count)];
  });
  const isTold = counts.some(({ count, before = count }) => count !== before);
  return {
    lines,
    ...(change !== 'SAME' && { change }),
    // as many as before, but not as certain
    ...(change === 'CHANGED' && !isTold && { sign: CHANGE_SIGNS.CHANGED }),
    ...(heat !== undefined && change !== 'REMOVED' && { heat }),
  };
}

/** What a legend shows of a comparison of counts. */
export function changedCounts(sign: string, { matrix: named }: WrittenWords): MatrixTable['legend'] {
  const heat = undefined;
  return [
    {
      mark: countMark([{ sign, count: 1, before: 0 }], { change: 'ADDED', heat }),
      meaning: named.changes.ADDED,
    },
    {
      mark: countMark([{ sign, count: 0, before: 1 }], { change: 'REMOVED', heat }),
      meaning: named.changes.REMOVED,
    },
    {
      mark: countMark([{ sign, count: 2, before: 1 }], { change: 'CHANGED', heat }),
      meaning: named.countChanged,
    },
  ];
}

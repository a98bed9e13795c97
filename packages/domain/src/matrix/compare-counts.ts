import type { CellChange } from './compare-cells.ts';
import { pairCells } from './pair-cells.ts';

/** How many there are of each, in lists of equal length. */
export type Counts<Name extends string> = Readonly<Record<Name, readonly number[]>>;

type CountedCells<Name extends string> = Counts<Name | 'row' | 'column'>;

/** Counts of cells as they are now, 0 where there is nothing any more, and as they were. */
export interface ComparedCounts<Name extends string> {
  readonly cells: CountedCells<Name>;
  /** Parallel to the cells. */
  readonly before: Counts<Name>;
  readonly change: readonly CellChange[];
}

/**
 * Two matrices of counts on the same axes. A cell is `CHANGED` where any of its counts is another; what is counted
 * may be others all the same.
 */
export function compareCounts<Name extends string>(
  before: CountedCells<Name>,
  after: CountedCells<Name>,
  names: readonly Name[],
): ComparedCounts<Name> {
  const list = pairCells(before, after);
  const pick = (side: 'before' | 'after', counts: Counts<Name>) =>
    countsBy(names, (name) =>
      list.map((both) => (both[side] === undefined ? 0 : (counts[name][both[side]] as number))),
    );
  const [was, is] = [pick('before', before), pick('after', after)];
  return {
    cells: { ...is, row: list.map(({ row }) => row), column: list.map(({ column }) => column) },
    before: was,
    change: list.map((both, cell) => {
      if (both.before === undefined) return 'ADDED';
      if (both.after === undefined) return 'REMOVED';
      return names.every((name) => was[name][cell] === is[name][cell]) ? 'SAME' : 'CHANGED';
    }),
  };
}

/** The counts at these places, in this order; 0 where there is no such place. */
export function pickCounts<Name extends string>(
  counts: Counts<Name>,
  places: readonly number[],
): Record<Name, number[]> {
  return countsBy(Object.keys(counts) as Name[], (name) => places.map((place) => counts[name][place] ?? 0));
}

function countsBy<Name extends string>(
  names: readonly Name[],
  listOf: (name: Name) => number[],
): Record<Name, number[]> {
  return Object.fromEntries(names.map((name) => [name, listOf(name)])) as Record<Name, number[]>;
}

import type { Certainty, ResponsibilityRole } from '../responsibility.ts';
import { dutiesIn, type MatrixCells } from './matrix-cells.ts';
import { pairCells } from './pair-cells.ts';

/** What became of a cell. `CHANGED`: another role or certainty. */
export const CELL_CHANGES = ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

/** Parallel lists of equal length, by row and then by column; null on the side where the cell is empty. */
export interface ComparedCells {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly change: readonly CellChange[];
  readonly roleBefore: readonly (ResponsibilityRole | null)[];
  readonly roleAfter: readonly (ResponsibilityRole | null)[];
  readonly certaintyBefore: readonly (Certainty | null)[];
  readonly certaintyAfter: readonly (Certainty | null)[];
  readonly directBefore: readonly (boolean | null)[];
  readonly directAfter: readonly (boolean | null)[];
  /** How many duties a cell stands for, or stood for, where columns were folded; without it, each for one. */
  readonly count?: readonly number[];
}

/** Cells of two matrices that have the same axes. Through whom a part came makes it no other. */
export function compareCells(before: MatrixCells, after: MatrixCells): ComparedCells {
  const list = pairCells(before, after);
  const pick = <T>(side: 'before' | 'after', values: readonly T[]): (T | null)[] =>
    list.map((both) => {
      const cell = both[side];
      return cell === undefined ? null : (values[cell] as T);
    });
  const roles = { before: pick('before', before.role), after: pick('after', after.role) };
  const certainties = { before: pick('before', before.certainty), after: pick('after', after.certainty) };
  return {
    row: list.map(({ row }) => row),
    column: list.map(({ column }) => column),
    change: list.map((_, cell): CellChange => {
      if (roles.before[cell] === null) return 'ADDED';
      if (roles.after[cell] === null) return 'REMOVED';
      const isSame =
        roles.before[cell] === roles.after[cell] && certainties.before[cell] === certainties.after[cell];
      return isSame ? 'SAME' : 'CHANGED';
    }),
    roleBefore: roles.before,
    roleAfter: roles.after,
    certaintyBefore: certainties.before,
    certaintyAfter: certainties.after,
    directBefore: pick('before', before.direct),
    directAfter: pick('after', after.direct),
    ...(after.count && {
      count: list.map(({ before: was, after: is }) =>
        is === undefined ? dutiesIn(before, was as number) : dutiesIn(after, is),
      ),
    }),
  };
}

/** How many cells became what. */
export function countChanges(changes: readonly CellChange[]): Record<CellChange, number> {
  return Object.fromEntries(
    CELL_CHANGES.map((kind) => [kind, changes.filter((one) => one === kind).length]),
  ) as Record<CellChange, number>;
}

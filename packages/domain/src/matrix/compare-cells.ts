import type { Certainty, ResponsibilityRole } from '../responsibility.ts';
import type { MatrixCells } from './matrix-cells.ts';

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
}

/** Cells of two matrices that have the same axes. Through whom a part came makes it no other. */
export function compareCells(before: MatrixCells, after: MatrixCells): ComparedCells {
  const width = [...before.column, ...after.column].reduce((most, one) => Math.max(most, one + 1), 0);
  const found = new Map<number, { before?: number; after?: number }>();
  const collect = (side: 'before' | 'after', { row, column }: MatrixCells): void =>
    row.forEach((line, cell) => {
      const place = line * width + (column[cell] as number);
      found.set(place, { ...found.get(place), [side]: cell });
    });
  collect('before', before);
  collect('after', after);
  const list = [...found].sort(([a], [b]) => a - b);
  const pick = <T>(side: 'before' | 'after', values: readonly T[]): (T | null)[] =>
    list.map(([, both]) => {
      const cell = both[side];
      return cell === undefined ? null : (values[cell] as T);
    });
  const roles = { before: pick('before', before.role), after: pick('after', after.role) };
  const certainties = { before: pick('before', before.certainty), after: pick('after', after.certainty) };
  return {
    row: list.map(([place]) => Math.floor(place / width)),
    column: list.map(([place]) => place % width),
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
  };
}

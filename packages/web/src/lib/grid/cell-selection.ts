import type { Cursor } from './move-cursor.ts';

/** A rectangle of cells, by the corner where it began and the one that moves. */
export interface CellSelection {
  anchor: Cursor;
  focus: Cursor;
}

/** Its edges, all four within it. */
export interface CellBlock {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const blockOf = ({ anchor, focus }: CellSelection): CellBlock => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

export const isWithin = ({ row, column }: Cursor, { top, bottom, left, right }: CellBlock): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** What a selection becomes where the grid holds no more than these cells; undefined without any. */
export function cutTo({ anchor, focus }: CellSelection, all: CellBlock): CellSelection | undefined {
  if (all.bottom < all.top || all.right < all.left) return undefined;
  const cut = ({ row, column }: Cursor): Cursor => ({
    row: Math.max(all.top, Math.min(row, all.bottom)),
    column: Math.max(all.left, Math.min(column, all.right)),
  });
  return { anchor: cut(anchor), focus: cut(focus) };
}

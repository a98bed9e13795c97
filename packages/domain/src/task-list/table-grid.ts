import type { Cell, Table } from './source-document.ts';

/** What stands at one crossing of a row and a grid column. */
export interface GridCell {
  readonly text: string;
  /** Where the text really stands: the first row and column of a merge. */
  readonly row: number;
  readonly column: number;
  /** A merge reaches here from a row above. */
  readonly isMergedDown: boolean;
  /** A merge reaches here from a column to the left. */
  readonly isMergedAcross: boolean;
  readonly columnSpan: number;
}

export interface GridRow {
  readonly row: number;
  /** By column, from 0; undefined where the row has no cell: missing, which is neither empty nor merged. */
  readonly cells: readonly (GridCell | undefined)[];
}

export interface TableGrid {
  readonly table: number;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** Lays a table out so that every crossing knows what stands there, merged cells included. */
export function gridOf({ table, rows }: Table): TableGrid {
  let width = 0;
  for (const { cells } of rows)
    for (const cell of cells) width = Math.max(width, cell.column + cell.columnSpan - 1);
  const grid: (GridCell | undefined)[][] = rows.map(() =>
    new Array<GridCell | undefined>(width).fill(undefined),
  );
  rows.forEach(({ row, cells }, index) => {
    for (const cell of cells) spread(cell, row, index, grid);
  });
  return {
    table,
    width,
    rows: rows.map(({ row }, index) => ({ row, cells: grid[index] as (GridCell | undefined)[] })),
  };
}

function spread(cell: Cell, row: number, index: number, grid: (GridCell | undefined)[][]): void {
  for (let down = 0; down < cell.rowSpan && index + down < grid.length; down++) {
    for (let across = 0; across < cell.columnSpan; across++) {
      (grid[index + down] as (GridCell | undefined)[])[cell.column - 1 + across] ??= {
        text: cell.text,
        row,
        column: cell.column,
        isMergedDown: down > 0,
        isMergedAcross: across > 0,
        columnSpan: cell.columnSpan,
      };
    }
  }
}

/** The cells that really begin in this row and hold text. */
export function ownTexts({ cells }: GridRow): GridCell[] {
  return cells.filter(
    (cell): cell is GridCell =>
      cell !== undefined && !cell.isMergedDown && !cell.isMergedAcross && cell.text.trim() !== '',
  );
}

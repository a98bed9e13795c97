/** A place in the grid, the headings and totals included: row 0 holds the names of the parties. */
export interface Cursor {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

/** Where a key leads, as the ARIA grid pattern has it; undefined for keys that do not move. */
export function moveCursor(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Cursor,
  size: GridSize,
): Cursor | undefined {
  switch (key) {
    case 'ArrowUp':
      return clampCursor({ row: row - 1, column }, size);
    case 'ArrowDown':
      return clampCursor({ row: row + 1, column }, size);
    case 'ArrowLeft':
      return clampCursor({ row, column: column - 1 }, size);
    case 'ArrowRight':
      return clampCursor({ row, column: column + 1 }, size);
    case 'PageUp':
      return clampCursor({ row: row - PAGE, column }, size);
    case 'PageDown':
      return clampCursor({ row: row + PAGE, column }, size);
    case 'Home':
      return clampCursor({ row: ctrlKey ? 0 : row, column: 0 }, size);
    case 'End':
      return clampCursor({ row: ctrlKey ? size.rows : row, column: size.columns }, size);
    default:
      return undefined;
  }
}

export function clampCursor({ row, column }: Cursor, { rows, columns }: GridSize): Cursor {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

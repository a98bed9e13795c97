/** A place in the grid: row 0 holds the names of the columns, −1 what is above them, 1 the first row. */
export interface Cursor {
  row: number;
  column: number;
}

export interface GridSize {
  /** −1 where a row stands above the names of the columns, else 0. */
  firstRow: number;
  lastRow: number;
  lastColumn: number;
  /** Rows that PageUp and PageDown pass over. */
  page: number;
  /** The columns of a cell that is wider than one. */
  spanAt?: (cursor: Cursor) => { start: number; size: number };
}

/** Where a key leads, as the ARIA grid pattern has it; undefined for keys that do not move. */
export function moveCursor(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  cursor: Cursor,
  size: GridSize,
): Cursor | undefined {
  const { row, column } = cursor;
  const span = size.spanAt?.(cursor) ?? { start: column, size: 1 };
  const to = (next: Partial<Cursor>) => clampCursor({ ...cursor, ...next }, size);
  switch (key) {
    case 'ArrowUp':
      return to({ row: row - 1 });
    case 'ArrowDown':
      return to({ row: row + 1 });
    case 'ArrowLeft':
      return to({ column: span.start - 1 });
    case 'ArrowRight':
      return to({ column: span.start + span.size });
    case 'PageUp':
      return to({ row: row - size.page });
    case 'PageDown':
      return to({ row: row + size.page });
    case 'Home':
      return to({ column: 0, ...(ctrlKey && { row: size.firstRow }) });
    case 'End':
      return to({ column: size.lastColumn, ...(ctrlKey && { row: size.lastRow }) });
    default:
      return undefined;
  }
}

export function clampCursor(
  { row, column }: Cursor,
  { firstRow, lastRow, lastColumn }: Pick<GridSize, 'firstRow' | 'lastRow' | 'lastColumn'>,
): Cursor {
  return {
    row: Math.max(firstRow, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  };
}

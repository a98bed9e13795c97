/** Places from `first` up to, not including, `end`. */
export interface Range {
  first: number;
  end: number;
}

interface View {
  /** How far it is scrolled, how much of it is in sight, and how long one place is: in pixels. */
  offset: number;
  extent: number;
  size: number;
  count: number;
  /** Places drawn beyond what is in sight, on either side, at least. */
  beyond: number;
  /** So many places are drawn at once. */
  step: number;
}

/** What has to be drawn of a long row of places of one size: whole steps of it. */
export function visibleRange({ offset, extent, size, count, beyond, step }: View): Range {
  if (size <= 0) return { first: 0, end: Math.min(count, beyond) };
  const first = Math.floor((offset / size - beyond) / step) * step;
  const end = Math.ceil(((offset + extent) / size + beyond) / step) * step;
  return {
    first: clamp(first, 0, count),
    end: clamp(end, 0, count),
  };
}

/** Numbers of the steps that hold a range. */
export const stepsOf = ({ first, end }: Range, step: number): Range => ({
  first: Math.floor(first / step),
  end: Math.ceil(end / step),
});

/** The offset that brings a place into sight with the least movement. */
export function offsetFor(
  place: number,
  { offset, extent, size }: Omit<View, 'count' | 'beyond' | 'step'>,
): number {
  const start = place * size;
  return Math.min(start, Math.max(offset, start + size - extent));
}

/** The cells of a row, ordered by column, whose column lies in the range. */
export function cellsWithin<Cell extends { column: number }>(
  cells: readonly Cell[],
  { first, end }: Range,
): readonly Cell[] {
  const start = placeOf(cells, first);
  const stop = placeOf(cells, end);
  return start === 0 && stop === cells.length ? cells : cells.slice(start, stop);
}

/** The cell of a row in this column; undefined where it is empty. */
export function cellAt<Cell extends { column: number }>(
  cells: readonly Cell[],
  column: number,
): Cell | undefined {
  const cell = cells[placeOf(cells, column)];
  return cell?.column === column ? cell : undefined;
}

/** Where a column is, or would be, among the cells of a row. */
export function placeOf(cells: readonly { column: number }[], column: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

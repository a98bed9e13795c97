import type { WrittenRow } from './table-layout.ts';

/** Edges of columns nearer to each other than this (2 mm, in twentieths of a point) were meant to be one. */
const TOLERANCE = 113;

/**
 * Columns as a reader of the page sees them. A table drawn by hand has edges that miss each other by a
 * hair, each of which Word counts as a column of its own, and columns at which no cell ends.
 */
export function straightenColumns(
  rows: readonly WrittenRow[],
  widths: readonly number[],
): readonly WrittenRow[] {
  const edges = [...new Set(rows.flatMap(edgesOf))].sort((a, b) => a - b);
  const positions = positionsOf(widths, edges.at(-1) ?? 0);
  const straight = columnsOf(
    edges,
    (edge, first) => (positions[edge] ?? 0) - (positions[first] ?? 0) < TOLERANCE,
  );
  const isEveryCellLeft = rows.every((row) => {
    const columns = edgesOf(row).map((edge) => straight.get(edge) as number);
    return columns.every((column, index) => index === 0 || column > (columns[index - 1] as number));
  });
  const columns = isEveryCellLeft ? straight : columnsOf(edges, () => false);
  return rows.map((row) => {
    const [before = 0, ...ends] = edgesOf(row).map((edge) => columns.get(edge) as number);
    return {
      before,
      cells: row.cells.map((cell, index) => ({
        ...cell,
        columnSpan: (ends[index] as number) - (index === 0 ? before : (ends[index - 1] as number)),
      })),
    };
  });
}

/** Where the cells of a row begin and end, counted in columns of the grid. */
function edgesOf({ before = 0, cells }: WrittenRow): number[] {
  let edge = before;
  return [edge, ...cells.map(({ columnSpan }) => (edge += columnSpan))];
}

function positionsOf(widths: readonly number[], last: number): number[] {
  const positions = [0];
  // Where the grid says nothing of a column it is as wide as need be to stay apart.
  for (let edge = 0; edge < last; edge++)
    positions.push((positions[edge] as number) + (widths[edge] ?? TOLERANCE));
  return positions;
}

function columnsOf(
  edges: readonly number[],
  isSame: (edge: number, first: number) => boolean,
): Map<number, number> {
  const columns = new Map<number, number>();
  let column = -1;
  let first: number | undefined;
  for (const edge of edges) {
    if (first === undefined || !isSame(edge, first)) {
      column++;
      first = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

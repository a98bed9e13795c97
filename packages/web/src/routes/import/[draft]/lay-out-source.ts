/** A row or a line of the document, as the API gives it: a cell that a merge covers is not there. */
export interface Row {
  table: number | null;
  row: number | null;
  line: number | null;
  cells: readonly { column: number | null; columnSpan: number; rowSpan: number; text: string }[];
  tasks: readonly string[];
}

export interface LaidCell {
  column: number;
  columnSpan: number;
  /** Rows inside the chunk. */
  rowSpan: number;
  text: string;
  /** The rest of a merged cell that starts in the chunk before. */
  continues?: true;
}

export interface LaidRow {
  row: number;
  tasks: readonly string[];
  cells: LaidCell[];
}

export interface LaidLine {
  line: number;
  tasks: readonly string[];
  text: string;
}

export interface TableBlock {
  table: number;
  columns: number;
  /** The share of the width that each column has, 0 to 1. */
  widths: number[];
  /** Rows that are drawn together, so that those out of sight need not be. */
  chunks: LaidRow[][];
}

export interface LinesBlock {
  table?: undefined;
  chunks: LaidLine[][];
}

const CHUNK = 40;
/** Length of the text, in characters, from which a column gets no wider, and up to which it gets no narrower. */
const WIDEST = 60;
const NARROWEST = 12;

/**
 * The document as it is drawn: tables and stretches of lines in the order of the file, in chunks. A
 * chunk ends where no merged cell is open, but for a cell that is merged over more than two chunks: the
 * rest of that one is drawn again, as a cell that `continues`.
 */
export function layOutSource(rows: readonly Row[]): (TableBlock | LinesBlock)[] {
  const blocks: (TableBlock | LinesBlock)[] = [];
  let from = 0;
  while (from < rows.length) {
    const table = rows[from]?.table ?? null;
    let to = from + 1;
    while (to < rows.length && (rows[to]?.table ?? null) === table) to++;
    const own = rows.slice(from, to);
    blocks.push(table === null ? layOutLines(own) : layOutTable(table, own));
    from = to;
  }
  return blocks;
}

function layOutLines(rows: readonly Row[]): LinesBlock {
  const chunks: LaidLine[][] = [];
  for (let from = 0; from < rows.length; from += CHUNK) {
    chunks.push(
      rows.slice(from, from + CHUNK).map(({ line, tasks, cells }) => ({
        line: line ?? 0,
        tasks,
        text: cells.map(({ text }) => text).join('\t'),
      })),
    );
  }
  return { chunks };
}

function layOutTable(table: number, rows: readonly Row[]): TableBlock {
  const columns = Math.max(
    1,
    ...rows
      .slice(0, 1000)
      .flatMap(({ cells }) => cells.map(({ column, columnSpan }) => (column ?? 1) + columnSpan - 1)),
  );
  const chunks: LaidRow[][] = [];
  let chunk: LaidRow[] = [];
  let open: (LaidCell & { left: number })[] = [];
  for (const { row, tasks, cells } of rows) {
    const isFull = chunk.length >= 2 * CHUNK || (chunk.length >= CHUNK && open.length === 0);
    if (isFull) {
      chunks.push(chunk);
      chunk = [];
    }
    const resumed: LaidCell[] = isFull
      ? open.map((cell) => ({
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.left,
          text: cell.text,
          continues: true,
        }))
      : [];
    const own = cells.map(({ column, ...cell }) => ({ column: column ?? 1, ...cell }));
    chunk.push({
      row: row ?? 0,
      tasks,
      cells: [...resumed, ...own].sort((a, b) => a.column - b.column),
    });
    open = [
      ...open,
      ...own.filter(({ rowSpan }) => rowSpan > 1).map((cell) => ({ ...cell, left: cell.rowSpan })),
    ]
      .map((cell) => ({ ...cell, left: cell.left - 1 }))
      .filter(({ left }) => left > 0);
  }
  chunks.push(chunk);
  return { table, columns, widths: widthsOf(rows, columns), chunks };
}

/** By the longest text among the first rows, between two bounds: a column of numbers stays narrow. */
function widthsOf(rows: readonly Row[], columns: number): number[] {
  const lengths = Array.from({ length: columns }, () => NARROWEST);
  for (const { cells } of rows.slice(0, 200)) {
    for (const { column, columnSpan, text } of cells) {
      if (columnSpan > 1 || column === null) continue;
      const longest = Math.sqrt(text.length) * 4;
      lengths[column - 1] = Math.min(WIDEST, Math.max(lengths[column - 1] ?? NARROWEST, longest));
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / total);
}

/** The chunk in which a row stands; -1 where the row has not come yet. */
export function findChunk(
  chunks: readonly (readonly { row?: number; line?: number }[])[],
  place: number,
): number {
  return chunks.findIndex((chunk) => {
    const first = chunk[0];
    const last = chunk.at(-1);
    if (!first || !last) return false;
    return (first.row ?? first.line ?? 0) <= place && place <= (last.row ?? last.line ?? 0);
  });
}

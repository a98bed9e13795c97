import { taskKey, type SourceDocument, type Task } from '@zeren/domain';

export interface SourceRowCell {
  /** From 1; null on a line. */
  readonly column: number | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
}

/** A row of a table, or a line, as it stands in the document. */
export interface SourceRow {
  /** Place in the document, from 1. */
  readonly position: number;
  readonly table: number | null;
  readonly row: number | null;
  readonly line: number | null;
  readonly cells: readonly SourceRowCell[];
  /** Keys of the tasks that have been read from it. */
  readonly tasks: readonly string[];
}

/** All rows and lines of a document, in its order. */
export function sourceRowsOf({ blocks }: SourceDocument, tasks: readonly Task[]): SourceRow[] {
  const readFrom = Map.groupBy(tasks, ({ source }) => placeKey(source?.table, source?.row ?? source?.line));
  const keysAt = (table: number | undefined, at: number): string[] =>
    readFrom.get(placeKey(table, at))?.map(taskKey) ?? [];
  const rows = blocks.flatMap((block): Omit<SourceRow, 'position'>[] =>
    block.kind === 'PARAGRAPH'
      ? [
          {
            ...{ table: null, row: null, line: block.line },
            cells: [{ column: null, columnSpan: 1, rowSpan: 1, text: block.text }],
            tasks: keysAt(undefined, block.line),
          },
        ]
      : block.rows.map(({ row, cells }) => ({
          ...{ table: block.table, row, line: null },
          cells,
          tasks: keysAt(block.table, row),
        })),
  );
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

function placeKey(table: number | undefined, at: number | undefined): string {
  return `${table}/${at}`;
}

import type { BlockList } from './block-list.ts';
import { straightenColumns } from './straighten-columns.ts';
import { layOutTable, type WrittenCell, type WrittenRow } from './table-layout.ts';

/** Where the cells of a row begin and end, and which are merged. */
export interface RowEdges {
  /** One more than cells, in twentieths of a point. */
  readonly edges: readonly number[];
  readonly cells: readonly { readonly isMergedAcross: boolean; readonly isMergedDown: boolean }[];
}

export interface EdgedTableRow {
  readonly cells: readonly string[];
  /** Absent where the file does not say. */
  readonly row: RowEdges | undefined;
}

/** Adds a table whose rows say where their cells end, each for itself, as Word's older formats have them. */
export function addEdgedTable(rows: readonly EdgedTableRow[], blocks: BlockList): void {
  const lost = rows.findIndex(({ cells, row }) => row?.cells.length !== cells.length);
  if (lost >= 0) {
    blocks.report(
      'MERGES_LOST',
      'warning',
      'The file does not say which cells are merged. Check areas, numbers and units, or save it as .docx and read that.',
      { source: { table: blocks.nextTable, row: lost + 1 } },
    );
    const plain = rows.map(({ cells }) => ({
      cells: cells.map((text) => ({ text, columnSpan: 1, rowSpan: 1 })),
    }));
    blocks.addTable(layOutTable(plain).rows);
    return;
  }
  const edges = [...new Set(rows.flatMap(({ row }) => row?.edges ?? []))].sort((a, b) => a - b);
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] as number));
  const columns = new Map(edges.map((edge, index) => [edge, index]));
  const written = rows.map(({ cells, row }) => writtenRow(cells, row as RowEdges, columns));
  blocks.addTable(layOutTable(straightenColumns(written, widths)).rows);
}

function writtenRow(
  texts: readonly string[],
  row: RowEdges,
  columns: ReadonlyMap<number, number>,
): WrittenRow {
  const cells: (WrittenCell & { columnSpan: number })[] = [];
  texts.forEach((text, index) => {
    const from = columns.get(row.edges[index] as number) as number;
    const to = columns.get(row.edges[index + 1] as number) as number;
    const { isMergedAcross, isMergedDown } = row.cells[index] as RowEdges['cells'][number];
    const before = cells.at(-1);
    if (isMergedAcross && before) before.columnSpan += Math.max(0, to - from);
    else cells.push({ text, columnSpan: Math.max(1, to - from), rowSpan: 1, continuesAbove: isMergedDown });
  });
  return { before: columns.get(row.edges[0] as number) ?? 0, cells };
}

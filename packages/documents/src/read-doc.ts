import { BlockList, type ReadBlocks } from './block-list.ts';
import { straightenColumns } from './straighten-columns.ts';
import { readDocNumbering } from './doc-numbering.ts';
import { layOutTable, type WrittenCell, type WrittenRow } from './table-layout.ts';
import { WordBinary, type WordRow } from './word-binary.ts';

/** Reads the tables and paragraphs of an older Word file (.doc) or of one of Kingsoft's (.wps). */
export function readDoc(bytes: Uint8Array): ReadBlocks {
  const word = new WordBinary(bytes);
  const numbering = readDocNumbering(word);
  const blocks = new BlockList();
  let rows: DocRow[] = [];
  let cells: string[] = [];
  let lines: string[] = [];
  let nested = 0;
  const endTable = (): void => {
    if (cells.length > 0) rows.push({ cells, row: undefined });
    if (rows.length > 0) addTable(rows, blocks);
    rows = [];
    cells = [];
    lines = [];
  };
  for (const paragraph of word.paragraphs()) {
    const { list } = paragraph;
    const label = list && !paragraph.isRowEnd ? numbering.next(String(list.use), list.level) : '';
    const text = `${label}${paragraph.text}`.trimEnd();
    blocks.count({ characters: text.length });
    if (!paragraph.isInTable) {
      endTable();
      blocks.addParagraph(text);
    } else if (paragraph.isRowEnd) {
      blocks.count({ rows: 1 });
      rows.push({ cells, row: paragraph.row });
      cells = [];
      lines = [];
    } else {
      if (paragraph.isNested) nested++;
      lines.push(text);
      if (!paragraph.isCellEnd || paragraph.isNested) continue;
      while (lines.at(-1) === '') lines.pop();
      cells.push(lines.join('\n'));
      lines = [];
    }
  }
  endTable();
  report(blocks, word, nested);
  return blocks.result;
}

interface DocRow {
  readonly cells: readonly string[];
  readonly row: WordRow | undefined;
}

function addTable(rows: readonly DocRow[], blocks: BlockList): void {
  const lost = rows.findIndex(({ cells, row }) => row?.cells.length !== cells.length);
  if (lost >= 0) {
    blocks.report(
      'MERGES_LOST',
      'warning',
      'The file does not say which cells are merged. Check areas, numbers and units, or save it as .docx and read that.',
      { table: blocks.nextTable, row: lost + 1 },
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
  const written = rows.map(({ cells, row }) => writtenRow(cells, row as WordRow, columns));
  blocks.addTable(layOutTable(straightenColumns(written, widths)).rows);
}

function writtenRow(
  texts: readonly string[],
  row: WordRow,
  columns: ReadonlyMap<number, number>,
): WrittenRow {
  const cells: (WrittenCell & { columnSpan: number })[] = [];
  texts.forEach((text, index) => {
    const from = columns.get(row.edges[index] as number) as number;
    const to = columns.get(row.edges[index + 1] as number) as number;
    const { isMergedAcross, isMergedDown } = row.cells[index] as WordRow['cells'][number];
    const before = cells.at(-1);
    if (isMergedAcross && before) before.columnSpan += Math.max(0, to - from);
    else cells.push({ text, columnSpan: Math.max(1, to - from), rowSpan: 1, continuesAbove: isMergedDown });
  });
  return { before: columns.get(row.edges[0] as number) ?? 0, cells };
}

function report(blocks: BlockList, { deletions, hidden, notes, pictures }: WordBinary, nested: number): void {
  blocks.report(
    'MERGES_LOST',
    'info',
    'The file is of an older Word, whose merged cells and numbers cannot always be told. Look over areas, numbers and units.',
  );
  if (nested > 0) {
    blocks.report(
      'NESTED_TABLE',
      'warning',
      'A cell holds a table of its own, whose cells were read as lines of that cell.',
    );
  }
  if (deletions > 0) {
    blocks.report(
      'TRACKED_CHANGES',
      'warning',
      'The document holds tracked changes; it was read as if all were accepted.',
    );
  }
  if (hidden > 0) blocks.report('HIDDEN_CELLS', 'warning', `${hidden} hidden letters were not read.`);
  if (notes > 0)
    blocks.report('PART_NOT_READ', 'info', `${notes} footnotes, endnotes or remarks were not read.`);
  if (pictures > 0) blocks.report('PART_NOT_READ', 'info', `${pictures} pictures were not read.`);
}

import { BlockList, type ReadBlocks } from './block-list.ts';
import { readDocNumbering } from './doc-numbering.ts';
import { addEdgedTable, type EdgedTableRow } from './edged-table.ts';
import { WordBinary } from './word-binary.ts';

/** Reads the tables and paragraphs of an older Word file (.doc) or of one of Kingsoft's (.wps). */
export function readDoc(bytes: Uint8Array): ReadBlocks {
  const word = new WordBinary(bytes);
  const numbering = readDocNumbering(word);
  const blocks = new BlockList();
  let rows: EdgedTableRow[] = [];
  let cells: string[] = [];
  let lines: string[] = [];
  let nested = 0;
  const endTable = (): void => {
    if (cells.length > 0) rows.push({ cells, row: undefined });
    if (rows.length > 0) addEdgedTable(rows, blocks);
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
      // The end of a row inside a cell is a paragraph too.
      if (!paragraph.isNested || text !== '') lines.push(text);
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
  if (hidden > 0)
    blocks.report('HIDDEN_CELLS', 'warning', `${hidden} hidden letters were not read.`, {
      details: { PIECE: 'HIDDEN_TEXT', COUNT: String(hidden) },
    });
  if (notes > 0)
    blocks.report('PART_NOT_READ', 'info', `${notes} footnotes, endnotes or remarks were not read.`, {
      details: { PIECE: 'NOTES', COUNT: String(notes) },
    });
  if (pictures > 0)
    blocks.report('PART_NOT_READ', 'info', `${pictures} pictures were not read.`, {
      details: { PIECE: 'PICTURES', COUNT: String(pictures) },
    });
}

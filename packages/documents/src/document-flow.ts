import type { BlockList } from './block-list.ts';
import { DEEPEST_TABLE, MOST_COLUMNS } from './limits.ts';
import { RefusedError } from './refusal.ts';
import { layOutTable, type WrittenCell, type WrittenRow } from './table-layout.ts';

/** Paragraphs and tables that stand together: in the body, in a cell, in a text box. */
type Content = (string | FlowTable)[];

interface FlowCell extends Omit<WrittenCell, 'text'> {
  columnSpan: number;
  rowSpan: number;
  continuesAbove?: boolean;
  /** Belongs to the cell to its left. */
  continuesLeft?: boolean;
  isDropped?: boolean;
  readonly content: Content;
}

interface FlowRow {
  before: number;
  isDropped: boolean;
  readonly cells: FlowCell[];
}

interface FlowTable {
  readonly regrid: Regrid;
  readonly rows: FlowRow[];
  cellCount: number;
  /** Cells of the largest table inside it. */
  largestInside: number;
}

/** Moves the cells of a table to other columns before it is laid out. */
type Regrid = (rows: readonly WrittenRow[]) => readonly WrittenRow[];

/**
 * Takes a document as it is written, paragraph by paragraph, table in table, and makes blocks of it.
 * A table inside a cell becomes text of that cell, unless it is the larger one: then the outer table
 * only laid out the page, and its cells become paragraphs around the inner table.
 */
export class DocumentFlow {
  readonly #blocks: BlockList;
  readonly #open: FlowTable[] = [];
  /** Contents into which paragraphs go, innermost last; none open: the body. */
  readonly #contents: Content[] = [];

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
  }

  /** The row that is being read, innermost. */
  get row(): FlowRow | undefined {
    return this.#open.at(-1)?.rows.at(-1);
  }

  /** The cell that is being read, innermost. */
  get cell(): FlowCell | undefined {
    return this.row?.cells.at(-1);
  }

  addParagraph(text: string): void {
    this.#blocks.count({ characters: text.length });
    this.#append(text);
  }

  openTable(regrid: Regrid = (rows) => rows): void {
    if (this.#open.length >= DEEPEST_TABLE) {
      throw new RefusedError(
        'NESTED_TOO_DEEP',
        `has tables in tables, more than ${DEEPEST_TABLE} deep. Copy the list alone into a new document.`,
      );
    }
    this.#open.push({ regrid, rows: [], cellCount: 0, largestInside: 0 });
  }

  openRow(): void {
    this.#blocks.count({ rows: 1 });
    this.#open.at(-1)?.rows.push({ before: 0, isDropped: false, cells: [] });
  }

  openCell(): void {
    const table = this.#open.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row) return;
    table.cellCount++;
    if (row.cells.length >= MOST_COLUMNS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has a table of more than ${MOST_COLUMNS} columns; save the list alone.`,
      );
    }
    const content: Content = [];
    row.cells.push({ columnSpan: 1, rowSpan: 1, content });
    this.#contents.push(content);
  }

  closeCell(): void {
    this.#contents.pop();
  }

  closeTable(): void {
    const table = this.#open.pop();
    if (!table) return;
    const outer = this.#open.at(-1);
    if (outer) outer.largestInside = Math.max(outer.largestInside, table.cellCount, table.largestInside);
    this.#append(table);
  }

  /** A text box: what stands in it comes after the paragraph to which it is tied. */
  openBox(): void {
    this.#contents.push([]);
  }

  closeBox(): Content {
    return this.#contents.pop() ?? [];
  }

  addBox(content: Content): void {
    for (const item of content) this.#append(item);
  }

  #append(item: string | FlowTable): void {
    const content = this.#contents.at(-1);
    if (content) content.push(item);
    else if (typeof item === 'string') this.#blocks.addParagraph(item);
    else this.#addTable(item);
  }

  #addTable(table: FlowTable): void {
    const rows = table.rows.filter(({ isDropped }) => !isDropped);
    if (table.largestInside > table.cellCount) {
      for (const { cells } of rows)
        for (const { content, isDropped } of cells) if (!isDropped) this.addBox(content);
      return;
    }
    const number = this.#blocks.nextTable;
    const written = rows.map(({ before, cells }, index) => ({
      before,
      cells: joinedAcross(cells).map((cell) => {
        if (cell.content.some((item) => typeof item !== 'string')) {
          this.#blocks.report(
            'NESTED_TABLE',
            'warning',
            `A cell of row ${index + 1} holds a table of its own, whose cells were read as lines of that cell.`,
            { source: { table: number, row: index + 1 } },
          );
        }
        return { ...cell, text: cell.isDropped ? '' : textOf(cell.content) };
      }),
    }));
    const laidOut = layOutTable(table.regrid(written));
    for (const { row, text } of laidOut.covered) {
      const covered = text.trim().slice(0, 40);
      this.#blocks.report(
        'HIDDEN_CELLS',
        'warning',
        `A merged cell covers the text “${covered}”, which was not read.`,
        { source: { table: number, row }, details: { PIECE: 'COVERED_TEXT', TEXT: covered } },
      );
    }
    this.#blocks.addTable(laidOut.rows);
  }
}

/** Older programs merge cells by saying of each that it goes on in the next. */
function joinedAcross(cells: readonly FlowCell[]): readonly FlowCell[] {
  if (!cells.some(({ continuesLeft }) => continuesLeft)) return cells;
  const joined: FlowCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (cell.continuesLeft && before) {
      before.columnSpan += cell.columnSpan;
      before.content.push(...cell.content.filter((item) => typeof item !== 'string' || item.trim() !== ''));
    } else joined.push(cell);
  }
  return joined;
}

/** Paragraphs as lines, and the cells of a table as lines too. */
function textOf(content: Content): string {
  const lines = content.map((item) => (typeof item === 'string' ? item : linesOf(item)));
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.join('\n');
}

function linesOf({ rows }: FlowTable): string {
  return rows
    .filter(({ isDropped }) => !isDropped)
    .flatMap(({ cells }) => cells.map(({ content }) => textOf(content)))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

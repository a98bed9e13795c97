import type { Cell, TableRow } from '@zeren/domain/task-list';
import type { BlockList } from './block-list.ts';
import { paragraphsOf, textOfCell, type PageLine } from './pdf-lines.ts';
import type { PdfText } from './pdf-texts.ts';
import type { RuledCell, RuledTable } from './ruled-table.ts';
import type { UnruledRow, UnruledTable } from './unruled-table.ts';

/** Outer edges of a table that goes on over a page differ by less than this. */
const TOLERANCE = 6;
const SAME_EDGE = 4;
const MOST_HEADING_ROWS = 3;
/** Programs leave up to two lines free before a page's end, rather than part the first line from the others. */
const LINES_LEFT = 4;

interface OpenTable {
  /** As far as it stands on its first page. */
  readonly first: RuledTable;
  readonly cells: RuledCell[];
  /** Where the cells of the last page begin. */
  lastPage: number;
  rowCount: number;
}

/** Puts together what goes on over pages: paragraphs, and tables with the rows that a page cuts. */
export class PdfBlocks {
  readonly #blocks: BlockList;
  #ruled: OpenTable | undefined;
  #unruled: { readonly columns: UnruledTable['columns']; readonly rows: UnruledRow[] } | undefined;
  #lines: PageLine[] = [];

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
  }

  addLines(lines: readonly PageLine[]): void {
    if (lines.length === 0) return;
    this.#endRuled();
    this.#endUnruled();
    for (const line of lines) this.#lines.push(line);
  }

  addRuled(table: RuledTable): void {
    this.#endLines();
    this.#endUnruled();
    const open = this.#ruled;
    const goesOn =
      open !== undefined &&
      Math.abs(open.first.left - table.left) < TOLERANCE &&
      Math.abs(open.first.right - table.right) < TOLERANCE;
    if (!goesOn) {
      this.#endRuled();
      this.#blocks.count({ rows: table.rowCount });
      this.#ruled = { first: table, cells: [...table.cells], lastPage: 0, rowCount: table.rowCount };
      return;
    }
    const heading = countRepeatedRows(open.first, table);
    const first = table.cells.filter(({ row }) => row === heading);
    const isSplit = isRestOfRow(open, first);
    const taken = heading + (isSplit ? 1 : 0);
    this.#blocks.count({ rows: table.rowCount - taken });
    const offset = open.rowCount - taken;
    const end = open.cells.length;
    for (const cell of table.cells) {
      if (isSplit && cell.row === heading) addToLastRow(open, cell);
      else if (cell.row >= heading) open.cells.push({ ...cell, row: cell.row + offset });
    }
    open.lastPage = end;
    open.rowCount += table.rowCount - taken;
  }

  /** Where the columns of a table without lines begin that may go on over the page. */
  get unruledColumns(): readonly number[] | undefined {
    return this.#unruled?.columns;
  }

  addUnruled({ columns, rows }: UnruledTable): void {
    this.#endLines();
    this.#endRuled();
    this.#blocks.count({ rows: rows.length });
    if (this.#unruled && this.#unruled.columns !== columns) this.#endUnruled();
    const open = (this.#unruled ??= { columns, rows: [] });
    const isRepeated = open.rows[0] !== undefined && open.rows[0].join('\t') === rows[0]?.join('\t');
    for (const row of rows.slice(isRepeated ? 1 : 0)) open.rows.push(row);
  }

  end(): void {
    this.#endLines();
    this.#endRuled();
    this.#endUnruled();
  }

  #endLines(): void {
    const lines = this.#lines;
    this.#lines = [];
    for (const text of paragraphsOf(lines)) this.#blocks.addParagraph(text);
  }

  #endRuled(): void {
    const table = this.#ruled;
    this.#ruled = undefined;
    if (table) this.#blocks.addTable(rowsOf(table));
  }

  #endUnruled(): void {
    const table = this.#unruled;
    this.#unruled = undefined;
    if (!table) return;
    this.#blocks.report(
      'CELLS_GUESSED',
      'warning',
      'The table is drawn without lines between its columns; its cells were told by the gaps between texts. Check every row, or ask for the Word or Excel file.',
      { source: { table: this.#blocks.nextTable, row: 1 } },
    );
    this.#blocks.addTable(
      table.rows.map((texts, index) => ({
        row: index + 1,
        cells: texts.map((text, column) => ({
          column: column + 1,
          text,
          columnSpan: texts.length === 1 ? table.columns.length : 1,
          rowSpan: 1,
        })),
      })),
    );
  }
}

/** Rows of headings at the top that are printed again on every page. */
function countRepeatedRows(first: RuledTable, table: RuledTable): number {
  const headingOf = ({ cells }: RuledTable, row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => textOf(cell).replaceAll('\n', ''))
      .join('\f');
  let count = 0;
  while (count < MOST_HEADING_ROWS && headingOf(first, count) === headingOf(table, count)) count++;
  const isCut = table.cells.some(({ row, rowSpan }) => row < count && row + rowSpan > count);
  return isCut ? 0 : count;
}

/**
 * Whether the first row of a page is the rest of the last row of the page before: it has no number where
 * that row has one, and says something only where that row does too and had no room left.
 */
function isRestOfRow(open: OpenTable, first: readonly RuledCell[]): boolean {
  const pairs = lastRowOf(open).map((above) => ({
    above,
    rest: first.find((cell) => isSameColumn(above, cell)),
  }));
  const continued = pairs.filter(({ rest }) => rest && isFilled(rest));
  if (continued.length === 0 || continued.length !== first.filter(isFilled).length) return false;
  const ended = pairs.filter(({ above, rest }) => isFilled(above) && rest && !isFilled(rest)).length;
  const isCut = continued.some(
    ({ above, rest }) => /[，、,]$/.test(lastTextOf(above)) || /^[a-z]/.test(textOf(rest as RuledCell)),
  );
  if (ended === 0 && !isCut) return false;
  // where most of a row has nothing more to say, what goes on may be cut after a full sentence too
  const isMostlyEnded = ended > 2 * continued.length;
  return continued.every(({ above }) => {
    if (!isUsedUp(above)) return false;
    const text = lastTextOf(above);
    return (isMostlyEnded || !/[。；]$/.test(text)) && !NUMBER.test(text);
  });
}

const NUMBER =
  /^\s*[（(]?(?:(?:[A-Z]{1,3}[-.]?)?\d{1,3}(?:[.-]\d{1,3})*|[一二三四五六七八九十]{1,3})[）).、]?\s*$/;

/** Whether the text of a cell reaches its lower edge, as it does where it goes on over the page. */
function isUsedUp({ texts, bottom }: RuledCell): boolean {
  const last = (texts.at(-1) ?? []).reduce(
    (lowest: PdfText | undefined, text) => (lowest && lowest.middle > text.middle ? lowest : text),
    undefined,
  );
  return last !== undefined && last.middle + LINES_LEFT * last.size > bottom;
}

function lastRowOf({ cells, lastPage, rowCount }: OpenTable): RuledCell[] {
  return cells.slice(lastPage).filter(({ row, rowSpan }) => row + rowSpan === rowCount);
}

function addToLastRow(open: OpenTable, rest: RuledCell): void {
  for (let index = open.cells.length - 1; index >= open.lastPage; index--) {
    const cell = open.cells[index] as RuledCell;
    if (cell.row + cell.rowSpan !== open.rowCount || !isSameColumn(cell, rest)) continue;
    open.cells[index] = {
      ...cell,
      rowSpan: cell.rowSpan + rest.rowSpan - 1,
      texts: [...cell.texts, ...rest.texts],
      bottom: rest.bottom,
    };
    return;
  }
}

function isSameColumn(one: RuledCell, other: RuledCell): boolean {
  return Math.abs(one.left - other.left) < SAME_EDGE && Math.abs(one.right - other.right) < SAME_EDGE;
}

function isFilled({ texts }: RuledCell): boolean {
  return texts.some((page) => page.length > 0);
}

function textOf(cell: RuledCell): string {
  return textOfCell(cell.texts, cell);
}

/** What a cell says on the last of its pages. */
function lastTextOf(cell: RuledCell): string {
  return textOfCell(cell.texts.slice(-1), cell);
}

/** Columns are the edges of all pages together. */
function rowsOf({ cells, rowCount }: OpenTable): TableRow[] {
  const edges: number[] = [];
  for (const edge of cells.flatMap(({ left, right }) => [left, right]).sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) as number) > SAME_EDGE) edges.push(edge);
  const columnOf = (position: number): number => {
    const index = edges.findIndex((edge) => edge >= position - SAME_EDGE);
    return index < 0 ? edges.length - 1 : index;
  };
  const rows: Cell[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells) {
    const column = columnOf(cell.left);
    rows[cell.row]?.push({
      column: column + 1,
      text: textOf(cell),
      columnSpan: Math.max(1, columnOf(cell.right) - column),
      rowSpan: cell.rowSpan,
    });
  }
  return rows.map((row, index) => ({ row: index + 1, cells: row.sort((a, b) => a.column - b.column) }));
}

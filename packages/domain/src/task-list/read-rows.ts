import { comparableText, joinWraps } from '../comparable-text.ts';
import type { ColumnField } from '../terms.ts';
import type { ColumnReading } from './guess-columns.ts';
import { ownTexts, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';

/** One row of a list that says a task, its cells by what their columns hold. */
export interface TaskRow {
  readonly table: number;
  readonly row: number;
  readonly number: string | null;
  /** The number or the name reaches here from the row above: another part of the same task. */
  readonly isPart: boolean;
  /** Name of the action area, or null. */
  readonly area: string | null;
  readonly name: string;
  readonly body: string;
  readonly deadline: GridCell | undefined;
  readonly parties: readonly { readonly field: ColumnField; readonly cell: GridCell }[];
}

/** A row that is no task: what it was taken for. */
export interface SkippedRow {
  readonly table: number;
  readonly row: number;
  readonly text: string;
}

export interface ReadRows {
  readonly rows: readonly TaskRow[];
  readonly skipped: readonly SkippedRow[];
}

const PARTY_FIELDS: readonly ColumnField[] = ['LEAD', 'RESPONSIBLE', 'COOPERATING', 'SUPERVISING'];
const FOOTER = /^(?:注|备注|说明|填表|填报|审核|联系|附注|note)\s*:?/i;
const TOTAL = /^(?:合计|总计|小计|共计|total)/i;
/** 一、 （一） 第一部分 1. before a heading. */
const ENUMERATOR =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|类|项)[、\s:]*|[一二三四五六七八九十]{1,3}[、.]\s*|\([一二三四五六七八九十\d]{1,3}\)\s*|\d{1,2}[、.](?!\d)\s*)/;

/**
 * Reads the rows below the heading of one table.
 *
 * Areas are filled down over empty and merged cells, numbers and units only over merged ones: an
 * empty cell of a role column means that nobody is named.
 */
export function readRows(grid: TableGrid, columns: readonly ColumnReading[], headerEnd: number): ReadRows {
  const rows: TaskRow[] = [];
  const skipped: SkippedRow[] = [];
  const header = headerEnd > 0 ? textsOf(grid.rows[headerEnd - 1] as GridRow) : undefined;
  const columnsOf = (field: ColumnField): number[] =>
    columns.flatMap((column, index) => (column.field === field ? [index] : []));
  const areaColumns = columnsOf('AREA');
  let area: string | null = null;
  let number: string | null = null;

  for (const row of grid.rows.slice(headerEnd)) {
    const own = ownTexts(row);
    if (own.length === 0) continue;
    if (textsOf(row) === header) continue;
    const only =
      own.length === 1 && !row.cells.some((cell) => cell?.isMergedDown) ? (own[0] as GridCell) : undefined;
    const text = joinWraps(own.map((cell) => cell.text).join(' '));
    if (only && isHeading(only, row, grid)) {
      area = joinWraps(only.text).slice(
        ENUMERATOR.exec(comparableText(joinWraps(only.text)))?.[0].length ?? 0,
      );
      number = null;
      continue;
    }
    if (only || TOTAL.test(comparableText(text))) {
      skipped.push({ table: grid.table, row: row.row, text });
      continue;
    }
    const cellsOf = (field: ColumnField): GridCell[] =>
      columnsOf(field).flatMap((column) => row.cells[column] ?? []);
    const textOf = (field: ColumnField): string =>
      cellsOf(field)
        .map((cell) => joinWraps(cell.text))
        .filter((part) => part !== '')
        .join('\n');
    const ownArea = areaColumns
      .map((column) => row.cells[column])
      .find((cell) => cell !== undefined && cell.text.trim() !== '');
    if (ownArea) area = joinWraps(ownArea.text);

    const [numberCell] = cellsOf('NUMBER');
    const [nameCell] = cellsOf('NAME');
    const hasNumberColumn = columnsOf('NUMBER').length > 0;
    const isNumberMerged = numberCell?.isMergedDown === true && numberCell.text.trim() !== '';
    const isNameMerged = !hasNumberColumn && nameCell?.isMergedDown === true;
    const printed = numberCell && !numberCell.isMergedDown ? printedNumber(numberCell.text) : '';
    if (printed !== '') number = printed;
    else if (!isNumberMerged && !isNameMerged) number = null;
    const name = textOf('NAME');
    rows.push({
      table: grid.table,
      row: row.row,
      number,
      isPart: isNumberMerged || isNameMerged,
      area,
      name: name === '' ? textOf('BODY') : name,
      body: name === '' ? '' : textOf('BODY'),
      deadline: cellsOf('DEADLINE').find((cell) => cell.text.trim() !== '') ?? cellsOf('DEADLINE')[0],
      parties: PARTY_FIELDS.flatMap((field) => cellsOf(field).map((cell) => ({ field, cell }))),
    });
  }
  return { rows, skipped };
}

function textsOf(row: GridRow): string {
  return ownTexts(row)
    .map(({ text }) => joinWraps(text))
    .join('\t');
}

/** As printed, without the stop or comma behind it. */
function printedNumber(text: string): string {
  return joinWraps(text).replace(/[、.。．，,]+$/, '');
}

/** A heading stands alone in its row, over all columns or in the first ones. */
function isHeading(cell: GridCell, row: GridRow, grid: TableGrid): boolean {
  const plain = comparableText(joinWraps(cell.text));
  if (FOOTER.test(plain) || TOTAL.test(plain) || plain.length > 60 || /[。;]$/.test(plain)) return false;
  const isWide = cell.columnSpan >= Math.max(2, grid.width - 2);
  const isAlone = row.cells.filter((candidate) => candidate !== undefined).length === 1;
  return isWide || isAlone || (cell.column <= 2 && !/^\d+$/.test(plain));
}

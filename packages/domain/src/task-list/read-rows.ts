import { comparableText, joinWraps } from '../comparable-text.ts';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../responsibility.ts';
import type { ColumnField } from '../terms.ts';
import { numberInFront, withoutEnumerator } from './enumerator.ts';
import type { ColumnReading } from './guess-columns.ts';
import { ownTexts, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';
import type { PartyText, PlacedText, ReadEntries, SkippedText, TaskEntry } from './task-entry.ts';

/** Where the reading of a table begins, and what it takes from elsewhere. */
export interface RowsInput {
  readonly grid: TableGrid;
  readonly columns: readonly ColumnReading[];
  /** Rows of the grid before the first task. */
  readonly headerEnd: number;
  /** Heading above the table, for rows that name no area themselves. */
  readonly area: string | null;
  /** Fields whose empty cells take the text above. */
  readonly fillDown: readonly ColumnField[];
}

const FOOTER = /^(?:注|备注|说明|填表|填报|审核|联系|附注|note)\s*:?/i;
const TOTAL = /^(?:合计|总计|小计|共计|total)/i;

/**
 * Reads the rows below the heading of one table.
 *
 * A merged cell holds for every row it reaches; an empty one takes the text above only in the columns
 * of `fillDown`: an empty cell of a role column means that nobody is named.
 */
export function readRows({ grid, columns, headerEnd, area: heading, fillDown }: RowsInput): ReadEntries {
  const entries: TaskEntry[] = [];
  const skipped: SkippedText[] = [];
  const rows = filledDown(grid.rows.slice(headerEnd), columns, fillDown);
  const header = headerEnd > 0 ? textsOf(grid.rows[headerEnd - 1] as GridRow) : undefined;
  const columnsOf = (field: ColumnField): number[] =>
    columns.flatMap((column, index) => (column.field === field ? [index] : []));
  const hasNumberColumn = columnsOf('NUMBER').length > 0;
  const numbersInNames = !hasNumberColumn && haveNumbers(rows, columnsOf('NAME')[0]);
  let area = heading;

  for (const row of rows) {
    const own = ownTexts(row);
    if (own.length === 0 || textsOf(row) === header) continue;
    const only = own.length === 1 && !row.cells.some((cell) => cell?.isMergedDown) ? own[0] : undefined;
    if (only && isHeading(only, row, grid)) {
      area = withoutEnumerator(joinWraps(only.text));
      continue;
    }
    const text = joinWraps(own.map((cell) => cell.text).join(' '));
    const source = { table: grid.table, row: row.row };
    if (only || TOTAL.test(comparableText(text))) {
      skipped.push({ text, source });
      continue;
    }
    const cellsOf = (field: ColumnField): GridCell[] =>
      columnsOf(field).flatMap((column) => row.cells[column] ?? []);
    const textOf = (field: ColumnField): string =>
      [...new Set(cellsOf(field))]
        .map((cell) => joinWraps(cell.text))
        .filter((part) => part !== '')
        .join('\n');
    const placed = (cell: GridCell): PlacedText => ({
      text: cell.text,
      source: { table: grid.table, row: cell.row, column: cell.column },
      offset: 0,
    });
    const ownArea = textOf('AREA');
    if (ownArea !== '') area = ownArea;

    const [numberCell] = cellsOf('NUMBER');
    const [nameCell] = cellsOf('NAME');
    const isNumberMerged = numberCell?.isMergedDown === true && numberCell.text.trim() !== '';
    const isNameMerged = !hasNumberColumn && nameCell?.isMergedDown === true;
    const fullName = textOf('NAME');
    const fronted = numbersInNames ? numberInFront(fullName) : undefined;
    const name = fronted ? fullName.slice(fronted.length) : fullName;
    const printed = numberCell ? printedNumber(numberCell.text) : (fronted?.number ?? '');
    const [deadline] = [
      ...cellsOf('DEADLINE').filter((cell) => cell.text.trim() !== ''),
      ...cellsOf('DEADLINE'),
    ];
    entries.push({
      number: printed === '' ? null : printed,
      isPart: isNumberMerged || isNameMerged,
      area,
      name: name === '' ? textOf('BODY') : name,
      body: name === '' ? '' : textOf('BODY'),
      deadline: deadline ? placed(deadline) : null,
      parties: RESPONSIBILITY_ROLES.flatMap((role: ResponsibilityRole) =>
        cellsOf(role).map((cell): PartyText => ({ ...placed(cell), role })),
      ),
      source,
    });
  }
  return { entries, skipped };
}

function filledDown(
  rows: readonly GridRow[],
  columns: readonly ColumnReading[],
  fillDown: readonly ColumnField[],
): GridRow[] {
  const above = new Map<number, GridCell>();
  return rows.map((row) => {
    if (ownTexts(row).length <= 1) return row;
    const cells = row.cells.map((cell, column) => {
      if (!fillDown.includes(columns[column]?.field ?? 'IGNORED')) return cell;
      if (cell && cell.text.trim() !== '') above.set(column, cell);
      else if (cell && above.has(column)) return { ...(above.get(column) as GridCell), isMergedDown: true };
      return cell;
    });
    return { ...row, cells };
  });
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

/** Most names begin with a number, so that is where the numbers are. */
function haveNumbers(rows: readonly GridRow[], column: number | undefined): boolean {
  if (column === undefined) return false;
  const names = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && !cell.isMergedDown && !cell.isMergedAcross && cell.text.trim() !== ''
      ? [joinWraps(cell.text)]
      : [];
  });
  return names.filter((name) => numberInFront(name)).length > names.length * 0.6;
}

/** A heading stands alone in its row, over all columns or in the first ones. */
function isHeading(cell: GridCell, row: GridRow, grid: TableGrid): boolean {
  const plain = comparableText(joinWraps(cell.text));
  if (FOOTER.test(plain) || TOTAL.test(plain) || plain.length > 60 || /[。;]$/.test(plain)) return false;
  const isWide = cell.columnSpan >= Math.max(2, grid.width - 2);
  const isAlone = row.cells.filter((candidate) => candidate !== undefined).length === 1;
  return isWide || isAlone || (cell.column <= 2 && !/^\d+$/.test(plain));
}

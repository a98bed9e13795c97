import { comparableText, joinWraps } from '../comparable-text.ts';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../responsibility.ts';
import { PAGE_FURNITURE, type ColumnField } from '../terms.ts';
import { numberInFront, withoutEnumerator } from './enumerator.ts';
import type { ColumnReading } from './guess-columns.ts';
import type { Marks } from './mark-columns.ts';
import { isSameAsAbove } from './same-as-above.ts';
import { ownTexts, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';
import type { PartyText, PlacedText, ReadEntries, SkippedText, TaskEntry } from './task-entry.ts';
import { namesUnits, unitsOfHeading } from './unit-heading.ts';

/** Where the reading of a table begins, and what it takes from elsewhere. */
export interface RowsInput {
  readonly grid: TableGrid;
  readonly columns: readonly ColumnReading[];
  /** Rows of the grid before the first task. */
  readonly headerEnd: number;
  /** Columns, from 0, whose cells mark the part of the unit that heads them, and what the marks mean. */
  readonly marked: ReadonlySet<number>;
  readonly marks: Marks;
  /** Heading above the table, for rows that name no area themselves. */
  readonly area: string | null;
  /** Fields whose empty cells take the text above. */
  readonly fillDown: readonly ColumnField[];
}

const FOOTER = /^(?:注|备注|说明|填表|填报|制表|编制|审核|审批|批准|联系|附注|note)\s*:?/i;
/** What an area cell holds to say that there is none. */
const NO_AREA = /^(?:[\s\-/]+|无)$/;
const TOTAL = /^(?:合计|总计|小计|共计|total)/i;

/**
 * Reads the rows below the heading of one table.
 *
 * A merged cell holds for every row it reaches; an empty one takes the text above only in the columns
 * of `fillDown`: an empty cell of a role column means that nobody is named.
 */
export function readRows({
  grid,
  columns,
  headerEnd,
  marked,
  marks,
  area: heading,
  fillDown,
}: RowsInput): ReadEntries {
  const entries: TaskEntry[] = [];
  const skipped: SkippedText[] = [];
  const rows = filledDown(grid.rows.slice(headerEnd), columns, fillDown);
  const header = headerEnd > 0 ? textsOf(grid.rows[headerEnd - 1] as GridRow) : undefined;
  const columnsOf = (field: ColumnField): number[] =>
    columns.flatMap((column, index) => (column.field === field ? [index] : []));
  const confidence = Object.fromEntries(
    columns.toReversed().map(({ field, confidence: value }) => [field, value]),
  );
  const hasNumberColumn = columnsOf('NUMBER').length > 0;
  const saysWhat = columnsOf('NAME').length + columnsOf('BODY').length > 0;
  const numbersInNames = !hasNumberColumn && haveNumbers(rows, columnsOf('NAME')[0]);
  const levels = levelsOf(rows, columns);
  let area = heading;
  // The rows that head others, by the areas that they open.
  const headings = new Map<string, PartyText>();
  // A heading below which no task has been read so far.
  let opening: SkippedText | undefined;
  const open = (text: string, row: number): void => {
    if (opening) skipped.push(opening);
    opening = { text, source: { table: grid.table, row } };
  };

  for (const row of rows) {
    const own = ownTexts(row);
    if (own.length === 0 || textsOf(row) === header) continue;
    if (own.length === 1 && PAGE_FURNITURE.test(comparableText(joinWraps(own[0]?.text ?? '')).trim()))
      continue;
    const only = own.length === 1 && !row.cells.some((cell) => cell?.isMergedDown) ? own[0] : undefined;
    if (only && isHeading(only, row, grid)) {
      area = withoutEnumerator(joinWraps(only.text));
      const units = unitsOfHeading(withoutEnumerator(only.text));
      headings.set(area, {
        text: units,
        source: { table: grid.table, row: only.row, column: only.column },
        offset: only.text.lastIndexOf(units),
        role: 'RESPONSIBLE',
        sure: OF_HEADING,
      });
      open(joinWraps(only.text), row.row);
      continue;
    }
    const opened = areaOpened(own, columns, levels);
    if (opened !== undefined) {
      area = opened;
      open(opened, row.row);
      continue;
    }
    const text = joinWraps(own.map((cell) => cell.text).join(' '));
    const source = { table: grid.table, row: row.row };
    if (only || TOTAL.test(comparableText(text)) || !saysWhat) {
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
    if (ownArea !== '' && !isSameAsAbove({ text: ownArea })) {
      // A heading over rows that have an area of their own is told.
      if (opening) skipped.push(opening);
      area = NO_AREA.test(comparableText(ownArea)) ? null : withoutEnumerator(ownArea);
    }

    const [numberCell] = cellsOf('NUMBER');
    const [nameCell] = cellsOf('NAME');
    const isNumberMerged = numberCell?.isMergedDown === true && numberCell.text.trim() !== '';
    const above = entries.at(-1);
    // A file without merges writes 2 | 甲 | … above | | ….
    const isNameLeftOut =
      isEmpty(numberCell) &&
      isEmpty(nameCell) &&
      textOf('BODY') !== '' &&
      above?.source.table === grid.table &&
      !above.isNameFromBody;
    const isNameMerged = !hasNumberColumn && nameCell?.isMergedDown === true;
    const fullName = isNameLeftOut ? above.name : textOf('NAME');
    const fronted = numbersInNames ? numberInFront(fullName) : undefined;
    const name = fronted ? fullName.slice(fronted.length) : fullName;
    const printed = numberCell ? printedNumber(numberCell.text) : (fronted?.number ?? '');
    const deadlines = columnsOf('DEADLINE').flatMap((column) => {
      const cell = row.cells[column];
      return cell ? [{ cell, heading: columns[column]?.heading }] : [];
    });
    const dated = deadlines.filter(({ cell }) => cell.text.trim() !== '' && !cell.isMergedAcross);
    const [deadline = deadlines[0], ...further] = dated;
    // 推进计划 over two columns is one plan in two steps; what else says a day is told.
    const steps = further.filter(({ heading: own }) => own !== '' && own === deadline?.heading);
    for (const { cell } of further.filter((one) => !steps.includes(one)))
      skipped.push({ text: joinWraps(cell.text), source: placed(cell).source });
    const stages = [deadline, ...steps].map((one) => joinWraps(one?.cell.text ?? ''));
    opening = undefined;
    entries.push({
      number: printed === '' ? null : printed,
      isPart: isNumberMerged || isNameMerged || isNameLeftOut,
      area,
      name: name === '' ? textOf('BODY') : name,
      body: name === '' ? '' : textOf('BODY'),
      isNameFromBody: name === '',
      deadline: deadline
        ? {
            ...placed(deadline.cell),
            ...(steps.length > 0 ? { text: stages.join('；') } : {}),
            ...unitOf(deadline.heading),
          }
        : null,
      parties: [
        ...RESPONSIBILITY_ROLES.flatMap((role: ResponsibilityRole) =>
          columnsOf(role).flatMap((column): PartyText[] => {
            const cell = row.cells[column];
            return cell && !marked.has(column) ? [{ ...placed(cell), role }] : [];
          }),
        ),
        ...markedParties(row),
      ],
      source,
      confidence,
    });
  }
  if (opening) skipped.push(opening);
  return { entries: ownedByHeadings(entries, headings), skipped };

  function markedParties({ cells }: GridRow): PartyText[] {
    return [...marked].flatMap((column): PartyText[] => {
      const cell = cells[column];
      const mark = comparableText(joinWraps(cell?.text ?? ''));
      if (!cell || mark === '' || columns[column]?.field !== 'RESPONSIBLE') return [];
      const role = marks.roleOf(mark);
      const source = { table: grid.table, row: cell.row, column: cell.column };
      const unit = joinWraps(columns[column]?.heading ?? '');
      if (role === null) {
        skipped.push({ text: `${mark} (${unit})`, source });
        return [];
      }
      return [
        {
          text: unit,
          printed: cell.text,
          role,
          source,
          offset: 0,
          ...(marks.isSure(mark) ? {} : { sure: UNSURE_MARK }),
        },
      ];
    });
  }
}

/** How sure it is that the unit that heads rows owes them. */
const OF_HEADING = 0.9;

/**
 * Rows below 一、县应急局 are that unit's own, if each heading of the table names units and no column says who owes
 * them.
 */
function ownedByHeadings(
  entries: readonly TaskEntry[],
  headings: ReadonlyMap<string, PartyText>,
): readonly TaskEntry[] {
  const isOwed = ({ parties }: TaskEntry): boolean =>
    parties.some(({ role, text }) => (role === 'LEAD' || role === 'RESPONSIBLE') && text.trim() !== '');
  const isHeaded = ({ area }: TaskEntry): boolean => area !== null && headings.has(area);
  if (headings.size < 2 || ![...headings.keys()].every(namesUnits)) return entries;
  if (!entries.every((entry) => isHeaded(entry) && !isOwed(entry))) return entries;
  return entries.map((entry) => {
    const owner = headings.get(entry.area as string) as PartyText;
    return { ...entry, area: null, parties: [owner, ...entry.parties] };
  });
}

/** How sure the meaning of a mark is that nothing explains. */
const UNSURE_MARK = 0.6;

function isEmpty(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}

/** The shapes of numbers, from those of headings to those of items: 一, （一）, 1, (1), ①. */
const NUMBER_SHAPES = [
  /^[一二三四五六七八九十]{1,3}[、.]?$/,
  /^\([一二三四五六七八九十]{1,3}\)$/,
  /^\d{1,3}[、.]?$/,
  /^\(\d{1,3}\)$/,
  /^[①-⑳]$/,
];

function shapeOf(number: string | undefined): number {
  const plain = comparableText(number ?? '').trim();
  return NUMBER_SHAPES.findIndex((shape) => shape.test(plain));
}

/** The shapes of the numbers of rows that say by whom or by when. */
function levelsOf(rows: readonly GridRow[], columns: readonly ColumnReading[]): ReadonlySet<number> {
  const number = columns.findIndex(({ field }) => field === 'NUMBER');
  const owed = columns.flatMap(({ field }, index) => (OWED.has(field) ? [index] : []));
  const full = rows.filter(({ cells }) =>
    owed.some((index) => cells[index]?.isMergedAcross === false && cells[index].text.trim() !== ''),
  );
  return new Set(number < 0 ? [] : full.map(({ cells }) => shapeOf(cells[number]?.text)));
}

const OWED: ReadonlySet<ColumnField> = new Set<ColumnField>([...RESPONSIBILITY_ROLES, 'DEADLINE']);

/** A row 一 | 干部教育 and nothing else, above rows (1), (2), heads them. */
function areaOpened(
  own: readonly GridCell[],
  columns: readonly ColumnReading[],
  levels: ReadonlySet<number>,
): string | undefined {
  const [number, name] = own;
  if (own.length !== 2 || !number || !name || columns[number.column - 1]?.field !== 'NUMBER')
    return undefined;
  const shape = shapeOf(number.text);
  const isAbove = shape >= 0 && levels.size > 0 && [...levels].every((level) => level > shape);
  return isAbove && !OWED.has(columns[name.column - 1]?.field ?? 'IGNORED')
    ? joinWraps(name.text)
    : undefined;
}

/** 完成时限（月） says what the numbers below it count. */
function unitOf(heading: string | undefined): { unit?: string } {
  const unit = /\(([年月])份?\)$|^(月)份$/.exec(comparableText(heading ?? ''));
  return unit ? { unit: (unit[1] ?? unit[2]) as string } : {};
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
  return joinWraps(text)
    .replace(/[０-９]/g, comparableText)
    .replace(/[、.。．，,]+$/, '');
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

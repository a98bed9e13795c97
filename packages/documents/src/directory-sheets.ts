import type { Details, ObjectionCode } from '@zeren/domain';
import { gridOf, type SourceDocument, type TableGrid } from '@zeren/domain/task-list';
import { DIRECTORY_SHEETS, NAMES_IN_CELL, type DirectorySheet } from '@zeren/domain/terms';
import { columnName } from './sheet-cells.ts';

/** Where something stands in a workbook; row and column from 1. */
export interface SheetPlace {
  /** Null where the file has only one. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number | null;
}

/** Why a directory cannot be taken from a file. */
export interface DirectoryFault {
  /** Null where two places contradict each other. */
  readonly place: SheetPlace | null;
  /** One sentence that says where, what is wrong, and what can be done. */
  readonly message: string;
  readonly objection?: ObjectionCode;
  /** What the sentence tells, the place in it too. */
  readonly details?: Details;
}

/** Faults that are worth telling; a broken file tends to have one reason, repeated. */
const MOST_FAULTS = 20;

/** The faults of one file, as they are found. */
export class FaultList {
  readonly #faults: DirectoryFault[] = [];

  get all(): readonly DirectoryFault[] {
    return this.#faults.slice(0, MOST_FAULTS);
  }

  add(place: SheetPlace | null, objection: ObjectionCode, message: string, details: Details = {}): void {
    this.#faults.push({
      place,
      message: place ? `${describe(place)}: ${message}` : message,
      objection,
      details: { ...(place && placeDetails(place)), ...details },
    });
  }
}

/** Fields are those of `DIRECTORY_SHEETS`. */
export class DirectoryRow {
  readonly #texts: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #place: Omit<SheetPlace, 'column'>;

  constructor(
    place: Omit<SheetPlace, 'column'>,
    texts: readonly string[],
    columns: ReadonlyMap<string, number>,
  ) {
    this.#place = place;
    this.#texts = texts;
    this.#columns = columns;
  }

  /** Empty where there is no such column. */
  text(field: string): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : (this.#texts[column] ?? '');
  }

  /** The names that one cell lists. A line is one name where somebody bears it, whatever signs it holds. */
  names(field: string, isKnown: (name: string) => boolean): string[] {
    return this.text(field)
      .split('\n')
      .flatMap((line) => (isKnown(line.trim()) ? [line] : line.split(NAMES_IN_CELL)))
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }

  place(field: string): SheetPlace {
    const column = this.#columns.get(field);
    return { ...this.#place, column: column === undefined ? null : column + 1 };
  }
}

export type DirectoryRows = Readonly<Partial<Record<DirectorySheet, readonly DirectoryRow[]>>>;

/** What a sheet cannot be read without. */
const REQUIRED: Readonly<Record<DirectorySheet, readonly string[]>> = {
  UNITS: ['NAME'],
  NAMES: ['OWNER', 'NAME'],
  GROUPS: ['NAME'],
  MEMBERS: ['GROUP', 'UNIT'],
  DIRECTORY: ['NAME'],
};
/** Lines above the headings that are looked past. */
const MOST_LINES_ABOVE = 10;

/**
 * The rows of a directory's sheets, told by the sheets' names. In a file that names none of them every table
 * with a column of unit names is taken for units, since that is what offices keep.
 */
export function readDirectorySheets(document: SourceDocument, faults: FaultList): DirectoryRows {
  const tables = tablesOf(document);
  const named = tables.filter(({ sheet }) => sheet !== undefined);
  const taken = named.some(({ sheet }) => sheet === 'UNITS')
    ? named
    : [...named, ...tables.filter((table) => table.sheet === undefined && findHeadings(table.grid, 'UNITS'))];
  const rows: Partial<Record<DirectorySheet, DirectoryRow[]>> = {};
  for (const { grid, label, sheet = 'UNITS' } of taken) {
    const headings = findHeadings(grid, sheet);
    if (!headings) {
      const [first] = grid.rows;
      const words = REQUIRED[sheet].map((field) => headingsOf(sheet)[field]?.[0]);
      faults.add(
        { sheet: label, row: first?.row ?? 1, column: null },
        'NO_HEADING',
        `there is no heading ${words.join(' and ')}. Write it above the column, in the first row.`,
        { HEADING: words.join('、') },
      );
      continue;
    }
    (rows[sheet] ??= []).push(
      ...grid.rows.slice(headings.index + 1).flatMap(({ row, cells }) => {
        const texts = cells.map((cell) => (cell && !cell.isMergedAcross ? cell.text.trim() : ''));
        return texts.some((text) => text !== '')
          ? new DirectoryRow({ sheet: label, row }, texts, headings.columns)
          : [];
      }),
    );
  }
  if (!rows.UNITS && faults.all.length === 0) {
    const { name, headings } = DIRECTORY_SHEETS.UNITS;
    faults.add(
      null,
      'NO_UNITS',
      `No list of units was found. Name the sheet ${name} and write ${headings.NAME[0]} above the column of their names.`,
      { HEADING: headings.NAME[0], SHEET: name },
    );
  }
  return rows;
}

interface SheetTable {
  readonly grid: TableGrid;
  /** What stands above the table: the name of its sheet, or a title. */
  readonly label: string | null;
  readonly sheet: DirectorySheet | undefined;
}

function tablesOf({ blocks }: SourceDocument): SheetTable[] {
  const tables: SheetTable[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'PARAGRAPH') above.push(block.text.trim());
    else {
      const sheet = SHEETS.find((key) => above.includes(DIRECTORY_SHEETS[key].name));
      const label = sheet ? DIRECTORY_SHEETS[sheet].name : (above[0] ?? null);
      tables.push({ grid: gridOf(block), label, sheet });
      above = [];
    }
  }
  return tables;
}

const SHEETS = Object.keys(DIRECTORY_SHEETS) as DirectorySheet[];

/** The row of the headings, and the column of each field, from 0. */
function findHeadings(
  { rows }: TableGrid,
  sheet: DirectorySheet,
): { index: number; columns: Map<string, number> } | undefined {
  for (const [index, { cells }] of rows.slice(0, MOST_LINES_ABOVE).entries()) {
    const texts = cells.map((cell) => (cell?.text ?? '').replace(/\s+/g, ''));
    const columns = new Map<string, number>();
    for (const [field, words] of Object.entries(headingsOf(sheet))) {
      // Of two columns that bear words for one field the one with the better word is meant.
      const word = words.find((one) => texts.includes(one));
      const column = word === undefined ? -1 : texts.indexOf(word);
      if (column >= 0 && ![...columns.values()].includes(column)) columns.set(field, column);
    }
    if (REQUIRED[sheet].every((field) => columns.has(field))) return { index, columns };
  }
  return undefined;
}

function headingsOf(sheet: DirectorySheet): Readonly<Record<string, readonly string[]>> {
  return DIRECTORY_SHEETS[sheet].headings;
}

function placeDetails({ sheet, row, column }: SheetPlace): Details {
  return {
    ...(sheet !== null && { SHEET: sheet }),
    ROW: String(row),
    ...(column !== null && { COLUMN: columnName(column) }),
  };
}

function describe({ sheet, row, column }: SheetPlace): string {
  const cell = column === null ? `row ${row}` : `row ${row}, column ${columnName(column)}`;
  return sheet === null ? cell : `${sheet}, ${cell}`;
}

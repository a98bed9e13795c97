import type { Cell, TableRow } from '@zeren/domain/task-list';
import type { BlockList } from './block-list.ts';
import { MOST_COLUMNS, MOST_CROSSINGS } from './limits.ts';
import { RefusedError } from './refusal.ts';

/** A range of merged cells, rows and columns from 1, both ends inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Most merged ranges of a sheet: three in each row of the longest list, and some. */
const MOST_MERGES = 100_000;

/** One sheet of a workbook as its reader fills it, cell by cell. */
export class Sheet {
  readonly name: string;
  /** A filter hides rows for the moment; they belong to the list. */
  isFiltered = false;
  readonly #blocks: BlockList;
  readonly #rows = new Map<number, Map<number, string>>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  readonly #merges: MergedRange[] = [];
  #cells = 0;

  constructor(name: string, blocks: BlockList) {
    this.name = name;
    this.#blocks = blocks;
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** Blank cells are not kept: a sheet may have a million that only have a colour. */
  setCell(row: number, column: number, text: string): void {
    if (text.trim() === '') return;
    if (column > MOST_COLUMNS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has text in column ${column} of the sheet ${this.name}; up to ${MOST_COLUMNS} columns are read. Save the list alone.`,
      );
    }
    let cells = this.#rows.get(row);
    if (!cells) {
      this.#blocks.count({ rows: 1 });
      this.#rows.set(row, (cells = new Map()));
    }
    this.#cells++;
    if (this.#cells > MOST_CROSSINGS)
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has more than ${MOST_CROSSINGS} cells. Save the list alone.`,
      );
    this.#blocks.count({ characters: text.length });
    cells.set(column, text);
  }

  hideRow(row: number): void {
    if (this.#hiddenRows.size < MOST_CROSSINGS) this.#hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    if (this.#hiddenColumns.length < MOST_COLUMNS) this.#hiddenColumns.push({ from, to });
  }

  merge(range: MergedRange): void {
    this.#merges.push(range);
    if (this.#merges.length > MOST_MERGES) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has more than ${MOST_MERGES} merged ranges in the sheet ${this.name}. Save the list alone.`,
      );
    }
  }

  /** Adds the sheet as a table; rows without text are left out, and rows keep their numbers. */
  addTo(blocks: BlockList): void {
    const isHiddenRow = (row: number): boolean => this.#hiddenRows.has(row) && !this.isFiltered;
    const isHiddenColumn = (column: number): boolean =>
      this.#hiddenColumns.some(({ from, to }) => column >= from && column <= to);
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b);
    const shown = numbers.filter((row) => !isHiddenRow(row));
    let width = 0;
    for (const row of shown)
      for (const column of this.#textsOf(row).keys())
        if (!isHiddenColumn(column)) width = Math.max(width, column);
    if (width * shown.length > MOST_CROSSINGS) {
      throw new RefusedError(
        'TABLE_TOO_LARGE',
        `has ${shown.length} rows and ${width} columns in the sheet ${this.name}, which is no list of tasks. Save the list alone.`,
      );
    }
    this.#reportHidden(blocks, numbers, isHiddenColumn);
    const spans = this.#placeMerges(shown, width);
    blocks.addTable(
      shown.map((row, index): TableRow => {
        const texts = this.#textsOf(row);
        const cells: Cell[] = [];
        for (let column = 1; column <= width; column++) {
          const span = spans.get(index * width + column - 1);
          if (span === COVERED) continue;
          const text = isHiddenColumn(column) ? '' : (texts.get(column) ?? '');
          cells.push({ column, text, columnSpan: span?.columns ?? 1, rowSpan: span?.rows ?? 1 });
        }
        return { row, cells };
      }),
    );
  }

  #textsOf(row: number): Map<number, string> {
    return this.#rows.get(row) as Map<number, string>;
  }

  /** By crossing (row × width + column, from 0): the span that begins there, or that one covers it. */
  #placeMerges(rows: readonly number[], width: number): Map<number, Span> {
    const spans = new Map<number, Span>();
    /** Overlapping ranges cost a look at every crossing each; no sheet that Excel wrote has any. */
    let looks = 0;
    for (const { top, left, bottom, right } of this.#merges) {
      const first = firstAtLeast(rows, top);
      const last = firstAtLeast(rows, bottom + 1) - 1;
      const end = Math.min(right, width);
      if (first > last || left > end) continue;
      const crossings: number[] = [];
      for (let row = first; row <= last; row++)
        for (let column = left; column <= end; column++) crossings.push(row * width + column - 1);
      looks += crossings.length;
      if (looks > 2 * MOST_CROSSINGS)
        throw new RefusedError(
          'DAMAGED_FILE',
          `has merged ranges over each other in the sheet ${this.name}.`,
        );
      if (crossings.some((crossing) => spans.has(crossing))) continue;
      for (const crossing of crossings) spans.set(crossing, COVERED);
      // The text stands in the first cell, whose row is left out where that row is hidden.
      this.#moveText(top, left, rows[first] as number);
      spans.set(crossings[0] as number, { columns: end - left + 1, rows: last - first + 1 });
    }
    return spans;
  }

  #moveText(from: number, column: number, to: number): void {
    const text = this.#rows.get(from)?.get(column);
    if (from !== to && text !== undefined) this.#textsOf(to).set(column, text);
  }

  #reportHidden(
    blocks: BlockList,
    numbers: readonly number[],
    isHiddenColumn: (column: number) => boolean,
  ): void {
    const rows = numbers.filter((row) => this.#hiddenRows.has(row));
    const place = { table: blocks.nextTable };
    if (rows.length > 0) {
      const advice = this.isFiltered
        ? 'a filter hides them; they were read. Check whether they belong to the list.'
        : 'they were not read. If they belong to the list, show them and save the file again.';
      blocks.report(
        'HIDDEN_CELLS',
        'warning',
        `The sheet ${this.name} has hidden rows (${listed(rows)}): ${advice}`,
        {
          source: { ...place, row: rows[0] as number },
          details: {
            PIECE: this.isFiltered ? 'FILTERED_ROWS' : 'HIDDEN_ROWS',
            SHEET: this.name,
            LINES: listNumbers(rows),
          },
        },
      );
    }
    const columns = new Set(numbers.flatMap((row) => [...this.#textsOf(row).keys()].filter(isHiddenColumn)));
    if (columns.size > 0) {
      const sorted = [...columns].sort((a, b) => a - b);
      blocks.report(
        'HIDDEN_CELLS',
        'warning',
        `The sheet ${this.name} has hidden columns (${listed(sorted)}): they were not read. If they belong to the list, show them and save the file again.`,
        {
          source: { ...place, row: numbers[0] as number, column: sorted[0] as number },
          details: { PIECE: 'HIDDEN_COLUMNS', SHEET: this.name, LINES: listNumbers(sorted) },
        },
      );
    }
  }
}

interface Span {
  readonly columns: number;
  readonly rows: number;
}

const COVERED: Span = { columns: 0, rows: 0 };

/** Index of the first number that is not less; the numbers ascend. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** As many as a sentence can tell. */
const MOST_NUMBERS = 8;

function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join(', ');
  return numbers.length > MOST_NUMBERS ? `${shown} and ${numbers.length - MOST_NUMBERS} more` : shown;
}

/** In no language. */
function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join(' ');
  return numbers.length > MOST_NUMBERS ? `${shown} …` : shown;
}

/** The sheets of a workbook as tables; where there are several, each under its name. */
export function addSheets(sheets: readonly Sheet[], blocks: BlockList): void {
  const filled = sheets.filter(({ isEmpty }) => !isEmpty);
  for (const sheet of filled) {
    if (filled.length > 1) blocks.addParagraph(sheet.name);
    sheet.addTo(blocks);
  }
}

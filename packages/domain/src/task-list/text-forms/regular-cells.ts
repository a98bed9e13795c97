import { comparableText, joinWraps } from '../../comparable-text.ts';
import type { ColumnField } from '../../terms.ts';
import { fieldOfHeading } from '../guess-columns.ts';
import type { Paragraph, Table } from '../source-document.ts';
import type { LooseCell } from './regroup-cells.ts';
import { rowOf } from './text-lines.ts';

/** Cells that have lost their rows and lack none: the next number comes after as many cells each time. */
interface RegularCells {
  /** Index of the first heading. */
  readonly start: number;
  readonly width: number;
  /** The row of headings among them. */
  readonly rows: number;
}

/** How far into a text the first number is looked for, in cells. */
const FIRST_NUMBER_SEARCH = 80;
const WIDEST = 16;
/** Headings that must be known as such. */
const LEAST_HEADINGS = 3;

/** Finds rows that are all there, whatever their headings are called; undefined where one lacks a cell. */
export function findRegularCells(cells: readonly LooseCell[]): RegularCells | undefined {
  const field = (index: number): ColumnField | undefined => {
    const { text } = cells[index] as LooseCell;
    return text.length <= 24 ? fieldOfHeading(text) : undefined;
  };
  for (let number = 0; number < Math.min(cells.length, FIRST_NUMBER_SEARCH); number++) {
    if (field(number) !== 'NUMBER') continue;
    for (let width = LEAST_HEADINGS; width <= WIDEST && number + 2 * width < cells.length; width++) {
      const rows = rowsOf(cells, number, width);
      if (rows < 3) continue;
      for (const start of [number, number - 1]) {
        const end = start + rows * width;
        if (start < 0 || end > cells.length || hasNumber(cells.slice(number + (rows - 1) * width), rows))
          continue;
        const headings = Array.from({ length: width }, (_, column) => field(start + column));
        const known = new Set(headings.filter((heading) => heading !== undefined));
        // An area may stand before the number.
        if (known.size >= LEAST_HEADINGS && headings[0] !== undefined) return { start, width, rows };
      }
    }
  }
  return undefined;
}

/** Rows, with that of the headings, that follow one another: their numbers are 1, 2, 3 or of one series. */
function rowsOf(cells: readonly LooseCell[], number: number, width: number): number {
  let rows = 1;
  for (let at = number + width; at < cells.length; at += width) {
    const count = countOf(cells[at]);
    if (count === undefined || (rows === 1 ? count > 1 : count !== rows)) break;
    rows++;
  }
  return rows;
}

function countOf(cell: LooseCell | undefined): number | undefined {
  const plain = comparableText(joinWraps(cell?.text ?? ''));
  const count = /^(?:[A-Z]{1,4}-?)?0{0,3}(\d{1,4})[.、]?$/.exec(plain)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** The next number stands further on, so that a row in between lacks a cell or has one too many. */
function hasNumber(cells: readonly LooseCell[], next: number): boolean {
  return cells.some((cell) => countOf(cell) === next);
}

/** Puts the rows together again. */
export function readRegularCells(
  cells: readonly LooseCell[],
  { start, width, rows }: RegularCells,
): (Table | Paragraph)[] {
  const paragraph = (cell: LooseCell): Paragraph => ({ kind: 'PARAGRAPH', ...cell });
  return [
    ...cells.slice(0, start).map(paragraph),
    {
      kind: 'TABLE',
      table: 1,
      rows: Array.from({ length: rows }, (_, row) =>
        rowOf(
          row + 1,
          cells.slice(start + row * width, start + (row + 1) * width).map(({ text }) => text),
        ),
      ),
    },
    ...cells.slice(start + rows * width).map(paragraph),
  ];
}

import type { GridSection } from './grid-model.ts';

/** What stands one below the other in a grid: headings of sections and rows, all equally high. */
export interface GridLines {
  count: number;
  /** Line of a row, by the index of the row. */
  lineOf: readonly number[];
  /** Row in a line; undefined where a section is headed. */
  rowAt: readonly (number | undefined)[];
  /** Section that a line belongs to, itself or its rows. */
  sectionAt: readonly (number | undefined)[];
}

/** `from`: the rows before it are pinned and stand elsewhere. */
export function linesOf(rows: number, sections: readonly GridSection[], from = 0): GridLines {
  const lineOf: number[] = [];
  const rowAt: (number | undefined)[] = [];
  const sectionAt: (number | undefined)[] = [];
  let next = 0;
  for (let row = from; row < rows; row++) {
    for (; next < sections.length && sections[next]!.before <= row; next++) {
      rowAt.push(undefined);
      sectionAt.push(next);
    }
    lineOf[row] = rowAt.length;
    rowAt.push(row);
    sectionAt.push(next === 0 ? undefined : next - 1);
  }
  return { count: rowAt.length, lineOf, rowAt, sectionAt };
}

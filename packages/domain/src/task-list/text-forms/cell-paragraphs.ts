import { fieldOfHeading } from '../guess-columns.ts';
import type { Paragraph, Table } from '../source-document.ts';
import { findRegularCells, readRegularCells } from './regular-cells.ts';
import { findHeading, regroupCells, type LooseCell } from './regroup-cells.ts';

/**
 * One paragraph a cell, as a table becomes when it is copied as plain text; cells that were merged or
 * empty have vanished:
 *
 *     序号
 *
 *     任务
 *
 *     责任单位
 *
 *     1
 *
 *     组建专班
 */
export function readCellParagraphs(lines: readonly string[]): (Table | Paragraph)[] {
  const cells = cellsOf(lines);
  const regular = findRegularCells(cells);
  return regular ? readRegularCells(cells, regular) : regroupCells(cells);
}

/** Is this text in that form? Its headings stand in lines of their own, one behind the other. */
export function isCellParagraphs(lines: readonly string[]): boolean {
  if (
    lines.filter(
      (line) => line.trim() !== '' && line.trim().length <= 16 && fieldOfHeading(line) !== undefined,
    ).length < 3
  )
    return false;
  const cells = cellsOf(lines);
  return findHeading(cells) !== undefined || findRegularCells(cells) !== undefined;
}

/** Where empty lines part the cells, lines without one between them are one cell; else each line is one. */
function cellsOf(lines: readonly string[]): LooseCell[] {
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isSpaced =
    lines.filter((line, index) => line.trim() === '' && (lines[index - 1] ?? '').trim() !== '').length >
    filled * 0.5;
  const cells: LooseCell[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const before = cells.at(-1);
    if (isSpaced && before && (lines[index - 1] ?? '').trim() !== '')
      cells[cells.length - 1] = { ...before, text: `${before.text}\n${line.trim()}` };
    else cells.push({ text: line.trim(), line: index + 1 });
  });
  return cells;
}

import { looksLikeDeadline } from '../parse-deadline.ts';
import { fieldOfHeading, HEADER_SEARCH } from './guess-columns.ts';
import { isHeadedByUnit } from './mark-columns.ts';
import { ownTexts, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';

/**
 * The same table with its two heading rows merged as they were before it became a file without merges (CSV, text):
 * 责任单位 with nothing beside it, and 牵头 | 配合 below those two, is one heading over both. Only where the second row
 * says nothing else; any other table is given back as it is.
 */
export function withMergedHeadings(grid: TableGrid): TableGrid {
  const index = grid.rows
    .slice(0, HEADER_SEARCH)
    .findIndex((row, at) => isHeading(row) && isBelow(row, grid.rows[at + 1]));
  if (index < 0) return grid;
  const [top, second] = grid.rows.slice(index, index + 2) as [GridRow, GridRow];
  const spans = spansOf(top, second);
  const cells = top.cells.map((cell, column) => {
    const span = spans.find(({ from, to }) => column >= from && column < to);
    const first = span && top.cells[span.from];
    if (!first) return cell;
    const isMergedAcross = column > span.from;
    return { ...first, isMergedAcross, columnSpan: span.to - span.from };
  });
  const lower = second.cells.map((cell, column) =>
    cell && cell.text.trim() !== '' ? cell : mergedDown(cells[column]),
  );
  const rows = [...grid.rows];
  rows.splice(index, 2, { ...top, cells }, { ...second, cells: lower });
  return { ...grid, rows };
}

const mergedDown = (cell: GridCell | undefined): GridCell | undefined =>
  cell && { ...cell, isMergedDown: true };

/** Stretches of columns, `from` inclusive, `to` exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Each heading with the columns beside it that have none, where the second row says what is in them. */
function spansOf({ cells }: GridRow, second: GridRow): Span[] {
  const filled = ownTexts(second).map(({ column }) => column - 1);
  return cells.flatMap((cell, from): Span[] => {
    if (isBlank(cell)) return [];
    const beside = cells.findIndex((other, at) => at > from && !isBlank(other));
    const end = beside < 0 ? cells.length : beside;
    const to = 1 + Math.max(from, ...filled.filter((column) => column < end));
    return to > from + 1 ? [{ from, to }] : [];
  });
}

const isBlank = (cell: GridCell | undefined): boolean => cell === undefined || cell.text.trim() === '';

/** At least two of its texts head columns of a list, and none of its cells is merged. */
function isHeading({ cells }: GridRow): boolean {
  const texts = cells.flatMap((cell) => (cell && !isBlank(cell) ? [cell] : []));
  if (texts.some(({ columnSpan, isMergedDown }) => columnSpan > 1 || isMergedDown)) return false;
  return texts.filter(({ text }) => fieldOfHeading(text) !== undefined).length > 1;
}

/** Nothing stands in the row but what heads single columns of a wider heading. */
function isBelow(top: GridRow, second: GridRow | undefined): second is GridRow {
  if (!second) return false;
  const spans = spansOf(top, second);
  const texts = ownTexts(second);
  return (
    texts.length > 1 &&
    texts.every(
      ({ text, column, columnSpan }) =>
        columnSpan === 1 &&
        text.trim().length <= 16 &&
        spans.some(({ from, to }) => column > from && column <= to) &&
        (fieldOfHeading(text) !== undefined || isHeadedByUnit(text) || looksLikeDeadline(text)),
    )
  );
}

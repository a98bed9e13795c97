import { RESPONSIBILITY_ROLES } from '../responsibility.ts';
import { alignColumns, legendOf, shorten } from './aligned-text.ts';
import { ROLE_COUNTS, type AreaMatrix, type RoleCounts } from './build-area-matrix.ts';
import { csvLines } from './csv-lines.ts';
import { ROLE_MARKS } from './render-text.ts';

type NamedAreas = AreaMatrix<{ readonly name: string }, { readonly name: string }>;

/**
 * Areas × parties as aligned plain text: how many parts of each role, and in brackets how many of them are
 * only possible; one numbered column a party, the legend of the columns below, totals at both edges.
 */
export function renderAreaText({ rows, columns, cells, rowTotals, columnTotals, total }: NamedAreas): string {
  const grid = rows.map(() => columns.map(() => ''));
  cells.row.forEach((row, index) => {
    (grid[row] as string[])[cells.column[index] as number] = describe(cells, index);
  });
  return [
    ...alignColumns([
      ['', ...columns.map((_, index) => String(index + 1)), 'Σ'],
      ...rows.map(({ area }, index) => [
        area === null ? '—' : shorten(area.name),
        ...(grid[index] as string[]),
        String(rowTotals.total[index]),
      ]),
      ['Σ', ...columnTotals.total.map(String), String(total)],
    ]),
    '',
    ...legendOf(columns),
  ].join('\n');
}

/** Areas × parties as CSV, one line a cell. */
export function renderAreaCsv({ rows, columns, cells }: NamedAreas): string {
  const counts = [...RESPONSIBILITY_ROLES.map((role) => ROLE_COUNTS[role]), 'possible', 'total'] as const;
  return csvLines([
    ['area', 'party', ...counts],
    ...cells.row.map((row, index) => [
      rows[row]?.area?.name ?? '',
      columns[cells.column[index] as number]?.name ?? '',
      ...counts.map((count) => String(cells[count][index])),
    ]),
  ]);
}

function describe(counts: RoleCounts, index: number): string {
  const marks = RESPONSIBILITY_ROLES.flatMap((role) => {
    const count = counts[ROLE_COUNTS[role]][index] as number;
    return count > 0 ? [`${ROLE_MARKS[role]}${count}`] : [];
  });
  const possible = counts.possible[index] as number;
  return marks.join('') + (possible > 0 ? `(${possible})` : '');
}

import { alignColumns, shorten } from './aligned-text.ts';
import type { UnitMatrix, UnitMatrixCells } from './build-unit-matrix.ts';
import { csvLines } from './csv-lines.ts';

type NamedUnits = UnitMatrix<{ readonly name: string }>;

/**
 * Parties × parties as aligned plain text: the tasks they share, `>` how many of them the row carries and the
 * column helps with, `<` the reverse, in brackets how many are only possible. The diagonal holds a party's
 * own tasks, the right edge its partners.
 */
export function renderUnitText({ columns, cells, partners }: NamedUnits): string {
  const grid = columns.map(() => columns.map(() => ''));
  cells.row.forEach((row, index) => {
    (grid[row] as string[])[cells.column[index] as number] = describe(cells, index);
  });
  return alignColumns([
    ['', '', ...columns.map((_, index) => String(index + 1)), '≠'],
    ...columns.map(({ name }, index) => [
      String(index + 1),
      shorten(name),
      ...(grid[index] as string[]),
      String(partners[index]),
    ]),
  ]).join('\n');
}

/** Parties × parties as CSV, one line a pair, from either side. */
export function renderUnitCsv({ columns, cells }: NamedUnits): string {
  const nameOf = (index: number | undefined): string => columns[index as number]?.name ?? '';
  const counts = ['shared', 'leads', 'helps', 'possible'] as const;
  return csvLines([
    ['party', 'other', ...counts],
    ...cells.row.map((row, index) => [
      nameOf(row),
      nameOf(cells.column[index]),
      ...counts.map((count) => String(cells[count][index])),
    ]),
  ]);
}

function describe({ shared, leads, helps, possible }: UnitMatrixCells, index: number): string {
  return [
    String(shared[index]),
    leads[index] ? `>${leads[index]}` : '',
    helps[index] ? `<${helps[index]}` : '',
    possible[index] ? `(${possible[index]})` : '',
  ].join('');
}

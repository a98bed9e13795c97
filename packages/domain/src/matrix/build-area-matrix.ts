import type { ActionArea } from '../action-area.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { Matrix } from './matrix-cells.ts';

/** How many parts of each role, in parallel lists; `possible`: how many of `total` are only that. */
export interface RoleCounts {
  readonly lead: readonly number[];
  readonly responsible: readonly number[];
  readonly cooperating: readonly number[];
  readonly supervising: readonly number[];
  readonly possible: readonly number[];
  readonly total: readonly number[];
}

/** Under which of the counts a role stands. */
export const ROLE_COUNTS = {
  LEAD: 'lead',
  RESPONSIBLE: 'responsible',
  COOPERATING: 'cooperating',
  SUPERVISING: 'supervising',
} as const satisfies Record<ResponsibilityRole, keyof RoleCounts>;

export interface AreaMatrixRow<Area> {
  /** Null for the tasks that stand in no area: the last row. */
  readonly area: Area | null;
  /** How many tasks of the matrix stand in it. */
  readonly tasks: number;
}

/** Action areas × parties: how many parts a party has in an area. */
export interface AreaMatrix<Area, Column> {
  /** In the plan's order; areas that have a task in the matrix. */
  readonly rows: readonly AreaMatrixRow<Area>[];
  readonly columns: readonly Column[];
  /** By row and then by column; indices from 0. */
  readonly cells: RoleCounts & { readonly row: readonly number[]; readonly column: readonly number[] };
  readonly rowTotals: RoleCounts;
  readonly columnTotals: RoleCounts;
  /** All parts: the cells of the matrix of tasks. */
  readonly total: number;
}

/** The matrix of tasks, counted by action area. `areas` is needed where the rows have only their positions. */
export function buildAreaMatrix<Area extends Pick<ActionArea, 'position'>, Column>(
  matrix: Matrix<{ readonly area: Area | null }, Column>,
): AreaMatrix<Area, Column>;
export function buildAreaMatrix<Area extends Pick<ActionArea, 'position'>, Column>(
  matrix: Matrix<{ readonly area: number | null }, Column>,
  areas: readonly Area[],
): AreaMatrix<Area, Column>;
export function buildAreaMatrix<Area extends Pick<ActionArea, 'position'>, Column>(
  { rows: tasks, columns, cells }: Matrix<{ readonly area: Area | number | null }, Column>,
  areas: readonly Area[] = [],
): AreaMatrix<Area, Column> {
  const known = new Map(areas.map((area) => [area.position, area]));
  const areaOfTask = tasks.map(({ area }) => (typeof area === 'number' ? (known.get(area) ?? null) : area));
  const found = new Map(areaOfTask.map((area) => [area?.position ?? Infinity, area]));
  const positions = [...found.keys()].sort((a, b) => a - b);
  const place = new Map(positions.map((position, index) => [position, index]));
  const rowOfTask = areaOfTask.map((area) => place.get(area?.position ?? Infinity) as number);
  const rows = positions.map((position, index) => ({
    area: found.get(position) ?? null,
    tasks: rowOfTask.filter((row) => row === index).length,
  }));

  const pairOf = (cell: number): number =>
    (rowOfTask[cells.row[cell] as number] as number) * columns.length + (cells.column[cell] as number);
  const pairs = [...new Set(cells.row.map((_, cell) => pairOf(cell)))].sort((a, b) => a - b);
  const placeOfPair = new Map(pairs.map((pair, index) => [pair, index]));
  return {
    rows,
    columns,
    cells: {
      row: pairs.map((pair) => Math.floor(pair / columns.length)),
      column: pairs.map((pair) => pair % columns.length),
      ...countRoles(cells, pairs.length, (cell) => placeOfPair.get(pairOf(cell)) as number),
    },
    rowTotals: countRoles(cells, rows.length, (cell) => rowOfTask[cells.row[cell] as number] as number),
    columnTotals: countRoles(cells, columns.length, (cell) => cells.column[cell] as number),
    total: cells.row.length,
  };
}

function countRoles(
  cells: Matrix<unknown>['cells'],
  size: number,
  placeOf: (cell: number) => number,
): RoleCounts {
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const counts = {
    ...{ lead: zeros(), responsible: zeros(), cooperating: zeros(), supervising: zeros() },
    ...{ possible: zeros(), total: zeros() },
  };
  cells.role.forEach((role, cell) => {
    const place = placeOf(cell);
    const count = (list: number[]): void => void (list[place] = (list[place] as number) + 1);
    count(counts[ROLE_COUNTS[role]]);
    count(counts.total);
    if (cells.certainty[cell] === 'POSSIBLE') count(counts.possible);
  });
  return counts;
}

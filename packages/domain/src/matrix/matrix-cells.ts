import type { Party } from '../party.ts';
import type { Certainty, ResponsibilityRole } from '../responsibility.ts';

/** Parallel lists of equal length, by row and then by column; indices from 0. */
export interface MatrixCells {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly role: readonly ResponsibilityRole[];
  readonly certainty: readonly Certainty[];
  /** Named itself, not only through a group. */
  readonly direct: readonly boolean[];
  /** The group through which a cell came that is not direct; null for the others. Not where columns were folded. */
  readonly through?: readonly (string | null)[];
  /** How many duties a cell stands for, where columns were folded; without it, each for one. */
  readonly count?: readonly number[];
}

export const dutiesIn = ({ count }: Pick<MatrixCells, 'count'>, cell: number): number => count?.[cell] ?? 1;

/** Who owes what: tasks as rows, parties as columns, one cell for each pair that has a part in common. */
export interface Matrix<Row, Column = Party> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly cells: MatrixCells;
}

/** Some of the cells, in the order given, each moved to its new place. */
export function pickCells(
  cells: MatrixCells,
  chosen: readonly number[],
  { rowPlace, columnPlace }: { rowPlace: readonly number[]; columnPlace: readonly number[] },
): MatrixCells {
  const pick = <T>(list: readonly T[]): T[] => chosen.map((index) => list[index] as T);
  return {
    row: pick(cells.row).map((row) => rowPlace[row] as number),
    column: pick(cells.column).map((column) => columnPlace[column] as number),
    role: pick(cells.role),
    certainty: pick(cells.certainty),
    direct: pick(cells.direct),
    ...(cells.through && { through: pick(cells.through) }),
    ...(cells.count && { count: pick(cells.count) }),
  };
}

/** The cells of every row, or of every column, as indices: `cellsBy(cells.row, rows.length)`. */
export function cellsBy(places: readonly number[], size: number): number[][] {
  const found = Array.from({ length: size }, (): number[] => []);
  places.forEach((place, cell) => found[place]?.push(cell));
  return found;
}

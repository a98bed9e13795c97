import type { Certainty, ResponsibilityRole } from '../responsibility.ts';
import type { Matrix, MatrixCells } from './matrix-cells.ts';
import { isStronger } from './stronger-part.ts';

/** One column that stands for all of its kind. */
export interface FoldedColumn<Column extends { readonly kind: unknown }> {
  readonly kind: Column['kind'];
  readonly folded: readonly Column[];
}

export interface FoldedMatrix<Row, Column extends { readonly kind: unknown }> extends Matrix<
  Row,
  Column | FoldedColumn<Column>
> {
  readonly cells: MatrixCells & {
    /** How many columns have their part in this cell: 1, or how many of `folded`. */
    readonly count: readonly number[];
  };
}

/**
 * All columns of each of these kinds become one, where the first of them stood. Its cells show the strongest
 * part, and `direct` where any was.
 */
export function foldBands<Row, Column extends { readonly kind: unknown }>(
  matrix: Matrix<Row, Column>,
  kinds: readonly Column['kind'][],
): FoldedMatrix<Row, Column> {
  const { rows, columns: next, cells } = gatherBands(matrix, kinds);
  const found = new Map<number, FoldedCell>();
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell] as number;
    const part = {
      role: cells.role[cell] as ResponsibilityRole,
      certainty: cells.certainty[cell] as Certainty,
    };
    const pair = row * next.length + column;
    const before = found.get(pair);
    found.set(pair, {
      ...{ row, column },
      ...(before && !isStronger(part, before) ? { role: before.role, certainty: before.certainty } : part),
      direct: before?.direct === true || cells.direct[cell] === true,
      count: (before?.count ?? 0) + 1,
    });
  });
  const list = [...found].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return {
    rows,
    columns: next,
    cells: {
      row: list.map(({ row }) => row),
      column: list.map(({ column }) => column),
      role: list.map(({ role }) => role),
      certainty: list.map(({ certainty }) => certainty),
      direct: list.map(({ direct }) => direct),
      count: list.map(({ count }) => count),
    },
  };
}

/** The same columns, with every duty a cell of its own: for who counts roles, and not only cells. */
export function gatherBands<Row, Column extends { readonly kind: unknown }>(
  { rows, columns, cells }: Matrix<Row, Column>,
  kinds: readonly Column['kind'][],
): Matrix<Row, Column | FoldedColumn<Column>> {
  const folded = new Map<Column['kind'], { place: number; columns: Column[] }>();
  const next: (Column | FoldedColumn<Column>)[] = [];
  const placeOf = columns.map((column) => {
    const { kind } = column;
    if (!kinds.includes(kind)) return next.push(column) - 1;
    const fold = folded.get(kind) ?? { place: next.length, columns: [] };
    if (fold.columns.push(column) === 1) next.push({ kind, folded: fold.columns });
    folded.set(kind, fold);
    return fold.place;
  });
  return {
    rows,
    columns: next,
    cells: { ...cells, column: cells.column.map((one) => placeOf[one] as number) },
  };
}

interface FoldedCell {
  readonly row: number;
  readonly column: number;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
  readonly direct: boolean;
  readonly count: number;
}

import type { Deadline } from '../deadline.ts';
import type { GroupKind } from '../unit-group.ts';
import type { UnitKind } from '../unit.ts';
import { foldBands, type FoldedColumn } from './fold-bands.ts';
import type { Matrix } from './matrix-cells.ts';
import type { MatrixKind } from './matrix-kind.ts';
import { orderColumns, orderRows, type ColumnOrder, type RowOrder } from './order-matrix.ts';
import { permuteMatrix } from './permute-matrix.ts';

/** How somebody laid a matrix out. */
export interface Arrangement {
  readonly matrix: MatrixKind;
  readonly rows: RowOrder;
  readonly columns: ColumnOrder;
  /** Keys of the tasks, and names of the parties, that stand before all others. */
  readonly pinned: readonly string[];
  readonly pinnedColumns: readonly string[];
  /** Kinds whose columns are one. */
  readonly folded: readonly string[];
}

export interface ArrangedMatrix<Row, Column extends { readonly kind: UnitKind | GroupKind }> {
  readonly matrix: Matrix<Row, Column | FoldedColumn<Column>>;
  /** So many of the first rows, and of the first columns, are pinned. */
  readonly pinned: { readonly rows: number; readonly columns: number };
}

/** More than these would leave no room for the rest. */
const MOST_PINNED = 5;

/**
 * A matrix of tasks with its columns folded, its rows and columns in order, and those that are pinned before all
 * others: the first five of each. Who is pinned or folded and does not stand there changes nothing.
 */
export function arrangeMatrix<
  Row extends { readonly key: string; readonly deadline: Pick<Deadline, 'date'> },
  Column extends { readonly name: string; readonly kind: UnitKind | GroupKind },
>(whole: Matrix<Row, Column>, arrangement: Arrangement): ArrangedMatrix<Row, Column> {
  const kinds = foldedKinds(whole.columns, arrangement);
  return arrangeFolded(kinds.length === 0 ? whole : foldBands(whole, kinds), arrangement);
}

/** Which of the kinds that stand there are folded. */
export function foldedKinds<Column extends { readonly kind: UnitKind | GroupKind }>(
  columns: readonly Column[],
  { folded }: Arrangement,
): Column['kind'][] {
  const kinds = new Set(columns.map((column): Column['kind'] => column.kind));
  return [...kinds].filter((kind) => folded.includes(kind));
}

/** The same where the columns are folded already. `mayPin`: which rows can be pinned. */
export function arrangeFolded<
  Row extends { readonly key: string; readonly deadline: Pick<Deadline, 'date'> },
  Column extends { readonly name: string; readonly kind: UnitKind | GroupKind },
>(
  matrix: Matrix<Row, Column | FoldedColumn<Column>>,
  arrangement: Arrangement,
  mayPin: (row: Row) => boolean = () => true,
): ArrangedMatrix<Row, Column> {
  const rows = pinnedFirst(orderRows(matrix, arrangement.rows), (place) => {
    const row = matrix.rows[place];
    return row !== undefined && arrangement.pinned.includes(row.key) && mayPin(row);
  });
  const columns = arrangeColumns(matrix, arrangement);
  return {
    matrix: permuteMatrix(matrix, { rows: rows.places, columns: columns.places }),
    pinned: { rows: rows.count, columns: columns.count },
  };
}

/** At each place the index of the column that comes there, and how many of the first are pinned. */
export function arrangeColumns<Column extends { readonly name: string; readonly kind: UnitKind | GroupKind }>(
  matrix: Matrix<unknown, Column | FoldedColumn<Column>>,
  { columns, pinnedColumns }: Arrangement,
): { places: number[]; count: number } {
  return pinnedFirst(orderColumns(matrix, columns), (place) => {
    const party = matrix.columns[place];
    return party !== undefined && 'name' in party && pinnedColumns.includes(party.name);
  });
}

function pinnedFirst(
  places: readonly number[],
  isPinned: (place: number) => boolean,
): { places: number[]; count: number } {
  const chosen = places.filter(isPinned).slice(0, MOST_PINNED);
  return {
    places: [...chosen, ...places.filter((place) => !chosen.includes(place))],
    count: chosen.length,
  };
}

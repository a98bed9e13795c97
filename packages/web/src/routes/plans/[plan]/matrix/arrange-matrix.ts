import type { GroupKind, UnitKind } from '@zeren/domain';
import {
  foldBands,
  orderColumns,
  orderRows,
  permuteMatrix,
  type FoldedColumn,
  type Matrix,
} from '@zeren/domain/matrix';
import type { MatrixArrangement } from '#lib/matrix-arrangement.ts';

export type PartyKind = UnitKind | GroupKind;

interface Party {
  name: string;
  kind: PartyKind;
}

interface Task {
  key: string;
  area: { position: number } | null;
  deadline: { date: string | null };
}

type Order = Pick<MatrixArrangement, 'rows' | 'columns' | 'pinned' | 'pinnedColumns' | 'folded' | 'matrix'>;

export interface ArrangedMatrix<Row, Column extends Party> {
  matrix: Matrix<Row, Column | FoldedColumn<Column>>;
  pinned: { rows: number; columns: number };
}

/** More than these would leave no room for the rest. */
const MOST_PINNED = 5;

/** A matrix with its columns folded, its rows and columns in order, and those that are pinned before all others. */
export function arrangeMatrix<Row extends Task, Column extends Party>(
  whole: Matrix<Row, Column>,
  { rows, columns, pinned, pinnedColumns, folded, matrix: kind }: Order,
): ArrangedMatrix<Row, Column> {
  const kinds = [...new Set(whole.columns.map((column): Column['kind'] => column.kind))].filter((one) =>
    folded.includes(one),
  );
  const matrix = kinds.length === 0 ? whole : foldBands(whole, kinds);
  const isPinnedRow = (row: Row) => kind === 'TASKS' && pinned.includes(row.key);
  const isPinnedColumn = (column: Column | FoldedColumn<Column>) =>
    'name' in column && pinnedColumns.includes(column.name);
  const rowOrder = first(orderRows(matrix, rows), (row) => isPinnedRow(matrix.rows[row]!));
  const columnOrder = first(orderColumns(matrix, columns), (column) =>
    isPinnedColumn(matrix.columns[column]!),
  );
  return {
    matrix: permuteMatrix<Row, Column | FoldedColumn<Column>>(matrix, {
      rows: rowOrder.places,
      columns: columnOrder.places,
    }),
    pinned: { rows: rowOrder.count, columns: columnOrder.count },
  };
}

function first(places: number[], holds: (place: number) => boolean): { places: number[]; count: number } {
  const chosen = places.filter(holds).slice(0, MOST_PINNED);
  return {
    places: [...chosen, ...places.filter((place) => !chosen.includes(place))],
    count: chosen.length,
  };
}

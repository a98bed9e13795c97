import { compareDeadlines, type Deadline } from '../deadline.ts';
import { GROUP_KINDS, type GroupKind } from '../unit-group.ts';
import { UNIT_KINDS, type UnitKind } from '../unit.ts';
import { clusterOrder } from './cluster-order.ts';
import type { AreaMatrix } from './build-area-matrix.ts';
import { cellsBy, type Matrix } from './matrix-cells.ts';

/** As in the plan, the nearest day first, the fullest first, or those with the same units side by side. */
export const ROW_ORDERS = ['DOCUMENT', 'DEADLINE', 'LOAD', 'CLUSTER'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** An area has no day of its own. */
export const AREA_ORDERS = ['DOCUMENT', 'LOAD', 'CLUSTER'] as const satisfies readonly RowOrder[];

/** As in the directory, by kind, the busiest first, or those who share tasks side by side. */
export const COLUMN_ORDERS = ['DOCUMENT', 'KIND', 'LOAD', 'CLUSTER'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** At each place the index of the row that comes there; among equals as they stood. */
export function orderRows(
  { rows, cells }: Matrix<{ readonly deadline: Pick<Deadline, 'date'> }, unknown>,
  by: RowOrder,
): number[] {
  const places = [...rows.keys()];
  const deadline = (row: number): Pick<Deadline, 'date'> => rows[row]?.deadline ?? { date: null };
  if (by === 'DEADLINE') return places.sort((a, b) => compareDeadlines(deadline(a), deadline(b)));
  return by === 'DOCUMENT' ? places : orderByCells(cells.row, cells.column, rows.length, by);
}

/** The same of areas: the fullest is the one with the most parts. */
export function orderAreas({ rows, cells, rowTotals }: AreaMatrix<unknown, unknown>, by: RowOrder): number[] {
  const places = [...rows.keys()];
  if (by === 'CLUSTER') return orderByCells(cells.row, cells.column, rows.length, by);
  const parts = (row: number): number => rowTotals.total[row] ?? 0;
  return by === 'LOAD' ? places.sort((a, b) => parts(b) - parts(a)) : places;
}

/** At each place the index of the column that comes there; among equals as they stood. */
export function orderColumns(
  { columns, cells }: Matrix<unknown, { readonly kind: UnitKind | GroupKind }>,
  by: ColumnOrder,
): number[] {
  const places = [...columns.keys()];
  const rank = (column: number): number => KINDS.indexOf(columns[column]?.kind ?? 'OTHER');
  if (by === 'KIND') return places.sort((a, b) => rank(a) - rank(b));
  return by === 'DOCUMENT' ? places : orderByCells(cells.column, cells.row, columns.length, by);
}

const KINDS: readonly (UnitKind | GroupKind)[] = [...UNIT_KINDS, ...GROUP_KINDS];

function orderByCells(
  along: readonly number[],
  across: readonly number[],
  size: number,
  by: 'LOAD' | 'CLUSTER',
): number[] {
  const crossed = cellsBy(along, size).map((cells) => cells.map((cell) => across[cell] as number));
  if (by === 'CLUSTER') return clusterOrder(crossed);
  return [...crossed.keys()].sort((a, b) => (crossed[b]?.length ?? 0) - (crossed[a]?.length ?? 0));
}

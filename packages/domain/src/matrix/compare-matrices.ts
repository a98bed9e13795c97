import type { TaskPair } from '../diff/match-tasks.ts';
import { taskKey, type Task } from '../task.ts';
import { CELL_CHANGES, compareCells, type CellChange, type ComparedCells } from './compare-cells.ts';
import { pickCells, type Matrix, type MatrixCells } from './matrix-cells.ts';

/** A row or column of two matrices; null on the side where it is not. */
export interface BothSides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface MatrixComparison<Row, Column> {
  readonly rows: readonly BothSides<Row>[];
  readonly columns: readonly BothSides<Column>[];
  readonly cells: ComparedCells;
  readonly totals: Readonly<Record<CellChange, number>>;
}

/** A row is told by its key, or by number and part; a column by key, id or name. */
export type ComparableRow =
  | { readonly key: string }
  | (Pick<Task, 'number'> & Partial<Pick<Task, 'part'>> & { readonly key?: undefined });
export interface ComparableColumn {
  readonly key?: string;
  readonly id?: string | undefined;
  readonly name: string;
}

/**
 * Two matrices, cell by cell. Both axes hold what either has: in the order of `after`, and what is gone
 * behind what it followed in `before`.
 *
 * @param options.pairs rows that are the same task (indices); without them, those of the same key
 */
export function compareMatrices<Row extends ComparableRow, Column extends ComparableColumn>(
  before: Matrix<Row, Column>,
  after: Matrix<Row, Column>,
  { pairs }: { readonly pairs?: readonly Pick<TaskPair, 'older' | 'newer'>[] | undefined } = {},
): MatrixComparison<Row, Column> {
  const rows = union(before.rows, after.rows, pairs ?? pairsByKey(before.rows, after.rows, rowKey));
  const columns = union(
    before.columns,
    after.columns,
    pairsByKey(before.columns, after.columns, ({ key, id, name }) => key ?? id ?? name),
  );
  const placed = (side: 'before' | 'after', { cells }: Matrix<Row, Column>): MatrixCells =>
    pickCells(cells, [...cells.row.keys()], {
      rowPlace: rows.place[side],
      columnPlace: columns.place[side],
    });
  const cells = compareCells(placed('before', before), placed('after', after));
  return {
    rows: rows.both,
    columns: columns.both,
    cells,
    totals: Object.fromEntries(
      CELL_CHANGES.map((kind) => [kind, cells.change.filter((one) => one === kind).length]),
    ) as Record<CellChange, number>,
  };
}

function rowKey(row: ComparableRow): string {
  return row.key ?? taskKey({ number: row.number, part: row.part ?? null });
}

interface Pair {
  readonly older: number;
  readonly newer: number;
}

function pairsByKey<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Pair[] {
  const places = new Map(before.map((one, index) => [keyOf(one), index]));
  return after.flatMap((one, newer) => {
    const older = places.get(keyOf(one));
    places.delete(keyOf(one));
    return older === undefined ? [] : [{ older, newer }];
  });
}

interface Union<T> {
  readonly both: BothSides<T>[];
  readonly place: { readonly before: readonly number[]; readonly after: readonly number[] };
}

function union<T>(before: readonly T[], after: readonly T[], pairs: readonly Pair[]): Union<T> {
  const newerOf = new Map(pairs.map(({ older, newer }) => [older, newer]));
  const olderOf = new Map(pairs.map(({ older, newer }) => [newer, older]));
  // What is gone, by what it followed: -1 for the beginning.
  const gone = new Map<number, number[]>();
  let anchor = -1;
  before.forEach((_, older) => {
    const newer = newerOf.get(older);
    if (newer !== undefined) anchor = newer;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), older]);
  });
  const both: BothSides<T>[] = [];
  const place = { before: [] as number[], after: [] as number[] };
  for (let newer = -1; newer < after.length; newer++) {
    if (newer >= 0) {
      const older = olderOf.get(newer);
      place.after[newer] = both.length;
      if (older !== undefined) place.before[older] = both.length;
      both.push({
        before: older === undefined ? null : (before[older] as T),
        after: after[newer] as T,
      });
    }
    for (const older of gone.get(newer) ?? []) {
      place.before[older] = both.length;
      both.push({ before: before[older] as T, after: null });
    }
  }
  return { both, place };
}

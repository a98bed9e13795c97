import type { TaskPair } from '../diff/match-tasks.ts';
import type { Certainty, ResponsibilityRole } from '../responsibility.ts';
import { taskKey, type Task } from '../task.ts';
import type { Matrix } from './matrix-cells.ts';

/** What became of a cell. `CHANGED`: another role or certainty. */
export const CELL_CHANGES = ['ADDED', 'REMOVED', 'CHANGED', 'SAME'] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

/** A row or column of two matrices; null on the side where it is not. */
export interface BothSides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Parallel lists of equal length, by row and then by column; null on the side where the cell is empty. */
export interface ComparedCells {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly change: readonly CellChange[];
  readonly roleBefore: readonly (ResponsibilityRole | null)[];
  readonly roleAfter: readonly (ResponsibilityRole | null)[];
  readonly certaintyBefore: readonly (Certainty | null)[];
  readonly certaintyAfter: readonly (Certainty | null)[];
}

export interface MatrixComparison<Row, Column> {
  readonly rows: readonly BothSides<Row>[];
  readonly columns: readonly BothSides<Column>[];
  readonly cells: ComparedCells;
  readonly totals: Readonly<Record<CellChange, number>>;
}

/** A row is told by its key, or by number and part; a column by key, id or name. */
export type ComparableRow = Pick<Task, 'number'> & Partial<Pick<Task, 'part'>> & { readonly key?: string };
export interface ComparableColumn {
  readonly key?: string;
  readonly id?: string;
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
  const found = new Map<number, { before: Part | null; after: Part | null }>();
  const collect = (side: 'before' | 'after', { cells }: Matrix<Row, Column>): void => {
    cells.row.forEach((row, cell) => {
      const place =
        (rows.place[side][row] as number) * columns.both.length +
        (columns.place[side][cells.column[cell] as number] as number);
      const both = found.get(place) ?? { before: null, after: null };
      both[side] = {
        role: cells.role[cell] as ResponsibilityRole,
        certainty: cells.certainty[cell] as Certainty,
      };
      found.set(place, both);
    });
  };
  collect('before', before);
  collect('after', after);

  const list = [...found].sort(([a], [b]) => a - b);
  const change = list.map(([, both]) => changeOf(both));
  const width = columns.both.length;
  return {
    rows: rows.both,
    columns: columns.both,
    cells: {
      row: list.map(([place]) => Math.floor(place / width)),
      column: list.map(([place]) => place % width),
      change,
      roleBefore: list.map(([, both]) => both.before?.role ?? null),
      roleAfter: list.map(([, both]) => both.after?.role ?? null),
      certaintyBefore: list.map(([, both]) => both.before?.certainty ?? null),
      certaintyAfter: list.map(([, both]) => both.after?.certainty ?? null),
    },
    totals: Object.fromEntries(
      CELL_CHANGES.map((kind) => [kind, change.filter((one) => one === kind).length]),
    ) as Record<CellChange, number>,
  };
}

interface Part {
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
}

function changeOf({ before, after }: BothSides<Part>): CellChange {
  if (before === null) return 'ADDED';
  if (after === null) return 'REMOVED';
  return before.role === after.role && before.certainty === after.certainty ? 'SAME' : 'CHANGED';
}

function rowKey({ key, number, part = null }: ComparableRow): string {
  return key ?? taskKey({ number, part });
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

import { filterMatrix, type Matrix } from '@zeren/domain/matrix';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel, PlanTask } from './database/plan-model.ts';
import { wantedMatrix, type MatrixWish } from './wanted-matrix.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly plan: PlanModel;
  readonly asOf: string;
}

/** Rows that are the same task; indices from 0. */
export interface RowPair {
  readonly older: number;
  readonly newer: number;
}

export interface WantedComparison {
  readonly before: Matrix<PlanTask>;
  readonly after: Matrix<PlanTask>;
  readonly pairs: readonly RowPair[];
}

/**
 * The matrix that somebody wants to see, and beside it that of an older plan, or of the same one on another day. The
 * filter asks for tasks of the newer one, since areas and months of another list are others: of the older one the
 * tasks stay that are paired with what is left. What only the older one has appears while nothing is left out.
 */
export function wantedComparison(
  older: ComparedSide,
  newer: ComparedSide,
  { directory, ...wish }: Omit<MatrixWish, 'asOf'> & { readonly directory: DirectoryModel },
): WantedComparison {
  const after = wantedMatrix(newer.plan, directory, { ...wish, asOf: newer.asOf });
  const whole = wantedMatrix(older.plan, directory, { ...wish, filter: null, asOf: older.asOf });
  const rowOf = new Map(after.rows.map(({ index }, row) => [index, row]));
  const newerOf = new Map(
    taskPairs(older.plan, newer.plan, directory).flatMap((pair) => {
      const row = rowOf.get(pair.newer);
      return row === undefined ? [] : [[pair.older, row] as const];
    }),
  );
  const isWhole = after.rows.length === newer.plan.tasks.length;
  const before = isWhole ? whole : filterMatrix(whole, ({ index }) => newerOf.has(index));
  return {
    before,
    after,
    pairs: before.rows.flatMap(({ index }, row) => {
      const paired = newerOf.get(index);
      return paired === undefined ? [] : [{ older: row, newer: paired }];
    }),
  };
}

/** Of one plan each task is itself. */
function taskPairs(older: PlanModel, newer: PlanModel, directory: DirectoryModel): readonly RowPair[] {
  return older.row.id === newer.row.id
    ? newer.tasks.map(({ index }) => ({ older: index, newer: index }))
    : newer.pairsWith(older, directory);
}

import {
  compareMatrices,
  onlyDefinite,
  type CellDifference,
  type JoinedMatrices,
  type Matrix,
  type MatrixComparison,
} from '@zeren/domain/matrix';
import type { ShownColumns } from '#lib/matrix-search.ts';
import type { Why } from '#lib/why-address.ts';
import type { LaidOutParty } from './lay-out-columns.ts';

export interface LaidOutTask {
  key: string;
  name: string;
  area: { position: number; name: string } | null;
  deadline: { text: string; date: string | null };
}

export type AnsweredMatrix<Task extends LaidOutTask = LaidOutTask> = Matrix<Task, LaidOutParty>;

export interface ShownMatrix<Task extends LaidOutTask = LaidOutTask> {
  matrix: AnsweredMatrix<Task>;
  comparison: MatrixComparison<Task, LaidOutParty> | undefined;
}

/** What of an answer is to be seen, and what became of it. */
export function showMatrix<Task extends LaidOutTask>(
  answered: AnsweredMatrix<Task>,
  /** What it is compared with. */
  older: { before: AnsweredMatrix<Task>; pairs: readonly { older: number; newer: number }[] } | null,
  columns: ShownColumns,
): ShownMatrix<Task> {
  const shown = (matrix: AnsweredMatrix<Task>) => (columns === 'DEFINITE' ? onlyDefinite(matrix) : matrix);
  const matrix = shown(answered);
  return {
    matrix,
    comparison: older ? compareMatrices(shown(older.before), matrix, { pairs: older.pairs }) : undefined,
  };
}

/** What a cell of two joined matrices is asked. */
export type Compared = Pick<JoinedMatrices<LaidOutTask, unknown>, 'differenceAt' | 'sidesOf'>;

/** Of what is gone the older side knows why it was there, by the number that it had. */
export function whyOf(
  task: Pick<LaidOutTask, 'key'>,
  party: { name: string },
  compared: Compared | undefined,
): Why {
  const sides = compared?.sidesOf(task);
  const change: CellDifference['change'] | undefined = compared?.differenceAt(task, party)?.change;
  const isGone = sides?.after === null || change === 'REMOVED';
  return sides?.before && isGone
    ? { task: sides.before.key, unit: party.name, before: true }
    : { task: task.key, unit: party.name };
}

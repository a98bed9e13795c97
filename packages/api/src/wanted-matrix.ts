import { filterTasks, type TaskFilter } from '@zeren/domain';
import { buildMatrix, filterMatrix, type Matrix, type MatrixColumns } from '@zeren/domain/matrix';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel, PlanTask } from './database/plan-model.ts';
import { requestError } from './request-error.ts';
import { today } from './today.ts';

export interface MatrixWish {
  readonly filter?: TaskFilter | null | undefined;
  readonly columns?: MatrixColumns | null | undefined;
  readonly asOf?: string | null | undefined;
  /** Groups that give way to their members in the matrix as written. */
  readonly expand?: readonly string[] | null | undefined;
}

/** The matrix of a plan as somebody wants to see it: some tasks, on some day, some groups expanded. */
export function wantedMatrix(
  plan: PlanModel,
  directory: DirectoryModel,
  { filter, columns: wanted, asOf: day, expand: expandGroups }: MatrixWish,
): Matrix<PlanTask> {
  const columns = wanted ?? 'UNITS';
  const asOf = day ?? today();
  for (const name of expandGroups ?? []) {
    if (!directory.index.findParty(name)?.collective)
      throw requestError('BAD_USER_INPUT', `The directory knows no group ${name} that could be expanded.`);
  }
  const whole =
    columns === 'PARTIES' && expandGroups?.length
      ? buildMatrix({ tasks: plan.tasks, directory: directory.index, columns, asOf, expandGroups })
      : plan.matrix(directory, columns, asOf);
  if (!filter) return whole;
  const kept = new Set(filterTasks(plan.filterInput(directory, filter, asOf)));
  return filterMatrix(whole, (_, index) => kept.has(index));
}

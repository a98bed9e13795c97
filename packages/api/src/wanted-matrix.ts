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
  const wrong = refuseExpanded(directory, expandGroups ?? []);
  if (wrong !== undefined) throw requestError('BAD_USER_INPUT', wrong);
  const whole =
    columns === 'PARTIES' && expandGroups?.length
      ? buildMatrix({ tasks: plan.tasks, directory: directory.index, columns, asOf, expandGroups })
      : plan.matrix(directory, columns, asOf);
  if (!filter) return whole;
  const kept = new Set(filterTasks(plan.filterInput(directory, filter, asOf)));
  return filterMatrix(whole, (_, index) => kept.has(index));
}

/** What is wrong with the groups that somebody wants expanded, in a sentence. */
export function refuseExpanded(directory: DirectoryModel, groups: readonly string[]): string | undefined {
  const unknown = groups.find((name) => !directory.index.findParty(name)?.collective);
  return unknown === undefined
    ? undefined
    : `The directory knows no group ${unknown} that could be expanded.`;
}

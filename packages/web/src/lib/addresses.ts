import { resolve } from '$app/paths';
import type { MatrixColumns, TaskFilter } from './graphql/matrix.ts';
import { formatMatrixSearch } from './matrix-search.ts';

export const plansPath = () => resolve('/');

export const planPath = (plan: string) => resolve('/plans/[plan]', { plan: encodeURIComponent(plan) });

export function matrixPath(plan: string, filter: TaskFilter = {}, columns: MatrixColumns = 'UNITS') {
  const path = resolve('/plans/[plan]/matrix', { plan: encodeURIComponent(plan) });
  const search = formatMatrixSearch({ filter, columns }).toString();
  return search === '' ? path : `${path}?${search}`;
}

export const taskPath = (plan: string, key: string) =>
  resolve('/plans/[plan]/tasks/[key]', {
    plan: encodeURIComponent(plan),
    key: encodeURIComponent(key),
  });

export const unitsPath = () => resolve('/units');

/** A unit's page, or a group's: one cell may name either. */
export const partyPath = (name: string) => resolve('/units/[name]', { name: encodeURIComponent(name) });

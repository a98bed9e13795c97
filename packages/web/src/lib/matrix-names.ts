import * as m from '#messages';
import type { MatrixArrangement } from './matrix-arrangement.ts';

export const matrixNames: Readonly<Record<MatrixArrangement['matrix'], () => string>> = {
  TASKS: m.matrix_tasks,
  AREAS: m.matrix_areas,
  UNITS: m.matrix_units,
};

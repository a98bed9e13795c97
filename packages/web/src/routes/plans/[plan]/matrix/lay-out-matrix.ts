import { arrangeComparison, arrangeMatrix } from '@zeren/domain/matrix';
import { matrixPath } from '#lib/addresses.ts';
import type { GridModel } from '#lib/grid/grid-model.ts';
import type { ShownColumns } from '#lib/matrix-search.ts';
import { layOutAreas } from './lay-out-areas.ts';
import type { Arranging } from './lay-out-columns.ts';
import { layOutTasks, type LaidOutTasks } from './lay-out-tasks.ts';
import { layOutUnits } from './lay-out-units.ts';
import type { ShownMatrix } from './show-matrix.ts';

interface Asked {
  plan: string;
  /** Slug of the plan that it is compared with. */
  older: string | undefined;
  columns: ShownColumns;
  asOf: string | undefined;
  arranging: Arranging;
}

export interface LaidOutMatrix {
  model: GridModel;
  /** Without it, its cells cannot be asked why they are as they are. */
  whyAt?: LaidOutTasks['whyAt'];
}

/** One of the three matrices, from the answer that is there. Only that of tasks is compared. */
export function layOutMatrix({ matrix, comparison }: ShownMatrix, asked: Asked): LaidOutMatrix {
  const { plan, older, columns, asOf, arranging } = asked;
  const { arrangement } = arranging;
  if (arrangement.matrix === 'AREAS') {
    const hrefOf = (area: number | undefined, party: string | undefined) =>
      area === undefined
        ? undefined
        : matrixPath(
            plan,
            { areas: [area], ...(party !== undefined && { parties: [party] }) },
            columns,
            asOf,
          );
    return { model: layOutAreas(arrangeMatrix(matrix, arrangement), arranging, hrefOf) };
  }
  if (arrangement.matrix === 'UNITS') {
    const hrefOf = (one: string, other: string) =>
      matrixPath(plan, [{ parties: [one, other], all: true }], columns, asOf);
    return { model: layOutUnits(arrangeMatrix(matrix, arrangement), matrix, arranging, hrefOf) };
  }
  if (!comparison) return layOutTasks({ plan, older }, arrangeMatrix(matrix, arrangement), arranging);
  const compared = arrangeComparison(comparison, arrangement);
  return layOutTasks({ plan, older }, compared, arranging, compared);
}

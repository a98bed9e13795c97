import { arrangeComparison, arrangeMatrix, type CellChange } from '@zeren/domain/matrix';
import { matrixPath } from '#lib/addresses.ts';
import type { GridModel } from '#lib/grid/grid-model.ts';
import type { ShownColumns } from '#lib/matrix-search.ts';
import type { Side } from './compared-side.ts';
import { layOutAreas } from './lay-out-areas.ts';
import type { Arranging } from './lay-out-columns.ts';
import { layOutTasks, type LaidOutTasks } from './lay-out-tasks.ts';
import { layOutUnits } from './lay-out-units.ts';
import type { ShownMatrix } from './show-matrix.ts';

interface Asked {
  plan: string;
  /** What it is compared with. */
  older: Side | undefined;
  columns: ShownColumns;
  asOf: string | undefined;
  arranging: Arranging;
}

export interface LaidOutMatrix {
  model: GridModel;
  /** In a comparison: how many cells became what, or how many pairs of units. */
  totals: Readonly<Record<CellChange, number>> | undefined;
  /** Without it, its cells cannot be asked why they are as they are. */
  whyAt?: LaidOutTasks['whyAt'];
}

/** One of the three matrices, from the answer that is there. */
export function layOutMatrix(shown: ShownMatrix, asked: Asked): LaidOutMatrix {
  const { plan, older, columns, asOf, arranging } = asked;
  const { arrangement } = arranging;
  /** Tasks that are gone stand on the older side. */
  const tasksPath = (isGone: boolean, filter: Parameters<typeof matrixPath>[1]) => {
    const side = (isGone && older) || { slug: plan, asOf };
    return matrixPath(side.slug, filter, columns, side.asOf);
  };
  if (arrangement.matrix === 'AREAS')
    return layOutAreas(shown, arranging, ({ area, party, isGone }) =>
      tasksPath(isGone, { areas: [area], ...(party !== undefined && { parties: [party] }) }),
    );
  if (arrangement.matrix === 'UNITS')
    return layOutUnits(shown, arranging, (one, other, isGone) =>
      tasksPath(isGone, [{ parties: [one, other], all: true }]),
    );
  const { matrix, comparison } = shown;
  const plans = { plan, older: older?.slug };
  if (!comparison)
    return { ...layOutTasks(plans, arrangeMatrix(matrix, arrangement), arranging), totals: undefined };
  const compared = arrangeComparison(comparison, arrangement);
  return { ...layOutTasks(plans, compared, arranging, compared), totals: comparison.totals };
}

import {
  arrangeMatrix,
  compareMatrices,
  joinMatrices,
  onlyDefinite,
  type Matrix,
} from '@zeren/domain/matrix';
import { matrixPath } from '#lib/addresses.ts';
import type { GridModel } from '#lib/grid/grid-model.ts';
import type { ShownColumns } from '#lib/matrix-search.ts';
import { layOutAreas } from './lay-out-areas.ts';
import type { Arranging, LaidOutParty } from './lay-out-columns.ts';
import { layOutTasks, type Comparison, type LaidOutTask } from './lay-out-tasks.ts';
import { layOutUnits } from './lay-out-units.ts';

export type AnsweredMatrix = Matrix<LaidOutTask, LaidOutParty>;

interface Asked {
  plan: string;
  matrix: AnsweredMatrix;
  /** What it is compared with. */
  before: AnsweredMatrix | undefined;
  columns: ShownColumns;
  asOf: string | undefined;
  arranging: Arranging;
}

export interface LaidOutMatrix {
  model: GridModel;
  comparison: Comparison | undefined;
  /** Marks in the matrix of tasks, whichever is drawn. */
  cells: number;
}

/** One of the three matrices, from the answer that is there. */
export function layOutMatrix(asked: Asked): LaidOutMatrix {
  const { plan, columns, asOf, arranging } = asked;
  const { arrangement } = arranging;
  const shown = (matrix: AnsweredMatrix) => (columns === 'DEFINITE' ? onlyDefinite(matrix) : matrix);
  const matrix = shown(asked.matrix);
  const cells = matrix.cells.row.length;
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
    const model = layOutAreas(arrangeMatrix(matrix, arrangement), arranging, hrefOf);
    return { model, comparison: undefined, cells };
  }
  if (arrangement.matrix === 'UNITS') {
    const hrefOf = (one: string, other: string) =>
      matrixPath(plan, [{ parties: [one, other], all: true }], columns, asOf);
    return {
      model: layOutUnits(arrangeMatrix(matrix, arrangement), matrix, arranging, hrefOf),
      comparison: undefined,
      cells,
    };
  }
  const comparison = asked.before && compareMatrices(numbered(shown(asked.before)), numbered(matrix));
  const joined = comparison && joinMatrices(comparison);
  const arranged = joined
    ? arrangeMatrix(joined.matrix, { ...arrangement, folded: [] })
    : arrangeMatrix(matrix, arrangement);
  return { model: layOutTasks(plan, arranged, arranging, joined?.differenceAt), comparison, cells };
}

/** Tasks are told by their keys. */
const numbered = ({ rows, ...rest }: AnsweredMatrix) => ({
  ...rest,
  rows: rows.map((task) => ({ ...task, number: task.key })),
});

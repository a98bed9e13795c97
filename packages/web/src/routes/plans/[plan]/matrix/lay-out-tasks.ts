import {
  dutiesIn,
  ROLE_MARKS,
  type ArrangedMatrix,
  type CellDifference,
  type JoinedMatrices,
  type MatrixComparison,
} from '@zeren/domain/matrix';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import * as m from '#messages';
import { taskPath } from '#lib/addresses.ts';
import type { GridCell, GridModel, GridRow, GridSection } from '#lib/grid/grid-model.ts';
import { placeOf } from '#lib/grid/visible-range.ts';
import { toggled } from '#lib/matrix-arrangement.ts';
import { certaintyNames, roleNames } from '#lib/vocabulary.ts';
import {
  layOutBands,
  layOutColumns,
  nameOfColumn,
  type Arranging,
  type LaidOutParty,
} from './lay-out-columns.ts';

export interface LaidOutTask {
  key: string;
  name: string;
  area: { position: number; name: string } | null;
  deadline: { text: string; date: string | null };
}

export type Comparison = MatrixComparison<LaidOutTask, LaidOutParty>;

/** Tasks × units: who has which part in what. */
export function layOutTasks(
  plan: string,
  { matrix, pinned }: ArrangedMatrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  differenceAt?: JoinedMatrices<LaidOutTask, LaidOutParty>['differenceAt'],
): GridModel {
  const { arrangement, hrefWith } = arranging;
  const cells = matrix.rows.map((): GridCell[] => []);
  const totals = matrix.columns.map(() => 0);
  const rowTotals = matrix.rows.map(() => 0);
  matrix.cells.row.forEach((row, cell) => {
    const column = matrix.cells.column[cell]!;
    const role = matrix.cells.role[cell]!;
    const difference = differenceAt?.(matrix.rows[row]!, matrix.columns[column]);
    const duties = difference?.change === 'REMOVED' ? 0 : dutiesIn(matrix.cells, cell);
    totals[column]! += duties;
    rowTotals[row]! += duties;
    cells[row]!.push({
      column,
      mark: ROLE_MARKS[role],
      kind: role,
      possible: matrix.cells.certainty[cell] === 'POSSIBLE',
      through: !matrix.cells.direct[cell]!,
      ...(difference && changeOf(difference)),
    });
  });
  const rows = matrix.rows.map((task, index): GridRow => ({
    key: task.key,
    texts: [
      { text: task.key },
      { text: task.name, href: taskPath(plan, task.key) },
      { text: task.deadline.text || m.no_deadline(), day: task.deadline.date },
    ],
    cells: cells[index]!,
    total: String(rowTotals[index]),
    get pin() {
      return {
        name: index < pinned.rows ? m.unpin({ name: task.name }) : m.pin({ name: task.name }),
        href: hrefWith({ pinned: toggled(arrangement.pinned, task.key) }),
      };
    },
  }));
  const names = matrix.columns.map(nameOfColumn);
  return {
    leading: [
      { key: 'number', name: m.number(), width: 2.5, end: true },
      { key: 'task', name: m.task(), width: 14.75, narrowest: 6, heading: true },
      { key: 'deadline', name: m.deadline(), width: 4.75, narrowest: 3 },
    ],
    rows,
    columns: layOutColumns(matrix.columns, totals.map(String), arranging),
    sections: arrangement.rows === 'DOCUMENT' ? sectionsOf(matrix.rows, pinned.rows) : [],
    bands: layOutBands(matrix.columns, pinned.columns, arranging),
    pinned,
    total: String(totals.reduce((sum, total) => sum + total, 0)),
    totalName: m.total(),
    describe(row, column) {
      const filled = cells[row]!;
      const cell = filled[placeOf(filled, column)];
      const part = cell?.column === column ? describePart(cell) : m.no_part();
      return [names[column]!, m.task_numbered({ key: matrix.rows[row]!.key }), part].join(m.list_separator());
    },
  };
}

export function describePart({ kind, possible, through, change, before }: GridCell): string {
  return [
    ...(change ? [changeNames[change]()] : []),
    ...(before ? [m.change_from({ before })] : []),
    roleNames[kind as ResponsibilityRole](),
    ...(possible ? [certaintyNames.POSSIBLE()] : []),
    ...(through ? [m.through_group()] : []),
  ].join(m.list_separator());
}

export const changeNames = {
  ADDED: m.cell_added,
  REMOVED: m.cell_removed,
  CHANGED: m.cell_changed,
} as const;

/** Areas head the rows that follow each other in them. */
function sectionsOf(tasks: readonly LaidOutTask[], from: number): GridSection[] {
  const found: { before: number; area: LaidOutTask['area']; count: number }[] = [];
  tasks.forEach(({ area }, index) => {
    if (index < from) return;
    const last = found.at(-1);
    if (last && last.area?.position === area?.position) last.count += 1;
    else found.push({ before: index, area, count: 1 });
  });
  return found.map(({ before, area, count }) => ({
    before,
    // few of them are in sight, and each word of a count takes its time
    get title() {
      return area ? m.area_title({ position: area.position, name: area.name }) : m.no_area();
    },
    get note() {
      return m.tasks_count({ count });
    },
  }));
}

function changeOf({ change, before }: CellDifference): Pick<GridCell, 'change' | 'before'> {
  if (change !== 'CHANGED' || !before) return { change };
  const mark = ROLE_MARKS[before.role];
  return { change, before: before.certainty === 'POSSIBLE' ? `(${mark})` : mark };
}

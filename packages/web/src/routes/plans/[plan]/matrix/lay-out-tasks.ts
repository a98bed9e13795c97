import { dutiesIn, ROLE_MARKS, type ArrangedMatrix, type CellDifference } from '@zeren/domain/matrix';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import * as m from '#messages';
import { taskPath } from '#lib/addresses.ts';
import type { GridCell, GridModel, GridRow, GridSection } from '#lib/grid/grid-model.ts';
import { cellAt } from '#lib/grid/visible-range.ts';
import { toggled } from '#lib/matrix-arrangement.ts';
import { certaintyNames, roleNames } from '#lib/vocabulary.ts';
import type { Why } from '#lib/why-address.ts';
import {
  layOutBands,
  layOutColumns,
  nameOfColumn,
  type Arranging,
  type LaidOutParty,
} from './lay-out-columns.ts';
import { changeNames } from './lay-out-counts.ts';
import { whyOf, type Compared, type LaidOutTask } from './show-matrix.ts';

export interface LaidOutTasks {
  model: GridModel;
  /** What a cell is asked; undefined where several are one. */
  whyAt: (row: number, column: number) => Why | undefined;
}

/** Slugs of the plan, and of that which it is compared with. */
interface Plans {
  plan: string;
  older: string | undefined;
}

/** Tasks × units: who has which part in what. */
export function layOutTasks(
  { plan, older }: Plans,
  { matrix, pinned }: ArrangedMatrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  compared?: Compared,
): LaidOutTasks {
  const { arrangement, hrefWith } = arranging;
  const isGone = (task: LaidOutTask) => compared?.sidesOf(task)?.after === null;
  const keyOf = (task: LaidOutTask) => (isGone(task) ? `−${task.key}` : task.key);
  const cells = matrix.rows.map((): GridCell[] => []);
  const totals = matrix.columns.map(() => 0);
  const rowTotals = matrix.rows.map(() => 0);
  matrix.cells.row.forEach((row, cell) => {
    const column = matrix.cells.column[cell]!;
    const role = matrix.cells.role[cell]!;
    const difference = compared?.differenceAt(matrix.rows[row]!, matrix.columns[column]);
    const duties = difference?.change === 'REMOVED' ? 0 : dutiesIn(matrix.cells, cell);
    totals[column]! += duties;
    rowTotals[row]! += duties;
    cells[row]!.push({
      column,
      mark: ROLE_MARKS[role],
      kind: role,
      possible: matrix.cells.certainty[cell] === 'POSSIBLE',
      through: !matrix.cells.direct[cell]!,
      ...(matrix.cells.through?.[cell] && { group: matrix.cells.through[cell] }),
      ...(difference && changeOf(difference)),
    });
  });
  const rows = matrix.rows.map((task, index): GridRow => ({
    key: keyOf(task),
    // few of them are in sight
    get texts() {
      return [
        { text: keyOf(task) },
        { text: task.name, href: taskPath(isGone(task) ? (older ?? plan) : plan, task.key) },
        { text: task.deadline.text || m.no_deadline(), day: task.deadline.date },
      ];
    },
    cells: cells[index]!,
    total: String(rowTotals[index]),
    get pin() {
      if (isGone(task)) return undefined;
      return {
        name: index < pinned.rows ? m.unpin({ name: task.name }) : m.pin({ name: task.name }),
        href: hrefWith({ pinned: toggled(arrangement.pinned, task.key) }),
      };
    },
  }));
  const names = matrix.columns.map(nameOfColumn);
  const model: GridModel = {
    leading: [
      { key: 'number', name: m.number(), width: 2.5, end: true },
      { key: 'task', name: m.task(), width: 14.75, narrowest: 6, heading: true },
      { key: 'deadline', name: m.deadline(), width: 4.75, narrowest: 3 },
    ],
    rows,
    columns: layOutColumns(matrix.columns, totals.map(String), arranging),
    sections: arrangement.rows === 'DOCUMENT' ? sectionsOf(matrix.rows, pinned.rows, isGone) : [],
    bands: layOutBands(matrix.columns, pinned.columns, arranging),
    pinned,
    total: String(totals.reduce((sum, total) => sum + total, 0)),
    totalName: m.total(),
    pinnedName: m.pinned(),
    describe(row, column) {
      const cell = cellAt(cells[row]!, column);
      const part = cell ? describePart(cell) : m.no_part();
      const task = matrix.rows[row]!;
      return [
        names[column]!,
        m.task_numbered({ key: task.key }),
        ...(isGone(task) && cell?.column !== column ? [m.cell_removed()] : []),
        part,
      ].join(m.list_separator());
    },
  };
  return {
    model,
    whyAt(row, column) {
      const [task, party] = [matrix.rows[row], matrix.columns[column]];
      return task && party && 'name' in party ? whyOf(task, party, compared) : undefined;
    },
  };
}

export function describePart({ kind, possible, through, group, change, before }: GridCell): string {
  return [
    ...(change ? [changeNames[change]()] : []),
    ...(before ? [m.change_from({ before })] : []),
    roleNames[kind as ResponsibilityRole](),
    ...(possible ? [certaintyNames.POSSIBLE()] : []),
    ...(through ? [group ? m.through_the_group({ group }) : m.through_group()] : []),
  ].join(m.list_separator());
}

/** Areas head the rows that follow each other in them; what is gone stands where it stood, whatever its area was. */
function sectionsOf(
  tasks: readonly LaidOutTask[],
  from: number,
  isGone: (task: LaidOutTask) => boolean,
): GridSection[] {
  const found: { before: number; area: LaidOutTask['area']; count: number }[] = [];
  tasks.forEach((task, index) => {
    if (index < from || isGone(task)) return;
    const { area } = task;
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

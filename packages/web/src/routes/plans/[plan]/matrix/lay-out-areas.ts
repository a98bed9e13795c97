import { arrangeAreas, ROLE_COUNTS, type CellChange, type ShownMatrix } from '@zeren/domain/matrix';
import { RESPONSIBILITY_ROLES } from '@zeren/domain/responsibility';
import * as m from '#messages';
import type { GridCell, GridModel } from '#lib/grid/grid-model.ts';
import { certaintyNames, roleNames } from '#lib/vocabulary.ts';
import {
  layOutBands,
  layOutColumns,
  nameOfColumn,
  type Arranging,
  type LaidOutParty,
} from './lay-out-columns.ts';
import { describeChange, layOutCount } from './lay-out-counts.ts';
import type { LaidOutTask } from './show-matrix.ts';

/** Shades of a cell by its share of the largest. */
export const LEVELS = 5;
export const levelOf = (count: number, most: number) => Math.max(1, Math.ceil((LEVELS * count) / most));

/** A grid of counts, and in a comparison how many of what it compares became what. */
export interface LaidOutCounts {
  model: GridModel;
  totals: Readonly<Record<CellChange, number>> | undefined;
}

/** What leads to the tasks of an area, and of a unit in it. */
export interface AreaAddress {
  area: number;
  party?: string;
  /** They are those of the older side. */
  isGone: boolean;
}

const NAMED_COUNTS = [
  ...RESPONSIBILITY_ROLES.map((role) => [ROLE_COUNTS[role], roleNames[role]] as const),
  ['possible', certaintyNames.POSSIBLE] as const,
];

/** Areas × units: how many parts of which roles. */
export function layOutAreas(
  shown: ShownMatrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  hrefOf: (address: AreaAddress) => string,
): LaidOutCounts {
  const { areas, compared, pinned } = arrangeAreas(shown, arranging.arrangement);
  const { rows, columns, cells, rowTotals, columnTotals, total } = areas;
  const most = Math.max(1, ...cells.total);
  const names = columns.map(nameOfColumn);
  const isGone = (row: number) => compared?.sides[row]?.after === null;
  const addressOf = (row: number, isGone: boolean, party?: string) => {
    const side = isGone ? compared?.sides[row]?.before : rows[row];
    return side?.area
      ? hrefOf({ area: side.area.position, isGone, ...(party !== undefined && { party }) })
      : undefined;
  };
  const filled = rows.map((): GridCell[] => []);
  const words = rows.map((): string[] => []);
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell]!;
    const party = columns[column]!;
    const counted = {
      count: cells.total[cell]!,
      before: compared?.before.total[cell],
      change: compared?.change[cell],
    };
    words[row]![column] = [
      ...describeChange(counted),
      ...(counted.count === 0 ? [] : [m.parts_in_all({ count: counted.count })]),
      ...NAMED_COUNTS.flatMap(([of, nameOf]) => {
        const [role, count] = [nameOf(), cells[of][cell]!];
        const before = compared?.before[of][cell] ?? count;
        if (count !== before && counted.change !== 'ADDED')
          return [m.role_count_was({ role, count, before })];
        return count === 0 ? [] : [m.role_count({ role, count })];
      }),
    ].join(m.list_separator());
    const href = 'name' in party ? addressOf(row, counted.change === 'REMOVED', party.name) : undefined;
    filled[row]!.push({
      column,
      ...layOutCount(counted),
      ...(counted.count > 0 && { level: levelOf(counted.count, most) }),
      possible: counted.count > 0 && cells.possible[cell] === counted.count,
      ...(href !== undefined && { href }),
    });
  });
  const model: GridModel = {
    leading: [
      { key: 'number', name: m.number(), width: 2.5, end: true },
      { key: 'task', name: m.area(), width: 14.75, narrowest: 6, heading: true },
      { key: 'deadline', name: m.tasks(), width: 3.5, end: true },
    ],
    rows: rows.map(({ area, tasks }, row) => {
      const sign = isGone(row) ? '−' : '';
      return {
        key: `${sign}${area?.position ?? '–'}`,
        texts: [
          { text: area ? `${sign}${area.position}` : sign },
          { text: area?.name ?? m.no_area(), href: addressOf(row, isGone(row)) },
          { text: String(tasks) },
        ],
        cells: filled[row]!,
        total: String(rowTotals.total[row]),
      };
    }),
    columns: layOutColumns(columns, columnTotals.total.map(String), arranging),
    sections: [],
    bands: layOutBands(columns, pinned, arranging),
    pinned: { rows: 0, columns: pinned },
    total: String(total),
    totalName: m.total(),
    pinnedName: m.pinned(),
    describe: (row, column) =>
      [
        names[column]!,
        rows[row]!.area?.name ?? m.no_area(),
        words[row]![column] ??
          [...(isGone(row) ? [m.cell_removed()] : []), m.no_part()].join(m.list_separator()),
      ].join(m.list_separator()),
  };
  return { model, totals: compared?.totals };
}

import { buildAreaMatrix, orderAreas, ROLE_COUNTS, type ArrangedMatrix } from '@zeren/domain/matrix';
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
import type { LaidOutTask } from './show-matrix.ts';

/** Shades of a cell by its share of the largest. */
export const LEVELS = 5;
export const levelOf = (count: number, most: number) => Math.max(1, Math.ceil((LEVELS * count) / most));

/** Areas × units: how many parts of which roles. `hrefOf`: the tasks of an area and a unit. */
export function layOutAreas(
  { matrix, pinned }: ArrangedMatrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  hrefOf: (area: number | undefined, party: string | undefined) => string | undefined,
): GridModel {
  const built = buildAreaMatrix(matrix);
  const { columns, cells, columnTotals, total } = built;
  const order = orderAreas(built, arranging.arrangement.rows);
  const rows = order.map((row) => built.rows[row]!);
  const placeOf = new Map(order.map((row, place) => [row, place]));
  const most = Math.max(1, ...cells.total);
  const names = columns.map(nameOfColumn);
  const filled = rows.map((): GridCell[] => []);
  const words = rows.map((): string[] => []);
  cells.row.forEach((builtRow, cell) => {
    const row = placeOf.get(builtRow)!;
    const column = cells.column[cell]!;
    const party = columns[column]!;
    words[row]![column] = [
      m.parts_in_all({ count: cells.total[cell]! }),
      ...RESPONSIBILITY_ROLES.flatMap((role) => {
        const count = cells[ROLE_COUNTS[role]][cell]!;
        return count === 0 ? [] : [m.role_count({ role: roleNames[role](), count })];
      }),
      ...(cells.possible[cell]
        ? [m.role_count({ role: certaintyNames.POSSIBLE(), count: cells.possible[cell] })]
        : []),
    ].join(m.list_separator());
    const href = 'name' in party ? hrefOf(rows[row]!.area?.position, party.name) : undefined;
    filled[row]!.push({
      column,
      mark: String(cells.total[cell]),
      level: levelOf(cells.total[cell]!, most),
      possible: cells.possible[cell] === cells.total[cell],
      ...(href !== undefined && { href }),
    });
  });
  return {
    leading: [
      { key: 'number', name: m.number(), width: 2.5, end: true },
      { key: 'task', name: m.area(), width: 14.75, narrowest: 6, heading: true },
      { key: 'deadline', name: m.tasks(), width: 3.5, end: true },
    ],
    rows: rows.map(({ area, tasks }, index) => ({
      key: String(area?.position ?? '–'),
      texts: [
        { text: String(area?.position ?? '') },
        { text: area?.name ?? m.no_area(), href: hrefOf(area?.position, undefined) },
        { text: String(tasks) },
      ],
      cells: filled[index]!,
      total: String(built.rowTotals.total[order[index]!]),
    })),
    columns: layOutColumns(columns, columnTotals.total.map(String), arranging),
    sections: [],
    bands: layOutBands(columns, pinned.columns, arranging),
    pinned: { rows: 0, columns: pinned.columns },
    total: String(total),
    totalName: m.total(),
    describe: (row, column) =>
      [names[column]!, rows[row]!.area?.name ?? m.no_area(), words[row]![column] ?? m.no_part()].join(
        m.list_separator(),
      ),
  };
}

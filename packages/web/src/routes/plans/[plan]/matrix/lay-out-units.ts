import { buildUnitMatrix, countPartners, type ArrangedMatrix, type Matrix } from '@zeren/domain/matrix';
import * as m from '#messages';
import { partyPath } from '#lib/addresses.ts';
import type { GridCell, GridModel } from '#lib/grid/grid-model.ts';
import { toggled } from '#lib/matrix-arrangement.ts';
import { partyKindNames } from '#lib/vocabulary.ts';
import {
  layOutBands,
  layOutColumns,
  nameOfColumn,
  type Arranging,
  type LaidOutParty,
} from './lay-out-columns.ts';
import { levelOf } from './lay-out-areas.ts';
import type { LaidOutTask } from './show-matrix.ts';

/**
 * Units × units: who has to work with whom. `whole`: the matrix before any kind was folded; `hrefOf`: the tasks
 * that both share.
 */
export function layOutUnits(
  { matrix, pinned }: ArrangedMatrix<LaidOutTask, LaidOutParty>,
  whole: Matrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  hrefOf: (one: string, other: string) => string,
): GridModel {
  const { arrangement, hrefWith } = arranging;
  const { columns, cells, ...built } = buildUnitMatrix(matrix);
  const isFolded = columns.some((column) => 'folded' in column);
  const partners = isFolded
    ? countPartners(
        whole,
        columns.map((column) => ('folded' in column ? column.folded : [column])),
      )
    : built.partners;
  const names = columns.map(nameOfColumn);
  const most = Math.max(1, ...cells.shared.filter((_, cell) => cells.row[cell] !== cells.column[cell]));
  const filled = columns.map((): GridCell[] => []);
  const words = columns.map((): string[] => []);
  cells.row.forEach((row, cell) => {
    const [column, shared] = [cells.column[cell]!, cells.shared[cell]!];
    const [leads, helps] = [cells.leads[cell]!, cells.helps[cell]!];
    const [one, other] = [columns[row]!, columns[column]!];
    if (row === column) {
      words[row]![column] = m.own_tasks({ count: shared });
      filled[row]!.push({ column, mark: String(shared), kind: 'OWN' });
      return;
    }
    words[row]![column] = [
      m.shared_tasks({ count: shared }),
      ...(leads > 0 ? [m.shared_leads({ one: names[row]!, other: names[column]!, count: leads })] : []),
      ...(helps > 0 ? [m.shared_leads({ one: names[column]!, other: names[row]!, count: helps })] : []),
    ].join(m.list_separator());
    filled[row]!.push({
      column,
      mark: String(shared),
      level: levelOf(shared, most),
      possible: cells.possible[cell] === shared,
      ...(leads !== helps && { kind: leads > helps ? 'LEADS' : 'HELPS' }),
      ...('name' in one && 'name' in other && { href: hrefOf(one.name, other.name) }),
    });
  });
  return {
    leading: [
      { key: 'task', name: m.unit(), width: 14.75, narrowest: 6, heading: true },
      { key: 'kind', name: m.kind_heading(), width: 6.5, narrowest: 3 },
    ],
    rows: columns.map((column, index) => ({
      key: names[index]!,
      texts: [
        { text: names[index]!, href: 'name' in column ? partyPath(column.name) : undefined },
        { text: partyKindNames[column.kind]() },
      ],
      cells: filled[index]!,
      total: String(partners[index]),
      ...('name' in column && {
        pin: {
          name: arrangement.pinnedColumns.includes(column.name)
            ? m.unpin({ name: column.name })
            : m.pin({ name: column.name }),
          get href() {
            return hrefWith({ pinnedColumns: toggled(arrangement.pinnedColumns, column.name) });
          },
        },
      }),
    })),
    columns: layOutColumns(columns, partners.map(String), arranging),
    sections: [],
    bands: layOutBands(columns, pinned.columns, arranging),
    pinned: { rows: pinned.columns, columns: pinned.columns },
    total: '',
    totalName: m.partners(),
    describe: (row, column) =>
      [names[row]!, names[column]!, words[row]![column] ?? m.shared_none()].join(m.list_separator()),
  };
}

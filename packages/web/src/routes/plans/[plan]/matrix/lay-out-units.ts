import { arrangeUnits, type ShownMatrix } from '@zeren/domain/matrix';
import * as m from '#messages';
import { partyPath } from '#lib/addresses.ts';
import type { GridCell, GridModel } from '#lib/grid/grid-model.ts';
import { toggled } from '#lib/matrix-arrangement.ts';
import { certaintyNames, partyKindNames } from '#lib/vocabulary.ts';
import {
  layOutBands,
  layOutColumns,
  nameOfColumn,
  type Arranging,
  type LaidOutParty,
} from './lay-out-columns.ts';
import { levelOf, type LaidOutCounts } from './lay-out-areas.ts';
import { describeChange, layOutCount } from './lay-out-counts.ts';
import type { LaidOutTask } from './show-matrix.ts';

/** Units × units: who has to work with whom. `hrefOf`: the tasks that both share, or shared. */
export function layOutUnits(
  shown: ShownMatrix<LaidOutTask, LaidOutParty>,
  arranging: Arranging,
  hrefOf: (one: string, other: string, isGone: boolean) => string,
): LaidOutCounts {
  const { arrangement, hrefWith } = arranging;
  const { units, compared, pinned } = arrangeUnits(shown, arrangement);
  const { columns, cells, partners } = units;
  const names = columns.map(nameOfColumn);
  const most = Math.max(1, ...cells.shared.filter((_, cell) => cells.row[cell] !== cells.column[cell]));
  const filled = columns.map((): GridCell[] => []);
  const words = columns.map((): string[] => []);
  cells.row.forEach((row, cell) => {
    const [column, shared] = [cells.column[cell]!, cells.shared[cell]!];
    const [leads, helps] = [cells.leads[cell]!, cells.helps[cell]!];
    const [one, other] = [columns[row]!, columns[column]!];
    const change = compared?.change[cell];
    const counted = { count: shared, before: compared?.before.shared[cell], change };
    const mark = layOutCount(counted);
    if (row === column) {
      words[row]![column] = [...describeChange(counted), m.own_tasks({ count: shared })].join(
        m.list_separator(),
      );
      filled[row]!.push({ column, ...mark, kind: 'OWN' });
      return;
    }
    const describeLeads = (of: 'leads' | 'helps', [leading, helping]: readonly [number, number]) => {
      const count = cells[of][cell]!;
      const before = change === 'CHANGED' ? compared!.before[of][cell]! : count;
      if (count === 0 && before === 0) return [];
      const told = m.shared_leads({ one: names[leading]!, other: names[helping]!, count });
      return count === before ? [told] : [told, m.change_from({ before: String(before) })];
    };
    const [possible, possibleBefore] = [cells.possible[cell]!, compared?.before.possible[cell]];
    words[row]![column] = [
      ...describeChange(counted),
      ...(change === 'REMOVED' ? [] : [m.shared_tasks({ count: shared })]),
      ...describeLeads('leads', [row, column]),
      ...describeLeads('helps', [column, row]),
      ...(change === 'CHANGED' && possible !== possibleBefore
        ? [m.role_count_was({ role: certaintyNames.POSSIBLE(), count: possible, before: possibleBefore! })]
        : []),
    ].join(m.list_separator());
    filled[row]!.push({
      column,
      ...mark,
      ...(shared > 0 && { level: levelOf(shared, most) }),
      possible: shared > 0 && possible === shared,
      ...(leads !== helps && { kind: leads > helps ? 'LEADS' : 'HELPS' }),
      ...(leads !== helps && Math.max(leads, helps) < shared && { share: String(Math.max(leads, helps)) }),
      ...('name' in one && 'name' in other && { href: hrefOf(one.name, other.name, change === 'REMOVED') }),
    });
  });
  const model: GridModel = {
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
    bands: layOutBands(columns, pinned, arranging),
    pinned: { rows: pinned, columns: pinned },
    total: '',
    totalName: m.partners(),
    pinnedName: m.pinned(),
    describe: (row, column) =>
      [names[row]!, names[column]!, words[row]![column] ?? m.shared_none()].join(m.list_separator()),
  };
  return { model, totals: compared?.totals };
}

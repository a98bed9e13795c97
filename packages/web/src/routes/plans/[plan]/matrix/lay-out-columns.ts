import type { GroupKind, UnitKind } from '@zeren/domain';
import { bandsOf, type FoldedColumn } from '@zeren/domain/matrix';
import * as m from '#messages';
import { partyPath } from '#lib/addresses.ts';
import type { GridBand, GridColumn } from '#lib/grid/grid-model.ts';
import { toggled, type MatrixArrangement } from '#lib/matrix-arrangement.ts';
import { partyKindNames, shortKindNames } from '#lib/vocabulary.ts';

export interface LaidOutParty {
  __typename: 'Unit' | 'UnitGroup';
  /** In a comparison: who was renamed is the same. */
  id?: string | undefined;
  name: string;
  kind: UnitKind | GroupKind;
  /** Of a group; null where nobody knows them. */
  members?: readonly unknown[] | null;
}

export type AnyColumn = LaidOutParty | FoldedColumn<LaidOutParty>;

/** How the grid is asked to be arranged otherwise. */
export interface Arranging {
  arrangement: MatrixArrangement;
  /** The address of the page with this changed. */
  hrefWith: (change: Partial<MatrixArrangement>) => string;
  /** Groups stand as such, and can give way to their members. */
  expandable: boolean;
}

export const nameOfColumn = (column: AnyColumn): string =>
  'name' in column
    ? column.name
    : m.band_folded({ kind: partyKindNames[column.kind](), count: column.folded.length });

export function layOutColumns(
  columns: readonly AnyColumn[],
  totals: readonly string[],
  { arrangement, hrefWith, expandable }: Arranging,
): GridColumn[] {
  return columns.map((column, index): GridColumn => {
    const name = nameOfColumn(column);
    if (!('name' in column)) return { key: `+${column.kind}`, name, total: totals[index]! };
    const isGroup = column.__typename === 'UnitGroup';
    const isPinned = arrangement.pinnedColumns.includes(name);
    return {
      key: name,
      name,
      // few of them are in sight
      get href() {
        return partyPath(name);
      },
      total: totals[index]!,
      ...(isGroup && { badge: { short: m.group_short(), name: m.group_of_units() } }),
      ...(expandable &&
        column.members?.length && {
          open: {
            isOpen: false,
            name: m.group_expand({ group: name }),
            get href() {
              return hrefWith({ expanded: toggled(arrangement.expanded, name) });
            },
          },
        }),
      pin: {
        get name() {
          return isPinned ? m.unpin({ name }) : m.pin({ name });
        },
        get href() {
          return hrefWith({ pinnedColumns: toggled(arrangement.pinnedColumns, name) });
        },
      },
    };
  });
}

export function layOutBands(
  columns: readonly AnyColumn[],
  pinned: number,
  { arrangement, hrefWith }: Arranging,
): GridBand[] {
  const parts = [columns.slice(0, pinned), columns.slice(pinned)];
  return parts.flatMap((part, at) =>
    bandsOf(part).map(({ kind, start, size }) => {
      const isFolded = arrangement.folded.includes(kind);
      const name = partyKindNames[kind]();
      return {
        key: kind,
        start: start + (at === 0 ? 0 : pinned),
        size,
        name,
        short: shortKindNames[kind](),
        ...((size > 1 || isFolded) && {
          fold: {
            isFolded,
            name: isFolded ? m.band_unfold({ kind: name }) : m.band_fold({ kind: name }),
            get href() {
              return hrefWith({ folded: toggled(arrangement.folded, kind) });
            },
          },
        }),
      };
    }),
  );
}

import type { CellChange } from '@zeren/domain/matrix';
import * as m from '#messages';
import type { GridCell } from '#lib/grid/grid-model.ts';

/** A count, and in a comparison what was counted before and what became of its cell. */
export interface ShownCount {
  count: number;
  before: number | undefined;
  change: CellChange | undefined;
}

type CountMark = Pick<GridCell, 'mark' | 'change' | 'before' | 'delta'>;

/**
 * A cell shows how many there are, and by how many they are more or fewer (`≠`: others); what is gone shows how many
 * there were.
 */
export function layOutCount({ count, before = count, change = 'SAME' }: ShownCount): CountMark {
  const mark = String(change === 'REMOVED' ? before : count);
  if (change === 'SAME') return { mark };
  if (change !== 'CHANGED') return { mark, change };
  return { mark, change, before: String(before), delta: deltaOf(count - before) };
}

/** As many as before, though not the same ones, is a difference too. */
const deltaOf = (more: number) => (more > 0 ? `+${more}` : more < 0 ? `−${-more}` : '≠');

/** What became of a cell in words, before those that say what it counts. */
export function describeChange({ count, before = count, change = 'SAME' }: ShownCount): string[] {
  if (change === 'SAME') return [];
  const isOther = change !== 'ADDED' && count !== before;
  return [changeNames[change](), ...(isOther ? [m.change_from({ before: String(before) })] : [])];
}

export const changeNames = {
  ADDED: m.cell_added,
  REMOVED: m.cell_removed,
  CHANGED: m.cell_changed,
} as const;

import type { GridColumn } from './grid-model.ts';

/** In rem: an upright character, the switch that opens a group, its badge, and the edge below and above. */
const [CHARACTER, SWITCH, BADGE, EDGES] = [0.8125, 1.6, 1.25, 0.5];
/** A head is no lower, and no higher: it takes the room of the rows. */
const [LOWEST, HIGHEST] = [9.25, 14];

/** How high the names of the columns stand, in quarters of a rem: as the longest needs. */
export function namesHeightOf(columns: readonly Pick<GridColumn, 'name' | 'open' | 'badge'>[]): number {
  const highest = columns.reduce(
    (most, { name, open, badge }) =>
      Math.max(most, widthOf(name) * CHARACTER + (open ? SWITCH : 0) + (badge ? BADGE : 0) + EDGES),
    LOWEST,
  );
  return Math.ceil(Math.min(highest, HIGHEST) * 4);
}

/** In characters as wide as they are high; Latin ones lie on their side and take about half. */
const widthOf = (name: string) =>
  [...name].reduce((sum, character) => sum + (/[\u0020-\u024f]/.test(character) ? 0.6 : 1), 0);

import { tileHtml, type RowSheet } from './rows-html.ts';

/** Adds the tiles to drawn rows that are missing there, and takes away those that are no longer wanted. */
export function shiftTiles(
  rows: HTMLElement,
  sheet: RowSheet,
  before: readonly number[],
  wanted: readonly number[],
) {
  if (before === wanted) return;
  const gone = before.filter((tile) => !wanted.includes(tile));
  const missing = wanted.filter((tile) => !before.includes(tile));
  for (const row of rows.querySelectorAll<HTMLElement>(':scope > [data-row]')) {
    for (const tile of gone) row.querySelector(`[data-tile="${tile}"]`)?.remove();
    for (const tile of missing) {
      const next = [...row.children].find(
        (part) => Number((part as HTMLElement).dataset['tile'] ?? -1) > tile,
      );
      (next ?? row.lastElementChild!).insertAdjacentHTML(
        'beforebegin',
        tileHtml(sheet, Number(row.dataset['row']) - 1, tile),
      );
    }
  }
}

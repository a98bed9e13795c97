import { isWithin, type CellBlock } from './cell-selection.ts';
import { emptyCellHtml } from './grid-html.ts';
import type { Cursor } from './move-cursor.ts';

/** What changes about drawn rows without their being drawn anew: the cursor, the selection, the light. */
export class RowMarks {
  readonly #rows: HTMLElement;
  /** The one cell that the Tab key reaches, and whether it was put there for that. */
  #current: { cell: HTMLElement; isPut: boolean } | undefined;
  /** One put there before it: where the cell that somebody comes from is gone, Orca reads the whole row. */
  #left: HTMLElement | undefined;

  constructor(rows: HTMLElement) {
    this.#rows = rows;
  }

  /** The cursor is here; where nothing is drawn a cell is put, which `label` says. */
  moveTo({ row, column }: Cursor, label: () => string) {
    const line = this.#rowAt(row);
    const found = line?.querySelector<HTMLElement>(`[data-column="${column}"]`);
    const before = this.#current;
    if (found && before?.cell === found) return;
    const put = line && !found ? putCell(line, column, label()) : undefined;
    const cell = found ?? put;
    if (before) unhush(before.cell);
    if (cell) {
      cell.tabIndex = 0;
      hush(cell);
    }
    const isPut = cell !== undefined && (cell === put || cell === this.#left);
    this.#current = cell && { cell, isPut };
    before?.cell.removeAttribute('tabindex');
    if (this.#left !== cell) this.#left?.remove();
    this.#left = before?.isPut ? before.cell : undefined;
  }

  /** Which cells are selected; those of rows without any do not say it. */
  select(block: CellBlock | undefined) {
    for (const cell of this.#rows.querySelectorAll('[aria-selected]')) {
      cell.removeAttribute('aria-selected');
      cell.classList.remove('selected');
    }
    if (!block) return;
    // of the rows that are drawn: a block may have thousands
    for (const line of this.#rows.querySelectorAll<HTMLElement>(':scope > [data-row]')) {
      const row = Number(line.dataset['row']);
      if (row < block.top || row > block.bottom) continue;
      for (const cell of line.querySelectorAll<HTMLElement>('.tile > *, .pinned > *')) {
        const isSelected = isWithin({ row, column: Number(cell.dataset['column']) }, block);
        cell.setAttribute('aria-selected', String(isSelected));
        cell.classList.toggle('selected', isSelected);
      }
    }
  }

  /** The row that is pointed at. */
  light(row: number | undefined) {
    const lit = row === undefined ? undefined : this.#rowAt(row);
    for (const before of this.#rows.querySelectorAll(':scope > .lit'))
      if (before !== lit) before.classList.remove('lit');
    lit?.classList.add('lit');
  }

  /** The copy of the cell under the cursor, which shows where the cursor is. */
  ring({ row, column }: Cursor) {
    const place = `[data-column="${column}"]`;
    const line = this.#rowAt(row);
    const ringed = line?.matches(place) ? line : line?.querySelector(place);
    for (const before of this.#rows.querySelectorAll('.current')) before.classList.remove('current');
    ringed?.classList.add('current');
  }

  #rowAt(row: number): Element | null {
    return this.#rows.querySelector(`:scope > [data-row="${row}"]`);
  }
}

/**
 * Orca reads what stands in a cell, a circle, in place of what the cell is called. Only of the one that the cursor is on
 * it is hidden: an element more in each would cost a fifth of drawing them.
 */
function hush(cell: HTMLElement) {
  if (!cell.hasAttribute('aria-label')) return;
  const hidden = document.createElement('span');
  hidden.setAttribute('aria-hidden', 'true');
  for (const text of [...cell.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
    text.replaceWith(hidden);
    hidden.append(text);
  }
}

function unhush(cell: HTMLElement) {
  const hidden = cell.querySelector(':scope > [aria-hidden]');
  hidden?.replaceWith(...hidden.childNodes);
}

/** Into its tile, in its place among the others there. */
function putCell(line: Element, column: number, label: string): HTMLElement | undefined {
  const tile = [...line.querySelectorAll<HTMLElement>('.tile')].findLast(
    ({ dataset }) => Number(dataset['first']) <= column,
  );
  if (!tile) return undefined;
  const next = [...tile.children].find((cell) => Number((cell as HTMLElement).dataset['column']) > column);
  const html = emptyCellHtml(column, label);
  if (next) next.insertAdjacentHTML('beforebegin', html);
  else tile.insertAdjacentHTML('beforeend', html);
  const cell = tile.querySelector<HTMLElement>(`[data-column="${column}"]`)!;
  cell.style.setProperty('--n', String(column - Number(tile.dataset['first'])));
  return cell;
}

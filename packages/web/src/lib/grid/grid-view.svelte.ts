import { createContext } from 'svelte';
import { blockOf, cutTo, isWithin, type CellBlock, type CellSelection } from './cell-selection.ts';
import { Geometry } from './geometry.svelte.ts';
import { linesOf } from './grid-lines.ts';
import type { GridCell, GridModel } from './grid-model.ts';
import { clampCursor, moveCursor, type Cursor, type GridSize } from './move-cursor.ts';
import { cellAt, offsetFor, stepsOf, visibleRange, type Range } from './visible-range.ts';

/** Up to so many rows, or columns, all of them are drawn. */
const ALL_DRAWN = 60;
const BEYOND = 4;
/** So many of more than that are drawn before anything is measured: what a usual window shows. */
const DRAWN_FIRST = 24;
/** Rows are drawn so many at once: most of what a frame costs that draws any does not depend on how many. */
const ROWS = 24;
/** Columns in one piece of the heads and sums, and the least in one of a row. */
export const STEP = 16;
/** Cells in one piece of a row, as they lie on average: where few are filled a piece is as long as the row. */
const PIECE = 16;

/** A place, and what stands there, so that it is found again where the grid is arranged otherwise. */
interface NamedPlace extends Cursor {
  rowKey: string | undefined;
  columnKey: string | undefined;
  bandKey: string | undefined;
}

/** What a reader finds again who comes back to a grid. */
export interface GridPlace {
  readonly cursor: NamedPlace | undefined;
  readonly focused: boolean;
  readonly top: number;
  readonly left: number;
}

/** Where the reader is in a grid: what is in sight, the cursor, what is selected and pointed at. */
export class GridView {
  readonly #model: () => GridModel;
  readonly #isHeld: () => boolean;
  #cursor = $state.raw<NamedPlace>();
  #selected = $state.raw<CellSelection>();
  readonly geometry = new Geometry();
  pointed = $state.raw<Cursor>();
  focused = $state(false);

  readonly model = $derived.by(() => this.#model());
  /** Columns before the first that the model counts. */
  readonly lead = $derived.by(() => this.model.leading.length);
  readonly pinned = $derived.by(() => this.model.pinned.columns);
  readonly lines = $derived.by(() =>
    linesOf(this.model.rows.length, this.model.sections, this.model.pinned.rows),
  );
  readonly lastColumn = $derived.by(() => this.lead + this.model.columns.length);
  readonly lastRow = $derived.by(() => this.model.rows.length + 1);
  readonly firstRow = $derived.by(() => (this.model.bands.length > 0 ? -1 : 0));

  readonly #drawnLines = $derived.by(() => {
    const { top, bodyHeight, row } = this.geometry;
    return this.#draw(this.lines.count, ROWS, { offset: top, extent: bodyHeight, size: row });
  });
  readonly #drawnColumns = $derived.by(() => {
    const { left, bodyWidth, cell } = this.geometry;
    const count = this.model.columns.length - this.pinned;
    return this.#draw(count, STEP, { offset: left, extent: bodyWidth, size: cell });
  });
  readonly #firstLine = $derived.by(() => this.#drawnLines.first);
  readonly #endLine = $derived.by(() => this.#drawnLines.end);
  readonly #firstColumn = $derived.by(() => this.pinned + this.#drawnColumns.first);
  readonly #endColumn = $derived.by(() => this.pinned + this.#drawnColumns.end);

  readonly cursor = $derived.by(() =>
    clampCursor(
      this.#cursor ? this.#placeOf(this.#cursor) : { row: 1, column: this.headingColumn },
      this.size,
    ),
  );
  readonly cursorRow = $derived.by(() => this.cursor.row);
  readonly cursorColumn = $derived.by(() => this.cursor.column);
  readonly #cursorLine = $derived.by(() => this.lines.lineOf[this.cursorRow - 1]);

  /** Whether there is more than the server draws, which only a script adds. */
  readonly isCut = $derived.by(
    () => this.#endLine < this.lines.count || this.#endColumn < this.model.columns.length,
  );

  /** Lines to draw; the one under the cursor is always there, so that the focus stays. */
  readonly drawn = $derived.by(() => {
    const line = this.#cursorLine;
    const list = listOf({ first: this.#firstLine, end: this.#endLine });
    return line === undefined ? list : withPlace(list, line);
  });
  /** In sight, or under the cursor: what else is drawn can be drawn later. */
  isUrgent = (line: number): boolean =>
    !this.geometry.isMeasured || line === this.#cursorLine || this.#isInSight(line);

  #isInSight(line: number): boolean {
    const { top, bodyHeight, row } = this.geometry;
    // where fewer lines are left than have been scrolled past, the last are in sight
    const offset = Math.min(top, Math.max(0, this.lines.count * row - bodyHeight));
    return (line + 1) * row > offset && line * row < offset + bodyHeight;
  }

  /** Columns in one piece of a row. */
  readonly tile = $derived.by(() => {
    const { rows, columns } = this.model;
    const cells = rows.reduce((sum, { cells }) => sum + cells.length, 0);
    const steps = Math.ceil((PIECE * rows.length * columns.length) / Math.max(1, cells) / STEP);
    return Math.max(1, steps) * STEP;
  });
  /** Pieces to draw of each row. */
  readonly tiles = $derived.by(() => this.#among(this.tile));
  /** Columns to draw in the headings and totals, from the first that is not pinned. */
  readonly columns = $derived.by((): Range => ({ first: this.#firstColumn, end: this.#endColumn }));
  /** Steps of columns to draw in the heads and sums. */
  readonly steps = $derived.by(() => this.#among(STEP));

  /** The first of the columns that scroll is in sight, and the last. */
  readonly isAtStart = $derived.by(() => this.geometry.left <= 0);
  readonly isAtEnd = $derived.by(() => {
    const { left, bodyWidth, cell } = this.geometry;
    return left + bodyWidth >= (this.model.columns.length - this.pinned) * cell - 1;
  });

  /** No need to scroll to it; what is always in sight counts as such. */
  readonly isCursorInSight = $derived.by(() => {
    const { left, bodyWidth, cell } = this.geometry;
    const line = this.#cursorLine;
    const place = this.cursorColumn - this.lead - this.pinned;
    const isAcross = place < 0 || this.cursorColumn === this.lastColumn;
    return (
      (line === undefined || this.#isInSight(line)) &&
      (isAcross || ((place + 1) * cell > left && place * cell < left + bodyWidth))
    );
  });

  /** Section whose heading has scrolled out above what is in sight. */
  readonly sectionAbove = $derived.by(() => {
    const { top, row } = this.geometry;
    if (row === 0 || this.lines.count === 0) return undefined;
    const line = Math.min(Math.max(0, Math.floor(top / row)), this.lines.count - 1);
    const atTop = this.lines.rowAt[line] === undefined && top === line * row;
    return atTop ? undefined : this.lines.sectionAt[line];
  });

  readonly lit = $derived.by(
    () => this.pointed ?? (this.focused || this.#isHeld() ? this.cursor : undefined),
  );
  readonly litRow = $derived.by(() => this.lit?.row);
  readonly litColumn = $derived.by(() => this.lit?.column);

  readonly selection = $derived.by((): CellBlock | undefined => {
    const cut = this.#selected && cutTo(this.#selected, this.allCells);
    return cut && blockOf(cut);
  });

  /** `isHeld`: the cell under the cursor stays lit, wherever the focus is. */
  constructor(model: () => GridModel, isHeld: () => boolean = () => false) {
    this.#model = model;
    this.#isHeld = isHeld;
  }

  get size(): GridSize {
    const { firstRow, lastRow, lastColumn } = this;
    const page = Math.max(1, this.geometry.page - 1);
    return { firstRow, lastRow, lastColumn, page, spanAt: (cursor) => this.#spanAt(cursor) };
  }

  get allCells(): CellBlock {
    return { top: 1, bottom: this.lastRow - 1, left: this.lead, right: this.lastColumn - 1 };
  }

  /** The column that names the rows. */
  get headingColumn(): number {
    return this.model.leading.findIndex(({ heading }) => heading);
  }

  /** Moves by a key; false where the key does not move. */
  press(event: { key: string; ctrlKey: boolean; shiftKey: boolean }): boolean {
    const cursor = moveCursor(event, this.cursor, this.size);
    if (!cursor) return false;
    if (event.shiftKey) this.extendTo(cursor);
    else this.go(cursor);
    this.#showEdge(event);
    return true;
  }

  /** Names and sums are in sight anyway, but who goes to the beginning or the end wants to see it. */
  #showEdge({ key, ctrlKey }: { key: string; ctrlKey: boolean }) {
    if (key !== 'Home' && key !== 'End') return;
    const { geometry, lines, model } = this;
    const share = key === 'End' ? 1 : 0;
    geometry.scrollTo({
      left: share * model.columns.length * geometry.cell,
      ...(ctrlKey && { top: share * lines.count * geometry.row }),
    });
  }

  get place(): GridPlace {
    const { focused, geometry } = this;
    geometry.follow();
    return { cursor: this.#cursor, focused, top: geometry.top, left: geometry.left };
  }

  returnTo({ cursor, top, left }: GridPlace) {
    this.#cursor = cursor;
    this.geometry.scrollTo({ top, left });
  }

  go(cursor: Cursor) {
    this.#selected = undefined;
    this.#move(cursor);
  }

  /** The selection goes from where it began, or from the cursor, to here. */
  extendTo(cursor: Cursor) {
    this.#selected = { anchor: this.#selected?.anchor ?? this.cursor, focus: cursor };
    this.#move(cursor);
  }

  select({ top, bottom, left, right }: CellBlock) {
    this.#selected = { anchor: { row: top, column: left }, focus: { row: bottom, column: right } };
  }

  selectCursor() {
    if (isWithin(this.cursor, this.allCells)) this.#selected = { anchor: this.cursor, focus: this.cursor };
  }

  unselect() {
    this.#selected = undefined;
  }

  #move(cursor: Cursor) {
    this.#cursor = this.#nameOf(cursor);
    this.pointed = undefined;
    this.showCursor();
  }

  /** Scrolls as far as the cursor needs to be in sight. */
  showCursor() {
    this.#reveal(this.cursor);
  }

  #nameOf({ row, column }: Cursor): NamedPlace {
    return {
      row,
      column,
      rowKey: this.model.rows[row - 1]?.key,
      columnKey: this.model.columns[column - this.lead]?.key,
      bandKey: row < 0 ? this.bandAt(column)?.key : undefined,
    };
  }

  /** Where that stands now; what is gone leaves its place. */
  #placeOf({ row, column, rowKey, columnKey, bandKey }: NamedPlace): Cursor {
    const { rows, columns } = this.model;
    const rowAt = indexOfKey(rows, rowKey, row - 1);
    const columnAt =
      bandKey === undefined
        ? indexOfKey(columns, columnKey, column - this.lead)
        : this.#bandNear(bandKey, column - this.lead);
    return { row: rowAt + 1, column: columnAt + this.lead };
  }

  point(cursor: Cursor | undefined) {
    if (cursor?.row === this.pointed?.row && cursor?.column === this.pointed?.column) return;
    this.pointed = cursor;
  }

  tabindexAt(row: number, column: number): 0 | undefined {
    return this.cursorRow === row && this.cursorColumn === column ? 0 : undefined;
  }

  cellAt(index: number, column: number): GridCell | undefined {
    const cells = this.model.rows[index]?.cells ?? [];
    return cellAt(cells, column);
  }

  labelOf(index: number, column: number): string {
    return this.model.describe(index, column);
  }

  /** The column of the grid under a point of its window. */
  columnAt(clientX: number): number {
    const place = this.geometry.columnAt(clientX, this.pinned);
    return this.lead + Math.max(0, Math.min(place, this.model.columns.length - 1));
  }

  /** Brings what lies under a place of the whole, in shares of its height and width, to the middle. */
  centreOn(down: number, across: number) {
    const { geometry } = this;
    const columns = this.model.columns.length - this.pinned;
    geometry.scrollTo({
      top: down * this.lines.count * geometry.row - geometry.bodyHeight / 2,
      left: across * columns * geometry.cell - geometry.bodyWidth / 2,
    });
  }

  #draw(count: number, step: number, view: { offset: number; extent: number; size: number }): Range {
    if (count <= ALL_DRAWN) return { first: 0, end: count };
    if (view.size === 0) return { first: 0, end: DRAWN_FIRST };
    return visibleRange({ ...view, count, beyond: BEYOND, step });
  }

  /** Pieces of so many columns that have to be drawn, and the one under the cursor. */
  #among(size: number): number[] {
    const { first, end } = this.columns;
    const list = listOf(stepsOf({ first: first - this.pinned, end: end - this.pinned }, size));
    const column = this.cursorColumn - this.lead - this.pinned;
    return column >= 0 && this.cursorColumn < this.lastColumn
      ? withPlace(list, Math.floor(column / size))
      : list;
  }

  #spanAt({ row, column }: Cursor): { start: number; size: number } {
    if (row >= 0) return { start: column, size: 1 };
    if (column < this.lead) return { start: 0, size: this.lead };
    const band = this.bandAt(column);
    return band ? { start: band.start + this.lead, size: band.size } : { start: column, size: 1 };
  }

  bandAt(column: number) {
    const place = column - this.lead;
    return this.model.bands.find(({ start, size }) => place >= start && place < start + size);
  }

  /** Where the nearest band of this key begins: a kind may head several. */
  #bandNear(wanted: string, place: number): number {
    const distances = this.model.bands
      .filter(({ key }) => key === wanted)
      .map(({ start, size }) => ({ start, away: Math.max(start - place, place - start - size + 1, 0) }))
      .sort((one, other) => one.away - other.away);
    return distances[0]?.start ?? place;
  }

  #reveal({ row, column }: Cursor) {
    const { geometry } = this;
    geometry.follow();
    const line = this.lines.lineOf[row - 1];
    const place = column - this.lead - this.pinned;
    const inSight = { offset: geometry.top, extent: geometry.bodyHeight, size: geometry.row };
    // the line of the section lies over the first row in sight
    const covered =
      line !== undefined &&
      this.model.sections.length > 0 &&
      line * geometry.row < geometry.top + geometry.row;
    geometry.scrollTo({
      ...(line !== undefined && { top: offsetFor(covered ? Math.max(0, line - 1) : line, inSight) }),
      ...(place >= 0 &&
        column < this.lastColumn && {
          left: offsetFor(place, { offset: geometry.left, extent: geometry.bodyWidth, size: geometry.cell }),
        }),
    });
  }
}

export const listOf = ({ first, end }: Range): number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);

/** Where something of this key stands, or else `at`. */
function indexOfKey(list: readonly { key: string }[], wanted: string | undefined, at: number): number {
  if (wanted === undefined || list[at]?.key === wanted) return at;
  const found = list.findIndex(({ key }) => key === wanted);
  return found < 0 ? at : found;
}

/** A place that may lie before or after all others. */
function withPlace(list: number[], place: number): number[] {
  if (list.length === 0 || place > list.at(-1)!) return [...list, place];
  return place < list[0]! ? [place, ...list] : list;
}

export const [getGridView, setGridView] = createContext<GridView>();

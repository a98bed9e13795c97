import { createContext } from 'svelte';
import { clampCursor, moveCursor, type Cursor, type GridSize } from './move-cursor.ts';

/** Columns before the first party: number, task, deadline. */
export const LEADING = 3;
const TASK_COLUMN = 1;

/** Where the reader is in the matrix: by keyboard (`cursor`) and by pointer (`pointed`). */
export class MatrixView {
  #cursor = $state.raw<Cursor>({ row: 1, column: TASK_COLUMN });
  #size: () => GridSize;
  pointed = $state.raw<Cursor>();
  focused = $state(false);
  /**
   * The script runs. Before that (and without it) the matrix is a plain table, whose links keep
   * their own place in the tab order.
   */
  ready = $state(false);

  readonly cursor = $derived.by(() => clampCursor(this.#cursor, this.#size()));
  readonly cursorRow = $derived(this.cursor.row);
  readonly lit = $derived(this.pointed ?? (this.focused ? this.cursor : undefined));
  readonly litColumn = $derived(this.lit?.column);
  readonly litRow = $derived(this.lit?.row);

  constructor(size: () => GridSize) {
    this.#size = size;
  }

  /** Moves by a key; false where the key does not move. */
  press(event: { key: string; ctrlKey: boolean }): boolean {
    const cursor = moveCursor(event, this.cursor, this.#size());
    if (cursor) this.go(cursor);
    return cursor !== undefined;
  }

  go(cursor: Cursor) {
    this.#cursor = cursor;
    this.pointed = undefined;
  }

  point(cursor: Cursor | undefined) {
    if (cursor?.row === this.pointed?.row && cursor?.column === this.pointed?.column) return;
    this.pointed = cursor;
  }

  tabindexAt(row: number, column: number): 0 | undefined {
    return this.cursorRow === row && this.cursor.column === column ? 0 : undefined;
  }
}

export const [getMatrixView, setMatrixView] = createContext<MatrixView>();

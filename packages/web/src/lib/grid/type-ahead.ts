import type { GridModel } from './grid-model.ts';
import type { Cursor } from './move-cursor.ts';

/** Typing goes on if the next character comes within this many milliseconds. */
const PAUSE = 1000;
/** Where the names of the columns stand; above them are only their bands. */
const NAMES_ROW = 0;

/** What has been typed without a pause. */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /** Another key was pressed: what is typed next is another word. */
  end() {
    this.#last = -Infinity;
  }

  /** All of it. */
  get text(): string {
    return this.#typed;
  }

  press(character: string, now: number): string {
    this.#typed = (now - this.#last < PAUSE ? this.#typed : '') + character.toLowerCase();
    this.#last = now;
    return this.#typed;
  }
}

/** How names are spelled otherwise, once they have been looked up. */
export interface Spelled {
  learn: (names: readonly string[]) => Promise<void>;
  begins: (name: string, typed: string) => boolean;
  fits: (name: string, typed: string) => boolean;
}

const NOT_SPELLED: Pick<Spelled, 'begins' | 'fits'> = { begins: () => false, fits: () => false };

/** What the rows are called. */
export function headingsOf({ leading, rows }: GridModel): string[] {
  const heading = leading.findIndex((one) => one.heading);
  return rows.map(({ texts }) => texts[heading]?.text ?? '');
}

/**
 * The place that what was typed names: a row by its number, a column by the beginning of its name, by
 * any part of it or by another spelling, at first by the beginning of that, then a row by any part of its heading or
 * another spelling of it. The other coordinate stays.
 */
export function findTyped(
  typed: string,
  model: GridModel,
  { row, column }: Cursor,
  spelled: Pick<Spelled, 'begins' | 'fits'> = NOT_SPELLED,
): Cursor | undefined {
  const lead = model.leading.length;
  const headings = headingsOf(model);
  const inRow = (at: number): Cursor | undefined => (at < 0 ? undefined : { row: at + 1, column });
  const inColumn = (at: number): Cursor | undefined =>
    at < 0 ? undefined : { row: Math.max(NAMES_ROW, row), column: at + lead };
  const begins = (text: string) => text.toLowerCase().startsWith(typed);
  const holds = (text: string) => text.toLowerCase().includes(typed);
  return (
    inRow(model.rows.findIndex(({ key }) => key.toLowerCase() === typed)) ??
    inRow(model.rows.findIndex(({ key }) => begins(key))) ??
    inColumn(model.columns.findIndex(({ name }) => begins(name))) ??
    inColumn(model.columns.findIndex(({ name }) => holds(name))) ??
    inColumn(model.columns.findIndex(({ name }) => spelled.begins(name, typed))) ??
    inColumn(model.columns.findIndex(({ name }) => spelled.fits(name, typed))) ??
    inRow(headings.findIndex(holds)) ??
    inRow(headings.findIndex((name) => spelled.fits(name, typed)))
  );
}

/*
 * What a grid is made of, as HTML: a component for each of a thousand cells takes several times as long, and a grid
 * that scrolls draws them all the time. Everything from a document is escaped here.
 */
import { digitClasses } from './digit-classes.ts';
import { escapeHtml } from './escape-html.ts';
import type { GridCell, GridColumn, GridLeading, GridText } from './grid-model.ts';

/** What all cells of a row have in common. */
export interface RowPlace {
  /** Columns before the first that the model counts. */
  lead: number;
  /** The script runs: links are reached by the cursor and not by the Tab key. */
  isScripted: boolean;
}

/** Characters that have room in any of the first columns. */
const SHORT = 8;

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesHtml(attributes: Attributes): string {
  let html = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) html += ` ${name}="${typeof value === 'number' ? value : escapeHtml(value)}"`;
  }
  return html;
}

export const element = (name: string, attributes: Attributes, content: string): string =>
  `<${name}${attributesHtml(attributes)}>${content}</${name}>`;

export const words = (...classes: readonly (string | false | undefined)[]): string =>
  classes.filter(Boolean).join(' ');

/** Where something stands, as classes that places.css adds up. */
export const placed = (place: number): string | false => place > 0 && `at ${digitClasses(place)}`;

const linkHtml = (href: string, text: string, isScripted: boolean) =>
  element('a', { href, tabindex: isScripted ? -1 : undefined }, escapeHtml(text));

/** One of the first columns. `width` in quarters of a rem, `day` as the reader's language writes it, `state` of the row. */
export function textCellHtml(
  { text, href }: GridText,
  { key, heading, end }: GridLeading,
  { column, width, day, state }: { column: number; width: number; day?: string | undefined; state?: string },
  { isScripted }: RowPlace,
): string {
  const content = href === undefined ? escapeHtml(text) : linkHtml(href, text, isScripted);
  return element(
    'div',
    {
      class: words('leading', key, heading && 'heading', end && 'end', placed(width)),
      role: heading ? 'rowheader' : 'gridcell',
      'aria-colindex': column + 1,
      'aria-description': heading ? state : undefined,
      'data-column': column,
      title: day ?? text,
    },
    // cut after two lines
    heading || text.length > SHORT ? element('span', { class: 'text' }, content) : content,
  );
}

/** Cells from left to right, each as far from the one before as columns lie between them; the first from `first`. */
export function cellsHtml(
  cells: readonly GridCell[],
  first: number,
  describe: (column: number) => string,
  place: RowPlace,
): string {
  let next = first;
  let html = '';
  for (const cell of cells) {
    html += cellHtml(cell, cell.column - next, describe(cell.column), place);
    next = cell.column + 1;
  }
  return html;
}

function cellHtml(cell: GridCell, gap: number, label: string, place: RowPlace): string {
  const column = cell.column + place.lead;
  return element(
    'div',
    {
      class: words(
        cell.mark === '' ? 'empty' : 'mark',
        cell.possible && 'possible',
        cell.through && 'through',
        placed(gap),
      ),
      role: 'gridcell',
      'aria-colindex': column + 1,
      'aria-label': label,
      'data-column': column,
      'data-kind': cell.kind,
      'data-share': cell.share,
      'data-level': cell.level,
      'data-change': cell.change,
      'data-before': cell.before,
      'data-delta': cell.delta,
    },
    cell.href === undefined ? escapeHtml(cell.mark) : linkHtml(cell.href, cell.mark, place.isScripted),
  );
}

/** A cell with nothing in it, as the cursor needs one to stand on. `column`: as the cursor counts columns. */
export const emptyCellHtml = (column: number, label: string): string =>
  element(
    'div',
    {
      class: 'empty',
      role: 'gridcell',
      'aria-colindex': column + 1,
      'aria-label': label,
      'data-column': column,
    },
    '',
  );

/** What the heads, or the sums, of some columns have in common. */
export interface ColumnPlace extends Pick<RowPlace, 'isScripted'> {
  /** What is true of each, in words. */
  state?: string | undefined;
}

/**
 * The upright name of a column, and the switch that opens it. `place`: as the cursor counts columns. No `columnheader`:
 * browsers find the heading of a cell by counting the cells before it, and of a row only the filled ones are drawn. A
 * wrong name would be said with each; what a cell is called names its column already.
 */
export function columnHeadHtml(
  column: GridColumn,
  place: number,
  { state, isScripted }: ColumnPlace,
): string {
  const { name, href, open, badge } = column;
  const tabindex = isScripted ? -1 : undefined;
  return element(
    'div',
    {
      class: 'party',
      role: 'gridcell',
      'aria-colindex': place + 1,
      'aria-description': state,
      'aria-expanded': open && String(open.isOpen),
      'data-column': place,
      title: name,
      tabindex,
    },
    [
      href === undefined
        ? element('span', { class: 'name' }, escapeHtml(name))
        : element('a', { class: 'name', href, tabindex }, escapeHtml(name)),
      open
        ? element(
            'a',
            {
              class: 'open',
              href: open.href,
              title: open.name,
              tabindex,
              'data-arrange': 'open',
              'data-sveltekit-reset': 'false',
            },
            element('span', { 'aria-hidden': 'true' }, open.isOpen ? '◂' : '▸'),
          )
        : '',
      badge ? element('abbr', { title: badge.name }, escapeHtml(badge.short)) : '',
    ].join(''),
  );
}

/** The sum of a column, and for who does not see its heading whose it is. */
export const sumHtml = ({ name, total }: GridColumn, place: number, { isScripted }: ColumnPlace): string =>
  element(
    'div',
    {
      class: 'sum',
      role: 'gridcell',
      'aria-colindex': place + 1,
      'aria-label': `${name} ${total}`,
      'data-column': place,
      tabindex: isScripted ? -1 : undefined,
    },
    element('span', { 'aria-hidden': 'true' }, escapeHtml(total)),
  );

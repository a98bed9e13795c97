import { formatDay } from '#lib/calendar.ts';
import { escapeHtml } from './escape-html.ts';
import { cellsHtml, element, placed, textCellHtml, words, type RowPlace } from './grid-html.ts';
import type { GridLines } from './grid-lines.ts';
import type { GridModel } from './grid-model.ts';
import { cellAt, cellsWithin } from './visible-range.ts';

/** All that the rows of a grid are written from. */
export interface RowSheet extends RowPlace {
  model: GridModel;
  lines: GridLines;
  /** Widths of the first columns, in quarters of a rem. */
  widths: readonly number[];
  /** Columns in one tile. */
  tile: number;
  /** Rows of headings before the first row, pinned ones among them not counted. */
  above: number;
}

/** A line of a grid: a row, or the heading of a section. */
export function lineHtml(sheet: RowSheet, line: number, tiles: readonly number[]): string {
  const index = sheet.lines.rowAt[line];
  const { pinned } = sheet.model;
  const place = { class: placed(line), rowIndex: line + pinned.rows + sheet.above + 1 };
  return index === undefined
    ? sectionHtml(sheet, line, place)
    : rowHtml(sheet, index, tiles, { ...place, line });
}

/** A row that stays in sight below the headings. */
export const pinnedRowHtml = (sheet: RowSheet, index: number, tiles: readonly number[]): string =>
  rowHtml(sheet, index, tiles, {
    ...{ class: 'kept', state: sheet.model.pinnedName },
    ...{ rowIndex: index + sheet.above + 1, line: index },
  });

/** What stays in sight of a line before its cells: the first columns of a row, what a section is called. */
export function leadOfLineHtml(sheet: RowSheet, line: number): string {
  const index = sheet.lines.rowAt[line];
  if (index === undefined)
    return element(
      'div',
      { class: words('section-name', placed(line)), 'data-line': line },
      sectionNameHtml(sheet, line, undefined),
    );
  return element(
    'div',
    { class: words('lead', placed(line)), 'data-row': index + 1, 'data-line': line },
    // a copy: the Tab key goes to the true one
    leadHtml({ ...sheet, isScripted: true }, index),
  );
}

/** The sum of the row in a line, which stays in sight beside it; nothing beside a heading. */
export function sumOfLineHtml({ model, lines, lead }: RowSheet, line: number): string {
  const index = lines.rowAt[line];
  if (index === undefined) return '';
  return element(
    'div',
    {
      class: placed(line) || undefined,
      'data-row': index + 1,
      'data-line': line,
      'data-column': lead + model.columns.length,
    },
    escapeHtml(model.rows[index]!.total),
  );
}

/** What of a row stands in some columns side by side. */
export function tileHtml(sheet: RowSheet, index: number, tile: number): string {
  const { model, lead } = sheet;
  const from = tile * sheet.tile;
  const first = model.pinned.columns + from;
  const columns = { first, end: Math.min(first + sheet.tile, model.columns.length) };
  return element(
    'div',
    {
      class: words('tile', placed(from)),
      role: 'presentation',
      'data-tile': tile,
      'data-first': first + lead,
    },
    cellsHtml(cellsWithin(model.rows[index]!.cells, columns), first, describeIn(sheet, index), sheet),
  );
}

interface LinePlace {
  class: string | false;
  state?: string;
  rowIndex: number;
  line: number;
}

function rowHtml(sheet: RowSheet, index: number, tiles: readonly number[], place: LinePlace): string {
  const { model, lead } = sheet;
  const column = lead + model.columns.length;
  return element(
    'div',
    {
      class: words('row', place.class),
      role: 'row',
      'aria-rowindex': place.rowIndex,
      'data-row': index + 1,
      'data-line': place.line,
    },
    [
      element('div', { class: 'lead', role: 'presentation' }, leadHtml(sheet, index, place.state)),
      ...tiles.map((tile) => tileHtml(sheet, index, tile)),
      element(
        'div',
        {
          class: 'total',
          role: 'gridcell',
          'aria-colindex': column + 1,
          'aria-label': `${model.totalName} ${model.rows[index]!.total}`,
          'data-column': column,
        },
        escapeHtml(model.rows[index]!.total),
      ),
    ].join(''),
  );
}

const leadHtml = (sheet: RowSheet, index: number, state?: string): string =>
  textsHtml(sheet, index, state) + pinnedCellsHtml(sheet, index);

function textsHtml(sheet: RowSheet, index: number, state: string | undefined): string {
  const { leading, rows } = sheet.model;
  const { texts } = rows[index]!;
  return leading
    .map((one, column) => {
      const text = texts[column]!;
      const day = text.day ? formatDay(text.day) : undefined;
      const place = { column, width: sheet.widths[column]!, day, ...(state && { state }) };
      return textCellHtml(text, one, place, sheet);
    })
    .join('');
}

/** The cells of the pinned columns, the empty ones too. */
function pinnedCellsHtml(sheet: RowSheet, index: number): string {
  const { pinned, rows } = sheet.model;
  if (pinned.columns === 0) return '';
  const cells = Array.from(
    { length: pinned.columns },
    (_, column) => cellAt(rows[index]!.cells, column) ?? { column, mark: '' },
  );
  return element(
    'div',
    { class: 'pinned', role: 'presentation' },
    cellsHtml(cells, 0, describeIn(sheet, index), sheet),
  );
}

const describeIn =
  ({ model }: RowSheet, index: number) =>
  (column: number) =>
    model.describe(index, column);

function sectionHtml(sheet: RowSheet, line: number, place: Omit<LinePlace, 'line'>): string {
  const { model, lead } = sheet;
  return element(
    'div',
    { class: words('section', place.class), role: 'row', 'aria-rowindex': place.rowIndex, 'data-line': line },
    element(
      'div',
      { role: 'rowheader', 'aria-colindex': 1, 'aria-colspan': lead + model.columns.length + 1 },
      sectionNameHtml(sheet, line, 'visually-hidden'),
    ),
  );
}

function sectionNameHtml({ model, lines }: RowSheet, line: number, name: string | undefined): string {
  const { title, note } = model.sections[lines.sectionAt[line]!]!;
  return element('span', { class: name }, `${escapeHtml(title)} ${element('small', {}, escapeHtml(note))}`);
}

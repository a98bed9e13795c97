import type { CellBlock } from './cell-selection.ts';
import { escapeHtml } from './escape-html.ts';
import type { GridCell, GridModel } from './grid-model.ts';
import { cellAt } from './visible-range.ts';

/** Texts of a block of cells, by row; `headings` puts those of the rows and columns around it. */
export function readBlock(model: GridModel, block: CellBlock, headings: boolean): string[][] {
  const lead = model.leading.length;
  const columns = Array.from({ length: block.right - block.left + 1 }, (_, at) => block.left + at - lead);
  const head = [...model.leading.map(({ name }) => name), ...columns.map((at) => model.columns[at]!.name)];
  const body = model.rows.slice(block.top - 1, block.bottom).map(({ texts, cells }) => [
    ...(headings ? texts.map(({ text }) => text) : []),
    ...columns.map((column) => {
      const cell = cellAt(cells, column);
      return cell ? textOf(cell) : '';
    }),
  ]);
  return headings ? [head, ...body] : body;
}

/** A mark in brackets is only possible; what has changed says from what. */
export function textOf({ mark, possible, change, before }: GridCell): string {
  const text = possible && change !== 'REMOVED' ? `(${mark})` : mark;
  if (change === 'CHANGED') return `${before ?? ''}→${text}`;
  return change === 'ADDED' ? `+${text}` : change === 'REMOVED' ? `−${text}` : text;
}

/** As spreadsheets read it from the clipboard: a cell that holds a tab, a line break or a quote stands in quotes. */
export const formatTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quote).join('\t')).join('\r\n');

const quote = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function formatHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((text) => `<td>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
  );
  return `<table>${lines.join('')}</table>`;
}

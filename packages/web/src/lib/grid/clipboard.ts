import type { CellBlock } from './cell-selection.ts';
import { formatHtml, formatTsv, readBlock } from './copy-cells.ts';
import type { GridModel } from './grid-model.ts';

/** Answers the browser's own copying, which plain http allows too. */
export function setBlock(event: ClipboardEvent, model: GridModel, block: CellBlock, headings = false) {
  const rows = readBlock(model, block, headings);
  event.clipboardData?.setData('text/plain', formatTsv(rows));
  event.clipboardData?.setData('text/html', formatHtml(rows));
  event.preventDefault();
}

/** Copies by itself: without https a page may not write to the clipboard, but it may ask the browser to copy. */
export async function copyBlock(model: GridModel, block: CellBlock, headings: boolean): Promise<boolean> {
  const rows = readBlock(model, block, headings);
  const [text, html] = [formatTsv(rows), formatHtml(rows)];
  try {
    const kinds = {
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return copyByCommand(model, block, headings, text);
  }
}

function copyByCommand(model: GridModel, block: CellBlock, headings: boolean, text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.addEventListener('copy', (event) => setBlock(event, model, block, headings));
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

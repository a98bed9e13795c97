import { expect, test } from 'vitest';
import { linesOf } from './grid-lines.ts';
import type { GridModel } from './grid-model.ts';
import { leadOfLineHtml, lineHtml, pinnedRowHtml, sumOfLineHtml, type RowSheet } from './rows-html.ts';

const MODEL: GridModel = {
  leading: [{ key: 'task', name: '任务', width: 14, heading: true }],
  rows: ['部署发动', '组建专班'].map((name, index) => ({
    key: String(index + 1),
    texts: [{ text: name, href: `/tasks/${index + 1}` }],
    cells: [
      { column: index, mark: '●' },
      { column: 20, mark: '○' },
    ],
    total: '2',
  })),
  columns: Array.from({ length: 40 }, (_, index) => ({ key: `${index}`, name: `单位${index}`, total: '1' })),
  sections: [{ before: 1, title: '二 <专班>', note: '1 项任务' }],
  bands: [],
  pinned: { rows: 0, columns: 0 },
  total: '4',
  totalName: '合计',
  pinnedName: '已固定',
  describe: (row, column) => `任务${row} 单位${column}`,
};

const sheetOf = (model: GridModel, isScripted = true): RowSheet => ({
  model,
  lines: linesOf(model.rows.length, model.sections, model.pinned.rows),
  widths: [56],
  lead: 1,
  tile: 16,
  above: 1,
  isScripted,
});
const SHEET = sheetOf(MODEL);

const columnsIn = (html: string) =>
  [...html.matchAll(/data-column="(\d+)"/g)].map(([, column]) => Number(column));

test('a row is its name, the marks of the tiles that are drawn, and its sum', () => {
  expect(columnsIn(lineHtml(SHEET, 0, [0]))).toEqual([0, 1, 41]);
  expect(columnsIn(lineHtml(SHEET, 0, [0, 1]))).toEqual([0, 1, 21, 41]);
  expect(columnsIn(lineHtml({ ...SHEET, tile: 48 }, 0, [0]))).toEqual([0, 1, 21, 41]);
});

test('a line is counted with the headings above it, as a screen reader says it', () => {
  const rowIndexOf = (html: string) => Number(html.match(/aria-rowindex="(\d+)"/)?.[1]);
  expect([0, 1, 2].map((line) => rowIndexOf(lineHtml(SHEET, line, [])))).toEqual([2, 3, 4]);
  expect(lineHtml(SHEET, 1, [])).toContain('role="rowheader" aria-colindex="1" aria-colspan="42"');
});

test('a pinned row is drawn once, above the others, and counted before them', () => {
  const sheet = sheetOf({ ...MODEL, sections: [], pinned: { rows: 1, columns: 1 } });
  expect(pinnedRowHtml(sheet, 0, [])).toContain('class="row kept" role="row" aria-rowindex="2" data-row="1"');
  expect(lineHtml(sheet, 0, [])).toContain('aria-rowindex="3" data-row="2"');
  expect(pinnedRowHtml(sheet, 0, [])).toContain(
    'role="rowheader" aria-colindex="1" aria-description="已固定"',
  );
  expect(lineHtml(sheet, 0, [])).not.toContain('aria-description');
  // the pinned column has a cell though nothing is in it
  expect(columnsIn(lineHtml(sheet, 0, []))).toEqual([0, 1, 41]);
});

test('names and sums beside a line are what the row says; a section has a name and no sum', () => {
  expect(leadOfLineHtml(SHEET, 0)).toContain('部署发动');
  expect(sumOfLineHtml(SHEET, 0)).toContain('>2</div>');
  expect(leadOfLineHtml(SHEET, 1)).toContain('<span>二 &lt;专班&gt; <small>1 项任务</small></span>');
  expect(sumOfLineHtml(SHEET, 1)).toBe('');
});

test('without a script the Tab key goes to the link of a row and not to its copy', () => {
  const plain = sheetOf(MODEL, false);
  expect(lineHtml(plain, 0, [])).toContain('<a href="/tasks/1">');
  expect(leadOfLineHtml(plain, 0)).toContain('<a href="/tasks/1" tabindex="-1">');
});

import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { smallPlan } from './testing/small-plan.ts';
import { writeXlsx } from './write-xlsx.ts';

const plan = smallPlan([
  { area: 1, name: '=HYPERLINK("http://x")', body: '-5℃\n_x0041_ <b>&\u0007', due: '2024-06-30' },
  { area: 1, name: '@甲', number: '1.10' },
  { area: 2, name: '+86', responsible: '乙局' },
]);

/** As another program reads it. */
async function openSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
}

test('every cell is text, and none a formula, a number or a date', async () => {
  const sheet = await openSheet(writeXlsx(plan));
  const rows = [3, 4, 5].map((row) => [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(row, column).value));
  expect(rows).toEqual([
    [
      '1',
      '第1类',
      '=HYPERLINK("http://x")',
      expect.stringMatching(/^-5℃\n_.*x0041_ <b>&$/),
      '区应急局',
      '2024-06-30',
    ],
    ['1.10', '第1类', '@甲', null, '区应急局', '12月'],
    ['3', '第2类', '+86', null, '乙局', '12月'],
  ]);
  expect(sheet.getCell('C3').numFmt).toBe('@');
});

test('what begins like a formula has the apostrophe that Excel does not show', () => {
  const styles = [...xmlOf(writeXlsx(plan)).matchAll(/<c r="C(\d)" s="(\d)"/g)].map(([, row, style]) => [
    row,
    style,
  ]);
  expect(styles).toEqual([
    ['2', '3'],
    ['3', '5'],
    ['4', '5'],
    ['5', '5'],
  ]);
});

test('the heading stays in sight and is printed on every page, areas are merged', async () => {
  const sheet = await openSheet(writeXlsx(plan, { paper: 'A3' }));
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 2 }]);
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 8,
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '2:2',
  });
  expect(sheet.model.merges).toEqual(['A1:F1', 'B3:B4']);
});

test('the same plan gives the same bytes', () => {
  expect(writeXlsx(plan)).toEqual(writeXlsx(structuredClone(plan)));
});

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
}

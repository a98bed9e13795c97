import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RefusedError } from './refusal.ts';
import { excelFile } from './testing/office-file.ts';
import { renderBlocks } from './testing/render-blocks.ts';

const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
const text = (reference: string, value: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

function read(...given: Parameters<typeof excelFile>): string {
  return renderBlocks(readXlsx(excelFile(...given)));
}

describe.each([
  ['.xlsx', readXlsx, 'hidden.xlsx'],
  ['.xls', readXls, 'hidden.xls'],
])('sheets of LibreOffice, %s', (_, reader, name) => {
  const bytes = readFileSync(new URL(`../../../samples/shapes/${name}`, import.meta.url));

  test('dates, merges and several sheets; what is hidden is not read', () => {
    expect(renderBlocks(reader(bytes))).toBe(
      [
        '¶ 1 任务清单',
        '¶ 2 2024年重点工作任务清单',
        'table 1',
        '2: 序号 | 任务 | _ | 责任单位 | 完成时限 | 月份',
        '3: 1 | 隐患排查 | _ | 区应急局 | 2024-06-30 | 12月',
        '5: 3[1×2] | 宣传教育⏎进社区[1×2] | _ | 区教育局⏎区民政局 | 持续推进 | 全年',
        '6: _ | 各街镇 | _ | _',
        '¶ 3 应急队伍',
        'table 2',
        '1: 序号 | 任务 | 责任单位',
        '2: 1 | 队伍建设 | 区消防救援支队',
      ].join('\n'),
    );
  });

  test('a hidden sheet, row and column are told', () => {
    expect(reader(bytes).diagnostics).toMatchObject([
      { code: 'HIDDEN_CELLS', message: expect.stringContaining('单位名录') },
      { code: 'HIDDEN_CELLS', message: expect.stringContaining('hidden rows (4)') },
      { code: 'HIDDEN_CELLS', message: expect.stringContaining('hidden columns (3)') },
    ]);
  });
});

describe('cells', () => {
  test('numbers, formulas, truth and errors as they are shown', () => {
    const cells =
      '<c r="A1"><v>1</v></c><c r="B1"><v>1.0</v></c><c r="C1"><f>A1+1</f><v>2</v></c><c r="D1" t="str"><f>"第"&amp;1</f><v>第1</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>';
    expect(read(`<sheetData>${row(1, cells)}</sheetData>`)).toBe(
      'table 1\n1: 1 | 1 | 2 | 第1 | TRUE | #REF!',
    );
  });

  test('formulas that were saved without their results are told', () => {
    const cells = `${text('A1', '序号')}<c r="B1"><f>A1</f></c><c r="C1" t="str"><f>A1</f><v></v></c>`;
    expect(readXlsx(excelFile(`<sheetData>${row(1, cells)}</sheetData>`)).diagnostics).toMatchObject([
      { code: 'PART_NOT_READ', message: expect.stringContaining('1 cells hold formulas') },
    ]);
  });

  test('rich text, line breaks and phonetic guides of shared strings', () => {
    const strings =
      '<si><r><t>区应</t></r><r><t>急局</t></r><rPh sb="0" eb="1"><t>qu</t></rPh></si><si><t>甲局_x000D_\n乙局</t></si>';
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c>';
    expect(read(`<sheetData>${row(1, cells)}</sheetData>`, { strings })).toBe(
      'table 1\n1: 区应急局 | 甲局⏎乙局',
    );
  });

  test('dates under formats of the file, from 1900 and from 1904', () => {
    const styles =
      '<numFmts><numFmt numFmtId="180" formatCode="m&quot;月底前&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/><xf numFmtId="14"/></cellXfs>';
    const sheet = `<sheetData>${row(1, '<c r="A1" s="1"><v>45473</v></c><c r="B1" s="2"><v>45473</v></c>')}</sheetData>`;
    expect(read(sheet, { styles })).toBe('table 1\n1: 6月底前 | 2024-06-30');
    expect(read(sheet, { styles, workbook: '<workbookPr date1904="1"/>' })).toBe(
      'table 1\n1: 7月底前 | 2028-07-01',
    );
  });

  test('cells and rows without references stand one after the other', () => {
    expect(
      read('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'),
    ).toBe('table 1\n1: 1 | 2\n2: 3 | _');
  });

  test('rows hidden by a filter belong to the list, and are told', () => {
    const sheet = `<sheetPr filterMode="1"/><sheetData>${row(1, '<c><v>1</v></c>')}${row(2, '<c><v>2</v></c>', ' hidden="1"')}</sheetData>`;
    expect(read(sheet)).toBe('table 1\n1: 1\n2: 2');
    expect(readXlsx(excelFile(sheet)).diagnostics).toMatchObject([
      { code: 'HIDDEN_CELLS', message: expect.stringContaining('a filter hides them') },
    ]);
  });

  test('a group heading after the header is a row', () => {
    const sheet = `<sheetData>${row(1, text('A1', '2024年清单'))}${row(2, text('A2', '序号') + text('B2', '任务'))}${row(3, text('A3', '一、强化责任'))}${row(4, text('A4', '1') + text('B4', '排查'))}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:B3"/></mergeCells>`;
    expect(read(sheet)).toBe('¶ 1 2024年清单\ntable 1\n2: 序号 | 任务\n3: 一、强化责任[2×1]\n4: 1 | 排查');
  });
});

describe('sheets that no list needs', () => {
  test('a false dimension, 1,048,576 coloured rows and merges over whole columns', () => {
    const blank = Array.from({ length: 50_000 }, (_, index) =>
      row(index + 3, `<c r="A${index + 3}" s="1"/>`),
    );
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, text('A1', '序号') + text('B1', '任务'))}${row(2, text('A2', '1') + text('B2', '排查'))}${blank.join('')}${row(1_048_576, '<c r="XFD1048576" s="1"/>')}</sheetData><mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="C1:XFD1048576"/></mergeCells>`;
    expect(read(sheet)).toBe('table 1\n1: 序号 | 任务\n2: 1 | 排查');
  });

  test('merges over each other: the first counts', () => {
    const rows = [1, 2, 3].map((at) =>
      row(at, text(`A${at}`, '一') + text(`B${at}`, '二') + text(`C${at}`, '三')),
    );
    const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="B2:B3"/></mergeCells>`;
    expect(read(sheet)).toBe('table 1\n1: 一 | 二 | 三\n2: 一[2×1] | 三\n3: 一 | 二 | 三');
  });

  test.each([
    ['text far to the right', row(1, text('XFD1', 'x')), ''],
    ['20,300 rows', Array.from({ length: 20_300 }, () => '<row><c><v>1</v></c></row>').join(''), ''],
    [
      'a million merges',
      row(1, text('A1', 'x')),
      Array.from({ length: 1_000_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join(
        '',
      ),
    ],
  ])('%s', (_, rows, merges) => {
    const bytes = excelFile(`<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`);
    expect(() => readXlsx(bytes)).toThrow(
      expect.objectContaining({ code: 'TABLE_TOO_LARGE' }) as RefusedError,
    );
  });
});

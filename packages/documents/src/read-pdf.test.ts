import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { renderBlocks } from './testing/render-blocks.ts';

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../../samples/shapes/${name}`, import.meta.url));

test('a heading of two rows and a cell over two columns are told by the lines', async () => {
  expect(renderBlocks(await readPdf(sample('auto-numbers.pdf')))).toBe(
    [
      '¶ 1 一、 总体要求',
      '¶ 2 二、 任务分工',
      'table 1',
      '1: 序号[1×2] | 工作任务[1×2] | 责任分工[2×1] | 完成时限[1×2]',
      '2: 牵头单位 | 配合单位',
      '3: 1 | 整治重大隐患 | 区应急局 | 各街镇 | 6月',
      '4: 2 | 加强培训 | 区教育局 | _ | 全年',
      '5: 3 | 完善制度 | 区司法局 | 区应急局 | 12月',
    ].join('\n'),
  );
});

test('a table over pages is one: headings once, and rows that a page cuts whole', async () => {
  const { blocks, diagnostics } = await readPdf(sample('over-pages.pdf'));
  expect(blocks.map(({ kind }) => kind)).toEqual(['PARAGRAPH', 'TABLE', 'PARAGRAPH']);
  const [, table] = blocks;
  const rows = table?.kind === 'TABLE' ? table.rows : [];
  const numbers = rows.map(({ cells }) => cells.find(({ column }) => column === 1)?.text);
  expect(numbers).toEqual(['序号', ...Array.from({ length: 24 }, (_, index) => String(index + 1))]);
  const body =
    '健全风险分级管控和隐患排查治理双重预防机制，完善清单，明确责任，按季度组织检查，及时消除隐患。';
  rows.slice(1).forEach(({ cells }, index) => {
    const text = (column: number): string | undefined =>
      cells.find((cell) => cell.column === column)?.text.replaceAll('\n', '');
    expect(text(4)).toBe(body.repeat((index % 3) + 1));
    expect(text(6)).toBe('区应急局、区建设和管理委员会、区消防救援支队');
  });
  expect(
    rows.flatMap(({ cells }) => cells.filter(({ column, text }) => column === 2 && text !== '')),
  ).toMatchObject([
    { text: '行动' },
    { text: '强化责任落实', rowSpan: 8 },
    { text: '强化隐患治理' },
    { text: '强化宣传教育' },
  ]);
  expect(diagnostics).toEqual([]);
});

test('without lines, columns are guessed, and that is told', async () => {
  const read = await readPdf(sample('without-lines.pdf'));
  expect(renderBlocks(read)).toBe(
    [
      '¶ 1 示例区2024年重点工作任务分工表',
      'table 1',
      '1: 序号 | 任务名称 | 主要内容 | 完成时限 | 责任单位',
      '2: 1 | 开展隐患排查 | 组织开展全覆盖的隐患排查整治⏎行动，并建立台账 | 6月底前 | 区应急局',
      '3: 2 | 加强宣传教育 | 开展安全宣传进企业、进社区 | 9月底前 | 区教育局',
      '4: 3 | 完善应急预案 | 修订总体预案和专项预案，按计⏎划组织演练 | 12月底⏎前 | 区应急局、各街镇',
      '5: 4 | 强化执法检查 | 对重点企业开展执法检查 | 11月底⏎前 | 区市场监管局',
    ].join('\n'),
  );
  expect(read.diagnostics).toMatchObject([{ code: 'CELLS_GUESSED', source: { table: 1, row: 1 } }]);
});

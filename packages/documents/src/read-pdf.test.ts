import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import type { RefusedError } from './refusal.ts';
import { drawCodes, drawGrid, drawText, namedFont, pdfFile } from './testing/pdf-file.ts';
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
      '2: 1 | 开展隐患排查 | 组织开展全覆盖的隐患排查整治行动，并建立台账 | 6月底前 | 区应急局',
      '3: 2 | 加强宣传教育 | 开展安全宣传进企业、进社区 | 9月底前 | 区教育局',
      '4: 3 | 完善应急预案 | 修订总体预案和专项预案，按计划组织演练 | 12月底前 | 区应急局、各街镇',
      '5: 4 | 强化执法检查 | 对重点企业开展执法检查 | 11月底前 | 区市场监管局',
    ].join('\n'),
  );
  expect(read.diagnostics).toMatchObject([{ code: 'CELLS_GUESSED', source: { table: 1, row: 1 } }]);
});

test('rows and area cells that a page cuts are whole, and so are names that a narrow cell cuts', async () => {
  expect(renderBlocks(await readPdf(sample('narrow-page.pdf')))).toBe(
    [
      'table 1',
      '1: 序⏎号 | 行动 | 任务 | 牵头单位 | 配合单位',
      '2: 1 | 宣教培⏎训提升行动[1×3] | 开展“安全生产月”活动 | 县森防指办公室 | 市水务集团有限公司⏎市住房和城乡建设局',
      '3: 2 | 组织应急演练 | 市政府督查室 | 区城市管理局、各街镇',
      '4: 3 | 建设应急物资库，完善调拨机制，定期盘点更新 | 市发展和改革委员会 | 市财政局 市水利局',
    ].join('\n'),
  );
});

test('lines between rows alone say where rows begin', async () => {
  const read = await readPdf(sample('lines-across.pdf'));
  expect(renderBlocks(read)).toBe(
    [
      '¶ 1 Climate Action Plan 2026',
      'table 1',
      '1: # | Action | Lead agency | Partner agencies | Timeframe',
      '2: B-1 | Adopt an all-electric reach code for new construction | Department of Planning and Building | Office of Sustainability; Fire Department | By 31 December 2026',
      '3: B-2 | Benchmark municipal buildings | Department of General Services | _ | Annually',
      '4: B-3 | Plant street trees | Department of Public Works | Parks Department; School District | 2027',
    ].join('\n'),
  );
  expect(read.diagnostics).toMatchObject([{ code: 'CELLS_GUESSED' }]);
});

describe('fonts that are coded in a table of a name', () => {
  test.each([
    ['UniGB-UCS2-H', 'GB1', '533a5e9460255c400032003000320034'],
    ['GBK-EUC-H', 'GB1', 'c7f8d3a6bcb1bed632303234'],
    ['UniCNS-UCS2-H', 'CNS1', '533a5e9460255c400032003000320034'],
  ])('%s', async (encoding, collection, codes) => {
    const bytes = pdfFile([drawCodes(50, 700, codes)], namedFont(encoding, collection));
    expect(renderBlocks(await readPdf(bytes))).toBe('¶ 1 区应急局2024');
  });

  test('without a table of letters, the numbers of the collection tell them', async () => {
    const bytes = pdfFile([drawCodes(50, 700, '0f0011a00b000c00')], namedFont('Identity-H'));
    expect(renderBlocks(await readPdf(bytes))).toBe('¶ 1 务帧名漆');
  });

  test.each([
    ['codes that are none of its', namedFont('UniJIS-UCS2-H', 'Japan1')],
    ['none at all', namedFont('Identity-H', 'Identity')],
  ])('%s: the file is refused', async (_, font) => {
    const bytes = pdfFile([drawCodes(50, 700, '0f0011a00b000c0007770f3a')], font);
    await expect(readPdf(bytes)).rejects.toThrow(
      expect.objectContaining({
        code: 'NOT_TEXT',
        message: expect.stringContaining('fonts'),
      }) as RefusedError,
    );
  });
});

/** A table of two columns of wide letters, drawn in thin rectangles. */
const drawn = [
  drawText(60, 760, '2025年清单'),
  drawGrid([50, 150, 350], [740, 720, 700]),
  drawText(55, 725, '任务'),
  drawText(155, 725, '责任单位'),
  drawText(55, 705, '排查'),
  drawText(155, 705, '甲局'),
].join('');

describe('a row that goes on over the page after a full sentence', () => {
  const edges = [50, 90, 200, 350, 420, 490];
  const draw = (ys: readonly number[], texts: readonly (readonly [x: number, y: number, text: string])[]) =>
    drawGrid(edges, ys) + texts.map(([x, y, text]) => drawText(x + 4, y, text)).join('');
  const head = [
    [50, 185, '序号'],
    [90, 185, '任务'],
    [200, 185, '内容'],
    [350, 185, '责任单位'],
    [420, 185, '时限'],
    [50, 165, '1'],
    [90, 165, '排查'],
    [200, 165, '全面排查隐患。'],
    [350, 165, '甲局'],
    [420, 165, '6月'],
  ] as const;

  test('is one where nothing but its text goes on', async () => {
    const rest = draw([760, 740], [[200, 745, '逐项登记。']]);
    const read = await readPdf(pdfFile([draw([200, 180, 160], head), rest]));
    expect(renderBlocks(read)).toBe(
      'table 1\n1: 序号 | 任务 | 内容 | 责任单位 | 时限\n2: 1 | 排查 | 全面排查隐患。⏎逐项登记。 | 甲局 | 6月',
    );
  });

  test('is another where it has units of its own', async () => {
    const rest = draw(
      [760, 740],
      [
        [200, 745, '逐项登记。'],
        [350, 745, '乙局'],
      ],
    );
    const read = await readPdf(pdfFile([draw([200, 180, 160], head), rest]));
    expect(renderBlocks(read)).toContain('\n3: _ | _ | 逐项登记。 | 乙局 | _');
  });
});

describe('pages that lie on their side', () => {
  const upright = '¶ 1 2025年清单\ntable 1\n1: 任务 | 责任单位\n2: 排查 | 甲局';

  test.each([
    ['upright', drawn, ''],
    ['turned back by the page', `q 0 1 -1 0 842 0 cm\n${drawn}Q`, '/Rotate 90'],
    ['written upwards', `q 0 1 -1 0 842 0 cm\n${drawn}Q`, ''],
    ['written downwards', `q 0 -1 1 0 -200 595 cm\n${drawn}Q`, ''],
  ])('%s', async (_, content, entries) => {
    const bytes = pdfFile([content], { ...namedFont('UniGB-UCS2-H'), entries });
    expect(renderBlocks(await readPdf(bytes))).toBe(upright);
  });
});

test('a watermark over the table is no text of it, and is told', async () => {
  const aslant = `q 0.7 0.7 -0.7 0.7 0 0 cm\n${drawText(600, 380, '内部资料', 40)}Q\n`;
  const read = await readPdf(pdfFile([drawn + aslant]));
  expect(renderBlocks(read)).toBe('¶ 1 2025年清单\ntable 1\n1: 任务 | 责任单位\n2: 排查 | 甲局');
  expect(read.diagnostics).toMatchObject([
    { code: 'PART_NOT_READ', message: expect.stringContaining('4 letters') },
  ]);
});

describe('paragraphs', () => {
  const full = '各单位要加强组织领导，明确责任分工，细化工作措施，按时完成各项任务，建立';
  const page = (lines: readonly (readonly [indent: number, text: string])[]): Uint8Array =>
    pdfFile([lines.map(([indent, text], index) => drawText(60 + indent, 760 - index * 20, text)).join('')]);

  test('a line that begins further left goes on, without a space in Chinese', async () => {
    const bytes = page([
      [24, `一、${full.slice(0, -4)}`],
      [0, '健全长效机制。（牵头单位：区应急局）'],
      [24, `二、${full.slice(0, -4)}`],
      [0, '2．报告制度。'],
    ]);
    expect(renderBlocks(await readPdf(bytes))).toBe(
      `¶ 1 一、${full.slice(0, -4)}健全长效机制。（牵头单位：区应急局）\n¶ 2 二、${full.slice(0, -4)}2．报告制度。`,
    );
  });

  test('where no line is further in than others, numbers begin paragraphs', async () => {
    const bytes = page([
      [0, `（一）${full.slice(0, -6)}。`],
      [0, `（二）${full.slice(0, -6)}健全`],
      [0, '长效机制。'],
    ]);
    expect(renderBlocks(await readPdf(bytes))).toBe(
      `¶ 1 （一）${full.slice(0, -6)}。\n¶ 2 （二）${full.slice(0, -6)}健全长效机制。`,
    );
  });
});

test('a space between names is one where it is written', async () => {
  const bytes = pdfFile([drawText(60, 700, '市财政局 市水利局') + drawText(60, 600, '2025 年')]);
  expect(renderBlocks(await readPdf(bytes))).toBe('¶ 1 市财政局 市水利局\n¶ 2 2025年');
});

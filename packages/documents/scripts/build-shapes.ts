/**
 * Builds `samples/shapes/`: small documents of awkward shape, written by LibreOffice. Where they come from
 * is said beside each; the tests in `src` state what must be read from them.
 *
 *     node --conditions=@zeren/source packages/documents/scripts/build-shapes.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import {
  BorderStyle,
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert } from './convert.ts';

const folder = join(import.meta.dirname, '../../../samples/shapes');
const scratch = mkdtempSync(join(tmpdir(), 'shapes-'));

const font = 'WenQuanYi Micro Hei';
const line = (text: string, options: object = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun({ text, font, size: 21 })] });
const cell = (text: string, options: object = {}): TableCell =>
  new TableCell({ ...options, children: text.split('\n').map((one) => line(one)) });

const areas = ['强化责任落实', '强化隐患治理', '强化宣传教育'];
const rows = Array.from({ length: 24 }, (_, index) => ({
  area: index % 8 === 0 ? (areas[index / 8] as string) : '',
  number: String(index + 1),
  name: `重点任务${index + 1}`,
  body: '健全风险分级管控和隐患排查治理双重预防机制，完善清单，明确责任，按季度组织检查，及时消除隐患。'.repeat(
    (index % 3) + 1,
  ),
  due: `${(index % 12) + 1}月底前`,
  units: '区应急局、区建设和管理委员会、区消防救援支队',
}));

/** A table over two pages and more: headings on every page, an area merged over the break, rows that break. */
const overPages = [
  line('示例区2024年安全生产重点工作任务清单'),
  new Table({
    columnWidths: [800, 1500, 1600, 3300, 1100, 1400],
    width: { size: 9700, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: ['序号', '行动', '任务', '工作措施', '完成时限', '责任单位'].map((text) => cell(text)),
      }),
      ...rows.map(
        ({ area, number, name, body, due, units }) =>
          new TableRow({
            children: [
              cell(number),
              cell(area, {
                verticalMerge: area === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
              }),
              ...[name, body, due, units].map((text) => cell(text)),
            ],
          }),
      ),
    ],
  }),
  line('注：本清单自印发之日起施行。'),
];
await write('over-pages', overPages);
convert(join(scratch, 'over-pages.docx'), join(folder, 'over-pages.pdf'), 'pdf:writer_pdf_Export');

/** Small pages and narrow columns: names that wrap without separators, rows and area cells that pages cut. */
const narrow = [
  [
    '1',
    '宣教培训提升行动',
    '开展“安全生产月”活动',
    '县森防指办公室',
    '市水务集团有限公司\n市住房和城乡建设局',
  ],
  ['2', '', '组织应急演练', '市政府督查室', '区城市管理局、各街镇'],
  ['3', '', '建设应急物资库，完善调拨机制，定期盘点更新', '市发展和改革委员会', '市财政局 市水利局'],
];
await write(
  'narrow-page',
  [
    new Table({
      columnWidths: [500, 900, 1300, 1100, 1500],
      width: { size: 5300, type: WidthType.DXA },
      rows: [['序号', '行动', '任务', '牵头单位', '配合单位'], ...narrow].map(
        (texts, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: texts.map((text, column) =>
              cell(text, {
                verticalAlign: 'center',
                ...(column === 1 &&
                  index > 0 && {
                    verticalMerge: text === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
                  }),
              }),
            ),
          }),
      ),
    }),
  ],
  undefined,
  { size: { width: 6600, height: 3600 }, margin: { top: 600, bottom: 600, left: 600, right: 600 } },
);
convert(join(scratch, 'narrow-page.docx'), join(folder, 'narrow-page.pdf'), 'pdf:writer_pdf_Export');

/** Lines between the rows only. */
const across = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };
await write('lines-across', [
  line('Climate Action Plan 2026'),
  new Table({
    borders: {
      top: across,
      bottom: across,
      insideHorizontal: across,
      left: { style: BorderStyle.NONE, size: 0, color: 'auto' },
      right: { style: BorderStyle.NONE, size: 0, color: 'auto' },
      insideVertical: { style: BorderStyle.NONE, size: 0, color: 'auto' },
    },
    columnWidths: [900, 2700, 2500, 2500, 1100],
    width: { size: 9700, type: WidthType.DXA },
    rows: [
      ['#', 'Action', 'Lead agency', 'Partner agencies', 'Timeframe'],
      [
        'B-1',
        'Adopt an all-electric reach code for new construction',
        'Department of Planning and Building',
        'Office of Sustainability; Fire Department',
        'By 31 December 2026',
      ],
      ['B-2', 'Benchmark municipal buildings', 'Department of General Services', '', 'Annually'],
      [
        'B-3',
        'Plant street trees',
        'Department of Public Works',
        'Parks Department; School District',
        '2027',
      ],
    ].map((texts) => new TableRow({ children: texts.map((text) => cell(text)) })),
  }),
]);
convert(join(scratch, 'lines-across.docx'), join(folder, 'lines-across.pdf'), 'pdf:writer_pdf_Export');

/** The same columns without any line. */
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};
await write('without-lines', [
  line('示例区2024年重点工作任务分工表'),
  new Table({
    borders,
    columnWidths: [800, 2600, 3300, 1100, 1900],
    width: { size: 9700, type: WidthType.DXA },
    rows: [
      ['序号', '任务名称', '主要内容', '完成时限', '责任单位'],
      ['1', '开展隐患排查', '组织开展全覆盖的隐患排查整治行动，并建立台账', '6月底前', '区应急局'],
      ['2', '加强宣传教育', '开展安全宣传进企业、进社区', '9月底前', '区教育局'],
      ['3', '完善应急预案', '修订总体预案和专项预案，按计划组织演练', '12月底前', '区应急局、各街镇'],
      ['4', '强化执法检查', '对重点企业开展执法检查', '11月底前', '区市场监管局'],
    ].map(
      (texts) =>
        new TableRow({
          children: texts.map((text) =>
            cell(text, { borders: { top: noLine, bottom: noLine, left: noLine, right: noLine } }),
          ),
        }),
    ),
  }),
]);
convert(join(scratch, 'without-lines.docx'), join(folder, 'without-lines.pdf'), 'pdf:writer_pdf_Export');

/** Numbers that stand in no text, in the first column and before a paragraph; two rows of headings. */
const numbered = (reference: string, text = ''): Paragraph =>
  new Paragraph({ numbering: { reference, level: 0 }, children: [new TextRun({ text, font })] });
await write(
  'auto-numbers',
  [
    numbered('chapters', '总体要求'),
    numbered('chapters', '任务分工'),
    new Table({
      columnWidths: [900, 3000, 1500, 1500, 2000],
      width: { size: 8900, type: WidthType.DXA },
      rows: [
        new TableRow({
          children: [
            cell('序号', { verticalMerge: VerticalMergeType.RESTART }),
            cell('工作任务', { verticalMerge: VerticalMergeType.RESTART }),
            cell('责任分工', { columnSpan: 2 }),
            cell('完成时限', { verticalMerge: VerticalMergeType.RESTART }),
          ],
        }),
        new TableRow({
          children: [
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('牵头单位'),
            cell('配合单位'),
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
          ],
        }),
        ...[
          ['整治重大隐患', '区应急局', '各街镇', '6月'],
          ['加强培训', '区教育局', '', '全年'],
          ['完善制度', '区司法局', '区应急局', '12月'],
        ].map(
          (texts) =>
            new TableRow({
              children: [new TableCell({ children: [numbered('rows')] }), ...texts.map((text) => cell(text))],
            }),
        ),
      ],
    }),
  ],
  {
    config: [
      { reference: 'chapters', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] },
      { reference: 'rows', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1' }] },
    ],
  },
);
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.doc'), 'doc:MS Word 97');
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.docx'), 'docx:MS Word 2007 XML');
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.html'), 'html:HTML (StarWriter)');
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.pdf'), 'pdf:writer_pdf_Export');
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.odt'), 'odt');
convert(join(scratch, 'auto-numbers.docx'), join(folder, 'auto-numbers.rtf'), 'rtf');

/** Pages that are pictures. */
await write('scan', [
  new Paragraph({
    children: [
      new ImageRun({ type: 'png', data: greyPicture(400, 500), transformation: { width: 400, height: 500 } }),
    ],
  }),
]);
convert(join(scratch, 'scan.docx'), join(folder, 'scan.pdf'), 'pdf:writer_pdf_Export');

/** A PDF that opens with a password only. */
await write('password', [line('秘密')]);
convert(
  join(scratch, 'password.docx'),
  join(folder, 'password.pdf'),
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"open"}}',
);

/** Hidden rows, columns and sheets, dates, merges, several sheets. */
const workbook = new ExcelJS.Workbook();
const plan = workbook.addWorksheet('任务清单');
plan.addRow(['2024年重点工作任务清单']);
plan.mergeCells('A1:F1');
plan.addRow(['序号', '任务', '旧责任单位', '责任单位', '完成时限', '月份']);
plan.addRow([
  1,
  '隐患排查',
  '区安监局',
  '区应急局',
  new Date(Date.UTC(2024, 5, 30)),
  new Date(Date.UTC(2024, 11, 1)),
]);
plan.addRow([
  2,
  '已取消',
  '区安监局',
  '区应急局',
  new Date(Date.UTC(2024, 8, 30)),
  new Date(Date.UTC(2024, 10, 1)),
]);
plan.addRow([3, '宣传教育\n进社区', '', '区教育局\n区民政局', '持续推进', '全年']);
plan.addRow([null, null, null, '各街镇', null, null]);
plan.mergeCells('A5:A6');
plan.mergeCells('B5:B6');
plan.getColumn(3).hidden = true;
plan.getRow(4).hidden = true;
for (const row of [3, 4]) {
  plan.getCell(row, 5).numFmt = 'yyyy"年"m"月"d"日"';
  plan.getCell(row, 6).numFmt = 'm"月"';
}
const second = workbook.addWorksheet('应急队伍');
second.addRow(['序号', '任务', '责任单位']);
second.addRow([1, '队伍建设', '区消防救援支队']);
const names = workbook.addWorksheet('单位名录', { state: 'hidden' });
names.addRow(['区应急局']);
workbook.addWorksheet('空表');
await workbook.xlsx.writeFile(join(scratch, 'hidden.xlsx'));
convert(join(scratch, 'hidden.xlsx'), join(folder, 'hidden.xlsx'), 'xlsx:Calc MS Excel 2007 XML');
convert(join(scratch, 'hidden.xlsx'), join(folder, 'hidden.xls'), 'xls:MS Excel 97');
convert(join(scratch, 'hidden.xlsx'), join(folder, 'hidden.ods'), 'ods');

rmSync(scratch, { recursive: true });

type Section = ConstructorParameters<typeof Document>[0]['sections'][number];

async function write(
  name: string,
  children: (Paragraph | Table)[],
  numbering?: ConstructorParameters<typeof Document>[0]['numbering'],
  page?: NonNullable<NonNullable<Section['properties']>['page']>,
): Promise<void> {
  const section = { children, ...(page && { properties: { page } }) };
  const document = new Document({ ...(numbering && { numbering }), sections: [section] });
  const parts = unzipSync(await Packer.toBuffer(document));
  // The library restarts the first use of each list, of which LibreOffice makes a list of its own.
  if (parts['word/numbering.xml']) {
    const xml = strFromU8(parts['word/numbering.xml']);
    parts['word/numbering.xml'] = strToU8(xml.replace(/<w:lvlOverride.*?<\/w:lvlOverride>/g, ''));
  }
  writeFileSync(join(scratch, `${name}.docx`), zipSync(parts));
}

function greyPicture(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const pixels = Buffer.alloc((width + 1) * height, 0x99);
  for (let row = 0; row < height; row++) pixels[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

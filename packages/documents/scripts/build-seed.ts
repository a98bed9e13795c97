/**
 * Builds `samples/seed/`: the seed as the programs of this world would write it. Needs LibreOffice
 * (`apt-get install --no-install-recommends libreoffice-writer libreoffice-calc fonts-wqy-microhei`).
 *
 *     node --conditions=@zeren/source packages/documents/scripts/build-seed.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText, type Table } from '@zeren/domain/task-list';
import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import ExcelJS from 'exceljs';
import { convert } from './convert.ts';

const folder = join(import.meta.dirname, '../../../samples/seed');
const seed = readText(readFileSync(join(import.meta.dirname, '../../../seeds/changning-2024.txt'), 'utf8'), {
  name: 'changning-2024.txt',
});
const paragraphs = seed.blocks.flatMap((block) => (block.kind === 'PARAGRAPH' ? [block.text] : []));
const [, ...rows] = (seed.blocks.find((block) => block.kind === 'TABLE') as Table).rows.map(({ cells }) =>
  cells.map(({ text }) => text),
);
const headings = ['序号', '工作目标任务', '时间节点', '责任单位', '配合单位'];
const widths = [700, 1800, 2400, 5200, 900, 2000, 2000];

await writeWord();
await writeExcel();
convertSeed('changning-2024.docx', 'doc', 'doc:MS Word 97');
convertSeed('changning-2024.docx', 'pdf', 'pdf:writer_pdf_Export');
convertSeed('changning-2024.docx', 'html', 'html:HTML (StarWriter):EmbedImages');
convertSeed('changning-2024.docx', 'libreoffice.docx', 'docx:MS Word 2007 XML');
convertSeed('changning-2024.xlsx', 'xls', 'xls:MS Excel 97');
convertSeed('changning-2024.xlsx', 'libreoffice.xlsx', 'xlsx:Calc MS Excel 2007 XML');

/** The cell of the area is merged over the rows of its tasks. */
async function writeWord(): Promise<void> {
  const cell = (text: string, options: object = {}): TableCell =>
    new TableCell({
      ...options,
      children: text
        .split('\n')
        .map(
          (line) =>
            new Paragraph({ children: [new TextRun({ text: line, font: 'WenQuanYi Micro Hei', size: 18 })] }),
        ),
    });
  const merged = (row: readonly string[], column: number): object =>
    column === 1
      ? { verticalMerge: row[1] === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {};
  const table = new WordTable({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        children: headings.map((heading) =>
          cell(heading, heading === '工作目标任务' ? { columnSpan: 3 } : {}),
        ),
      }),
      ...rows.map(
        (row) => new TableRow({ children: row.map((text, column) => cell(text, merged(row, column))) }),
      ),
    ],
  });
  const document = new Document({
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } },
        },
        children: [
          ...paragraphs.map(
            (text) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text, font: 'WenQuanYi Micro Hei' })],
              }),
          ),
          table,
        ],
      },
    ],
  });
  writeFileSync(join(folder, 'changning-2024.docx'), await Packer.toBuffer(document));
}

async function writeExcel(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('清单');
  paragraphs.forEach((text, index) => {
    sheet.getCell(index + 1, 1).value = text;
    sheet.mergeCells(index + 1, 1, index + 1, 7);
  });
  const top = paragraphs.length + 1;
  sheet.getRow(top).values = [headings[0], headings[1], '', '', headings[2], headings[3], headings[4]];
  sheet.mergeCells(top, 2, top, 4);
  let areaStart = top + 1;
  rows.forEach((row, index) => {
    const at = top + 1 + index;
    sheet.getRow(at).values = row.map((text, column) =>
      column === 0 ? Number(text) : text === '' ? null : text,
    );
    if (row[1] !== '') areaStart = at;
    if (rows[index + 1]?.[1] !== '' && areaStart < at) sheet.mergeCells(areaStart, 2, at, 2);
  });
  writeFileSync(join(folder, 'changning-2024.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function convertSeed(source: string, ending: string, filter: string): void {
  convert(join(folder, source), join(folder, `changning-2024.${ending}`), filter);
}

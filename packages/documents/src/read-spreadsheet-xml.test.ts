import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { renderBlocks } from './testing/render-blocks.ts';

test('a workbook in the XML of Excel 2003, named .xls', async () => {
  const cell = (type: string, text: string, more = ''): string =>
    `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
  const words = (...texts: string[]): string => texts.map((text) => cell('String', text)).join('');
  const hidden =
    '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
  const xml = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Worksheet ss:Name="清单"><Table>
  <Row>${cell('String', '2025年清单', ' ss:MergeAcross="2"')}</Row>
  <Row ss:Index="3">${words('序号', '任务', '时限')}</Row>
  <Row>${cell('Number', '1', ' ss:MergeDown="1"')}<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>排</B>查</ss:Data><Comment><Data>批注</Data></Comment></Cell>${cell('DateTime', '2025-06-30T00:00:00.000')}</Row>
  <Row>${cell('String', '整改&#10;总结', ' ss:Index="2"')}</Row>
  <Row ss:Hidden="1">${words('2', '旧稿', '')}</Row>
 </Table></Worksheet>
 <Worksheet ss:Name="名录"><Table><Row>${words('区应急局')}</Row></Table>${hidden}</Worksheet>
</Workbook>`;
  const { document } = await readDocument(Buffer.from(xml), { name: 'list.xls' });
  expect(document && renderBlocks(document)).toBe(
    [
      '¶ 1 2025年清单',
      'table 1',
      '3: 序号 | 任务 | 时限',
      '4: 1[1×2] | 排查 | 2025-06-30',
      '5: 整改⏎总结 | _',
    ].join('\n'),
  );
  expect(document?.diagnostics).toMatchObject([
    { code: 'HIDDEN_CELLS', message: expect.stringContaining('名录') },
    { code: 'HIDDEN_CELLS', message: expect.stringContaining('hidden rows (6)') },
  ]);
});

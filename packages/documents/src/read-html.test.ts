import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import type { RefusedError } from './refusal.ts';
import { renderBlocks } from './testing/render-blocks.ts';

function read(html: string): string {
  return renderBlocks(readHtml(html));
}

test('cells over rows and columns, line breaks and paragraphs in cells', () => {
  expect(
    read(
      '<h1>2024年清单</h1><table><tr><th rowspan=2>序号<th rowspan=2>任务<th colspan=2>责任分工<tr><th>牵头<th>配合<tr><td rowspan="2">1<td>排查<td>甲局<br>乙局<td><p>丙局</p><p>丁局</p><tr><td>整改<td>戊局<td>&nbsp;</table><p>注：略</p>',
    ),
  ).toBe(
    [
      '¶ 1 2024年清单',
      'table 1',
      '1: 序号[1×2] | 任务[1×2] | 责任分工[2×1]',
      '2: 牵头 | 配合',
      '3: 1[1×2] | 排查 | 甲局⏎乙局 | 丙局⏎丁局',
      '4: 整改 | 戊局 | _',
      '¶ 2 注：略',
    ].join('\n'),
  );
});

test('LibreOffice breaks lines at spaces, others anywhere; what it prints on every page is left out', () => {
  const page = (head: string): string =>
    `<html><head>${head}</head><body><p>市财政局\n市水利局</p><div title="footer"><p>— 1 —</p></div></body></html>`;
  expect(read(page('<meta name="generator" content="LibreOffice 7.4 (Linux)">'))).toBe(
    '¶ 1 市财政局 市水利局',
  );
  expect(read('<p>区应\n急局</p>')).toBe('¶ 1 区应急局');
});

describe('the clipboard', () => {
  test('of Word', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000002000\r\nStartFragment:0000001000\r\nEndFragment:0000001900\r\nSourceURL:file:///C:/list.docx\r\n\r\n<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>清单</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center><b>2024年<span lang=EN-US><o:p></o:p></span></b></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=50 valign=top><p class=MsoNormal>序号<span lang=EN-US><o:p></o:p></span></p></td>
<td><p class=MsoNormal>工作任务</p></td><td><p class=MsoNormal>责任
  单位</p></td></tr>
<tr><td><p class=MsoListParagraph><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
<td><p class=MsoNormal>排查重大事故
隐患</p><p class=MsoNormal><del>旧</del><ins>按AQ 8011
整改</ins></p></td><td><p class=MsoNormal>区应急局<span style='mso-hide:all;display:none'>旧稿</span></p></td></tr>
</table><!--EndFragment--></body></html>`;
    expect(read(html)).toBe(
      '¶ 1 2024年\ntable 1\n1: 序号 | 工作任务 | 责任单位\n2: 1. | 排查重大事故隐患⏎按AQ 8011 整改 | 区应急局',
    );
    expect(readHtml(html).diagnostics.map(({ code }) => code)).toEqual(['HIDDEN_CELLS', 'TRACKED_CHANGES']);
  });

  test('of Excel', () => {
    const html = `Version:1.0\r\nStartHTML:0000000210\r\n\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>.xl65 {text-align:center;} .hide {display:none}</style></head><body>
<table border=0 cellpadding=0 style='border-collapse:collapse'><col width=64 span=3 style='width:48pt'>
<!--StartFragment--><tr height=19><td rowspan=2 height=38 class=xl65>1</td><td class=xl65 x:str>排查<br style='mso-data-placement:same-cell'>
    整改</td><td class=xl65>区应急局</td><td class=hide>旧</td></tr>
<tr height=19><td>培训</td><td></td></tr><!--EndFragment--></table></body></html>`;
    expect(read(html)).toBe('table 1\n1: 1[1×2] | 排查⏎整改 | 区应急局\n2: 培训 | _');
  });

  test('rows without their table', () => {
    expect(
      read('<meta charset="utf-8"><tr><td>1</td><td>排查</td></tr><tr><td>2</td><td>整改</td></tr>'),
    ).toBe('table 1\n1: 1 | 排查\n2: 2 | 整改');
  });
});

describe('pages', () => {
  test('a page laid out by tables keeps the list in it', () => {
    const list = '<table><tr><td>序号<td>任务<tr><td>1<td>排查<tr><td>2<td>整改</table>';
    expect(read(`<table><tr><td><p>首页</p><td>${list}<script>x</script></table>`)).toBe(
      '¶ 1 首页\ntable 1\n1: 序号 | 任务\n2: 1 | 排查\n3: 2 | 整改',
    );
  });

  test('a small table in a cell becomes lines of that cell', () => {
    const rows = ['1', '2', '3'].map(
      (number) => `<tr><td>${number}<td>排查<td><table><tr><td>甲局<td>乙局</table></tr>`,
    );
    expect(read(`<table>${rows.join('')}</table>`)).toBe(
      'table 1\n1: 1 | 排查 | 甲局⏎乙局\n2: 2 | 排查 | 甲局⏎乙局\n3: 3 | 排查 | 甲局⏎乙局',
    );
  });

  test('items of numbered lists have their numbers', () => {
    expect(
      read('<ol start=3><li>排查<li><p>整改</p></ol><ol type=cjk-ideographic><li>总体</ol><ul><li>其他</ul>'),
    ).toBe('¶ 1 3. 排查\n¶ 2 4. 整改\n¶ 3 一、总体\n¶ 4 其他');
  });

  test('tags that are never closed', () => {
    expect(read('<table><tr><td><font>1<td><b>排查<tr><td>2<td>整改</table>注')).toBe(
      'table 1\n1: 1 | 排查\n2: 2 | 整改\n¶ 1 注',
    );
  });
});

describe('what no page holds', () => {
  test.each([
    ['tables six deep', '<table><tr><td>'.repeat(6), 'NESTED_TOO_DEEP'],
    ['tags 600 deep', '<b>'.repeat(600), 'NESTED_TOO_DEEP'],
    ['600 columns', `<table><tr>${'<td>1'.repeat(600)}`, 'TABLE_TOO_LARGE'],
    ['20,300 rows', `<table>${'<tr><td>1'.repeat(20_300)}`, 'TABLE_TOO_LARGE'],
    [
      'cells over everything',
      `<table>${'<tr><td rowspan=65534 colspan=1000>1'.repeat(3000)}`,
      'TABLE_TOO_LARGE',
    ],
  ])('%s', (_, html, code) => {
    expect(() => readHtml(html)).toThrow(expect.objectContaining({ code }) as RefusedError);
  });
});

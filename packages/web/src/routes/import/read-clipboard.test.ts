import { expect, test } from 'vitest';
import { readClipboard } from './read-clipboard.ts';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- table.MsoNormalTable {mso-style-name:普通表格;} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center><b><span style='font-family:方正小标宋简体'>工作任务清单<o:p></o:p></span></b></p>
<table class=MsoNormalTable border=1 cellspacing=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
<tr style='mso-yfti-irow:0'><td rowspan=2 style='mso-border-alt:solid'><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span></p></td>
<td><p class=MsoNormal>责任单位<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`;

const wps = `<html><head><meta name="Generator" content="WPS Office"></head><body><!--StartFragment--><div class="Section0">
<table class="MsoTableGrid" style="border-collapse:collapse;mso-table-layout-alt:fixed"><tr><td width="56" valign="center" rowspan="3">
<p class="MsoNormal"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312">1</span><o:p></o:p></p></td></tr></table></div><!--EndFragment--></body></html>`;

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=128><!--StartFragment-->
<col width=64 span=2 style='width:48pt'><tr height=19><td height=19 class=xl65 x:num>1</td><td class=xl66>区应急局<br>各街镇</td></tr>
<!--EndFragment--></table></body></html>`;

const browser = `<meta charset='utf-8'><TABLE><tbody><tr><td colspan="2">区应急局</td></tr></tbody></TABLE>`;

test.each([
  ['Word', word],
  ['WPS', wps],
  ['Excel', excel],
  ['a browser', browser],
])('a table copied from %s stays the HTML that it is', (_, html) => {
  expect(readClipboard({ html, text: '1\t区应急局' })).toEqual({ format: 'html', content: html });
});

test.each([
  ['cells of a terminal, divided by TAB', { html: '', text: '1\t区应急局\r\n' }, '1\t区应急局\r\n'],
  [
    'prose, whose HTML has no table',
    { html: '<p>推进工作（区应急局）</p>', text: '推进工作（区应急局）' },
    '推进工作（区应急局）',
  ],
  [
    'words that only speak of one',
    { html: '<p>&lt;table&gt; <b>tableau</b></p>', text: '<table> tableau' },
    '<table> tableau',
  ],
])('%s is text', (_, clipboard, content) => {
  expect(readClipboard(clipboard)).toEqual({ format: 'txt', content });
});

test.each([
  ['nothing', { html: '', text: '' }],
  ['space', { html: '<p>&nbsp;</p>', text: ' \r\n' }],
  ['a picture', { html: '<img src="file:///C:/a.png">', text: '' }],
])('%s is not pasted', (_, clipboard) => {
  expect(readClipboard(clipboard)).toBeUndefined();
});

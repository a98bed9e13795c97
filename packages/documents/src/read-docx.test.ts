import { describe, expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import type { RefusedError } from './refusal.ts';
import { renderBlocks } from './testing/render-blocks.ts';
import { cell, paragraph, row, table, wordFile } from './testing/office-file.ts';

function read(...given: Parameters<typeof wordFile>): string {
  return renderBlocks(readDocx(wordFile(...given)));
}

function codes(...given: Parameters<typeof wordFile>): string[] {
  return readDocx(wordFile(...given)).diagnostics.map(({ code }) => code);
}

const DOWN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const listed = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe('tables', () => {
  test('a header of two rows, a number over two rows, a heading over all columns', () => {
    const body = table([
      row([cell('序号', DOWN), cell('任务', DOWN), cell('责任分工', across(2))]),
      row([cell('', GOES_ON), cell('', GOES_ON), '牵头单位', '配合单位']),
      row([cell('一、强化责任', across(4))]),
      row([cell('1', DOWN), '排查', '甲局', '乙局']),
      row([cell('', GOES_ON), '整改', '丙局', '']),
    ]);
    expect(read(body)).toBe(
      [
        'table 1',
        '1: 序号[1×2] | 任务[1×2] | 责任分工[2×1]',
        '2: 牵头单位 | 配合单位',
        '3: 一、强化责任[4×1]',
        '4: 1[1×2] | 排查 | 甲局 | 乙局',
        '5: 整改 | 丙局 | _',
      ].join('\n'),
    );
  });

  test('rows may begin and end inside the table', () => {
    const body = table([
      row(['1', '2', '3']),
      row(['中'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ]);
    const [block] = readDocx(wordFile(body)).blocks;
    expect(block?.kind === 'TABLE' && block.rows[1]?.cells).toEqual([
      { column: 2, text: '中', columnSpan: 1, rowSpan: 1 },
    ]);
  });

  test('cells that older programs merge across', () => {
    const body = table([
      row([cell('责任分工', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '时限']),
      row(['牵头', '配合', '6月']),
    ]);
    expect(read(body)).toBe('table 1\n1: 责任分工[2×1] | 时限\n2: 牵头 | 配合 | 6月');
  });

  test('a table in a text box is one, and is read once', () => {
    const inner = table([row(['序号', '任务']), row(['1', '排查'])]);
    const box = `<w:txbxContent>${inner}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(read(body)).toBe('table 1\n1: 序号 | 任务\n2: 1 | 排查');
  });

  test('rows and cells in content controls', () => {
    const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = table([
      control(row(['序号', '任务'])),
      `<w:tr>${control(cell('1'))}${cell(control(paragraph('排查')))}</w:tr>`,
    ]);
    expect(read(body)).toBe('table 1\n1: 序号 | 任务\n2: 1 | 排查');
  });

  test('edges that miss each other by a hair are one column', () => {
    const body = table(
      [
        row([cell('序号', across(2)), cell('任务', across(1)), '单位']),
        row(['1', cell('排查', across(2)), '甲局']),
      ],
      [1000, 30, 4000, 2000],
    );
    expect(read(body)).toBe('table 1\n1: 序号 | 任务 | 单位\n2: 1 | 排查 | 甲局');
  });

  test('columns at which no cell ends do not count', () => {
    expect(
      read(
        table([
          row([cell('序号', across(3)), cell('任务', across(5))]),
          row([cell('1', across(3)), cell('排查', across(5))]),
        ]),
      ),
    ).toBe('table 1\n1: 序号 | 任务\n2: 1 | 排查');
  });

  test('several tables keep the paragraphs between them', () => {
    const one = table([row(['序号', '任务', '单位']), row(['1', '排查', '甲局'])]);
    expect(read(paragraph('附件1') + one + paragraph('附件2') + one)).toBe(
      '¶ 1 附件1\ntable 1\n1: 序号 | 任务 | 单位\n2: 1 | 排查 | 甲局\n¶ 2 附件2\ntable 2\n1: 序号 | 任务 | 单位\n2: 1 | 排查 | 甲局',
    );
  });

  test('a title in the first row of the table stands before it', () => {
    const body = table([
      row([cell('2024年工作任务清单', across(3))]),
      row(['序号', '任务', '单位']),
      row(['1', '排查', '甲局']),
    ]);
    expect(read(body)).toBe('¶ 1 2024年工作任务清单\ntable 1\n2: 序号 | 任务 | 单位\n3: 1 | 排查 | 甲局');
  });

  test('a table in a cell becomes lines of that cell, and is told', () => {
    const inner = table([row(['甲局', '乙局']), row(['丙局', ''])]);
    const body = table([
      row(['序号', '任务', '责任单位']),
      row(['1', '排查', cell(`${paragraph('如下')}${inner}${paragraph('')}`)]),
      row(['2', '整改', '丁局']),
    ]);
    expect(read(body)).toBe(
      'table 1\n1: 序号 | 任务 | 责任单位\n2: 1 | 排查 | 如下⏎甲局⏎乙局⏎丙局\n3: 2 | 整改 | 丁局',
    );
    expect(codes(body)).toEqual(['NESTED_TABLE']);
  });

  test('a table that only lays out the page is none', () => {
    const inner = table([row(['序号', '任务']), row(['1', '排查']), row(['2', '整改'])]);
    expect(read(table([row([cell(`${paragraph('清单')}${inner}`)])]))).toBe(
      '¶ 1 清单\ntable 1\n1: 序号 | 任务\n2: 1 | 排查\n3: 2 | 整改',
    );
  });

  test('hidden rows and texts are told and not read', () => {
    const hidden =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>旧稿</w:t></w:r><w:r><w:t>新稿</w:t></w:r></w:p>';
    const body = table([row(['序号', '任务']), row(['1', cell(hidden)]), row(['2', '删'], '<w:hidden/>')]);
    expect(read(body)).toBe('table 1\n1: 序号 | 任务\n2: 1 | 新稿');
    expect(codes(body)).toEqual(['HIDDEN_CELLS', 'HIDDEN_CELLS']);
  });

  test('text under a merged cell is told', () => {
    const body = table([row([cell('1', DOWN), '甲']), row([cell('旧', GOES_ON), '乙'])]);
    expect(readDocx(wordFile(body)).diagnostics).toMatchObject([
      { code: 'HIDDEN_CELLS', source: { table: 1, row: 2 }, details: { PIECE: 'COVERED_TEXT', TEXT: '旧' } },
    ]);
  });
});

describe('numbers that Word prints and no text holds', () => {
  const numbering =
    list(0, level(0, 'decimal', '%1')) +
    list(1, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
    use(1, 0) +
    use(2, 1) +
    use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');

  test('a column of numbers', () => {
    const number = cell(`<w:p><w:pPr>${listed(1)}</w:pPr></w:p>`);
    const body = table([
      row(['序号', '任务', '单位']),
      ...['甲', '乙', '丙'].map((unit) => row([number, '任务', unit])),
    ]);
    expect(read(body, { numbering })).toBe(
      'table 1\n1: 序号 | 任务 | 单位\n2: 1 | 任务 | 甲\n3: 2 | 任务 | 乙\n4: 3 | 任务 | 丙',
    );
  });

  test('rows that a merge covers, and deleted ones, are not counted', () => {
    const number = (merge: string): string => cell(`<w:p><w:pPr>${listed(1)}</w:pPr></w:p>`, merge);
    const body = table([
      row([number(DOWN), '甲']),
      row([number(GOES_ON), '乙']),
      row([number(''), '丙'], '<w:del w:id="1"/>'),
      row([number(''), '丁']),
    ]);
    expect(read(body, { numbering })).toBe('table 1\n1: 1[1×2] | 甲\n2: 乙\n3: 2 | 丁');
  });

  test('levels go on, begin again and take the numbers above them', () => {
    const body = [
      paragraph('总体', listed(2)),
      paragraph('目标', listed(2, 1)),
      paragraph('原则', listed(2, 1)),
      paragraph('任务', listed(2)),
      paragraph('排查', listed(2, 1)),
    ].join('');
    expect(read(body, { numbering }).split('\n')).toEqual([
      '¶ 1 一、总体',
      '¶ 2 1.1 目标',
      '¶ 3 1.2 原则',
      '¶ 4 二、任务',
      '¶ 5 2.1 排查',
    ]);
  });

  test('a list may start at another number', () => {
    expect(read(paragraph('排查', listed(3)) + paragraph('整改', listed(3)), { numbering })).toBe(
      '¶ 1 5 排查\n¶ 2 6 整改',
    );
  });

  test('a style may belong to a list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const styled = (text: string, more = ''): string => paragraph(text, `<w:pStyle w:val="b"/>${more}`);
    expect(read(styled('总体') + styled('无号', listed(0)) + styled('任务'), { numbering, styles })).toBe(
      '¶ 1 一、总体\n¶ 2 无号\n¶ 3 二、任务',
    );
  });
});

describe('text', () => {
  test('tracked changes are read as accepted, and told', () => {
    const body =
      '<w:p><w:del w:id="1"><w:r><w:delText>区安监局</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>区应急局</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>各</w:t></w:r></w:p><w:p><w:r><w:t>街镇</w:t></w:r></w:p>';
    expect(read(body)).toBe('¶ 1 区应急局\n¶ 2 各街镇');
    expect(codes(body)).toEqual(['TRACKED_CHANGES']);
  });

  test('line breaks, TABs, hyphens and symbols', () => {
    const content =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>强化城区</w:t><w:br/><w:t>本质安全</w:t><w:tab/><w:t>AQ</w:t><w:noBreakHyphen/><w:t>8011</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
    expect(read(table([row(['1', cell(content)])]))).toBe('table 1\n1: 1 | 强化城区⏎本质安全\tAQ-8011✓');
  });

  test('the text of a box is read once, behind its paragraph', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>附件</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent><w:t>清单</w:t></w:r></w:p>`;
    expect(read(body)).toBe('¶ 1 清单\n¶ 2 附件');
  });

  test('content controls, fields, links and phonetic guides', () => {
    const body =
      '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2024年</w:t></w:r><w:hyperlink><w:r><w:t>清单</w:t></w:r></w:hyperlink><w:r><w:ruby><w:rt><w:r><w:t>qu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>区</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:sdtContent></w:sdt>';
    expect(read(body)).toBe('¶ 1 2024年清单区');
  });

  test('what a field is made of is no text, and a number in a circle is one', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const written = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = [
      `<w:p>${mark('begin')}${code('IF ')}${mark('begin')}${code('X')}${mark('separate')}${written('条件')}${mark('end')}${mark('separate')}${written('结果')}${mark('end')}</w:p>`,
      `<w:p>${mark('begin')}${code('eq \\o\\ac(○,3)')}${mark('end')}${written('整改')}</w:p>`,
      `<w:p>${mark('begin')}${code('DATE')}</w:p><w:p>${written('不丢失')}</w:p>`,
    ].join('');
    expect(read(body)).toBe('¶ 1 结果\n¶ 2 ③整改\n¶ 3 不丢失');
  });

  test('letters that nobody sees are left out', () => {
    expect(read(paragraph('区\u00ad应\u200b急局'))).toBe('¶ 1 区应急局');
    expect(read(table([row(['1', '区\u200b应急局'])]))).toBe('table 1\n1: 1 | 区应急局');
  });

  test('what was not read is told', () => {
    const body = '<w:p><w:r><w:t>清单</w:t><w:footnoteReference w:id="2"/><w:object/></w:r></w:p>';
    const { diagnostics } = readDocx(wordFile(body, { parts: { 'word/vbaProject.bin': 'x' } }));
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['PART_NOT_READ', { PIECE: 'NOTES', COUNT: '1' }],
      ['PART_NOT_READ', { PIECE: 'EMBEDDED_FILES', COUNT: '1' }],
      ['PART_NOT_READ', { PIECE: 'MACROS' }],
    ]);
  });

  test('the strict form of the format, with other prefixes', () => {
    const body =
      '<a:p xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:r><a:t>清单</a:t></a:r></a:p>';
    expect(read(body)).toBe('¶ 1 清单');
  });
});

describe('what no Word file holds', () => {
  const deep = (depth: number): string =>
    depth === 0 ? paragraph('x') : table([row([cell(deep(depth - 1))])]);
  test.each([
    ['tables six deep', wordFile(deep(6)), 'NESTED_TOO_DEEP'],
    ['elements 300 deep', wordFile('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)), 'NESTED_TOO_DEEP'],
    ['20,300 rows', wordFile(table(Array.from({ length: 20_300 }, () => row(['1'])))), 'TABLE_TOO_LARGE'],
    ['600 columns', wordFile(table([row(Array.from({ length: 600 }, () => '1'))])), 'TABLE_TOO_LARGE'],
    [
      'a document type',
      wordFile('', {
        parts: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      }),
      'DAMAGED_FILE',
    ],
    ['broken XML', wordFile('<w:p>'), 'DAMAGED_FILE'],
  ])('%s', (_, bytes, code) => {
    expect(() => readDocx(bytes)).toThrow(expect.objectContaining({ code }) as RefusedError);
  });
});

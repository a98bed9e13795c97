import { describe, expect, test } from 'vitest';
import { findDelimiter, readCsv } from './read-csv.ts';
import { renderBlocks } from './testing/render-blocks.ts';

describe('text is CSV where its lines have the same number of delimiters', () => {
  test.each([
    ['commas', '序号,任务,单位\n1,排查,甲局\n', ','],
    ['semicolons', '序号;任务;单位\n1;排查;甲局', ';'],
    ['TABs', '序号\t任务\t单位\n1\t排查\t甲局', '\t'],
    ['bars', '序号|任务|单位\n1|排查|甲局', '|'],
    ['commas and quotes', '序号,任务,单位\r\n1,"排查,\r\n整改",甲局\r\n2,培训,"乙局,丙局"', ','],
    ['a line that tells it', 'sep=;\r\n任务;单位\r\n排查;甲局', ';'],
    ['a title above', '2024年清单\n\n序号,任务,单位\n1,排查,甲局\n2,整改,乙局', ','],
    ['one cell a line, each led by a TAB', '\t序号\n\t任务\n\t单位\n\n\t1\n\t排查\n\t甲局', undefined],
    ['bars in text form', '序号 | 任务 | 单位 |\n1 | 排查 | 甲局 |', undefined],
    ['sentences', 'We check, repair and report.\nWe train, drill and learn.\n', undefined],
    ['sentences in Chinese', '加强领导,落实责任,强化督查。\n健全机制,完善制度,严格考核。', undefined],
    [
      'brackets with as many signs in each item',
      '1.改造。【责任领导:黄磊;责任单位:甲局;时限:7月】\n2.新建。【责任领导:王敏;责任单位:乙局;时限:9月】',
      undefined,
    ],
    [
      'labels in each line',
      '1.甲。负责部门:甲局;协作部门:乙局;时限:7月\n2.乙。负责部门:丙局;协作部门:丁局;时限:9月',
      undefined,
    ],
    ['one line', '甲局,乙局,丙局', undefined],
    ['two columns', '甲局,乙局\n丙局,丁局', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

test('the line that tells the delimiter is no record, and a text that keeps its zero is a text', () => {
  expect(renderBlocks(readCsv('sep=;\r\n序号;任务;单位\r\n="01";排查;甲局\r\n', ';'))).toBe(
    'table 1\n1: 序号 | 任务 | 单位\n2: 01 | 排查 | 甲局',
  );
});

test.each([
  [
    'quotes, doubled quotes and breaks',
    '1,"甲""乙""丙","一\r\n二"\r\n2,b,c',
    '1: 1 | 甲"乙"丙 | 一⏎二\n2: 2 | b | c',
  ],
  ['a quote inside a cell', '1,5" 管,c\n2,b,c', '1: 1 | 5" 管 | c\n2: 2 | b | c'],
  ['a quote that is never closed', '1,"甲,c\n2,b,"c', '1: 1 | "甲 | c\n2: 2 | b | "c'],
  [
    'rows of different width, blank lines, empty columns',
    'a,b,c,,\n\n1\n2,x,y,,',
    '1: a | b | c\n2: 1 | _ | _\n3: 2 | x | y',
  ],
  ['a byte order mark', '\ufeffa,b,c\n1,2,3', '1: a | b | c\n2: 1 | 2 | 3'],
])('%s', (_, text, rows) => {
  expect(renderBlocks(readCsv(text, ','))).toBe(`table 1\n${rows}`);
});

test('a title above the header is a paragraph', () => {
  expect(renderBlocks(readCsv('2024年清单,,\n序号,任务,单位\n1,排查,甲局', ','))).toBe(
    '¶ 1 2024年清单\ntable 1\n2: 序号 | 任务 | 单位\n3: 1 | 排查 | 甲局',
  );
});

test('a cell of several lines between TABs, without quotes, belongs to one row', () => {
  expect(
    renderBlocks(
      readCsv(
        '序号\t任务\t单位\t时限\n1\t排查\t甲局\n乙局\t6月\n2\t整改\t丙局\t7月\n3\t培训\t丁局\t8月\n',
        '\t',
      ),
    ),
  ).toBe(
    'table 1\n1: 序号 | 任务 | 单位 | 时限\n2: 1 | 排查 | 甲局⏎乙局 | 6月\n3: 2 | 整改 | 丙局 | 7月\n4: 3 | 培训 | 丁局 | 8月',
  );
});

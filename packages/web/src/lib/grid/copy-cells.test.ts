import { expect, test } from 'vitest';
import { blockOf, cutTo } from './cell-selection.ts';
import { formatHtml, formatTsv, readBlock, textOf } from './copy-cells.ts';
import { linesOf } from './grid-lines.ts';
import type { GridModel } from './grid-model.ts';
import { findTyped, TypeAhead } from './type-ahead.ts';
import { digitClasses } from './digit-classes.ts';

const MODEL: GridModel = {
  leading: [
    { key: 'number', name: '序号', width: 2 },
    { key: 'task', name: '任务', width: 10, heading: true },
  ],
  rows: [
    {
      key: '1',
      texts: [{ text: '1' }, { text: '年度目标' }],
      cells: [
        { column: 0, mark: '●' },
        { column: 2, mark: '○', possible: true },
      ],
      total: '2',
    },
    {
      key: '13',
      texts: [{ text: '13' }, { text: '强化“考核”' }],
      cells: [{ column: 1, mark: '◉' }],
      total: '1',
    },
  ],
  columns: [
    { key: '区安委办', name: '区安委办', total: '1' },
    { key: '区应急局', name: '区应急局', total: '1' },
    { key: '各街镇', name: '各街镇', total: '1' },
  ],
  sections: [],
  bands: [],
  pinned: { rows: 0, columns: 0 },
  total: '3',
  totalName: '合计',
  pinnedName: '已固定',
  describe: () => '',
};

test('a block is copied cell by cell, the empty ones too', () => {
  const rows = readBlock(MODEL, { top: 1, bottom: 2, left: 3, right: 4 }, false);
  expect(rows).toEqual([
    ['', '(○)'],
    ['◉', ''],
  ]);
  expect(formatTsv(rows)).toBe('\t(○)\r\n◉\t');
  expect(formatHtml(rows)).toBe('<table><tr><td></td><td>(○)</td></tr><tr><td>◉</td><td></td></tr></table>');
});

test('with its headings it says which rows and columns', () => {
  expect(readBlock(MODEL, { top: 2, bottom: 2, left: 2, right: 3 }, true)).toEqual([
    ['序号', '任务', '区安委办', '区应急局'],
    ['13', '强化“考核”', '', '◉'],
  ]);
});

test('what spreadsheets and browsers read otherwise is quoted', () => {
  expect(formatTsv([['a\tb', 'say "a"', 'one\ntwo']])).toBe('"a\tb"\t"say ""a"""\t"one\ntwo"');
  expect(formatHtml([['<b> & c']])).toBe('<table><tr><td>&lt;b&gt; &amp; c</td></tr></table>');
});

test.each([
  [{ mark: '◉', change: 'ADDED' }, '+◉'],
  [{ mark: '◉', change: 'REMOVED', possible: true }, '−◉'],
  [{ mark: '●', change: 'CHANGED', before: '(○)' }, '(○)→●'],
] as const)('a change is said without colour: %o', (cell, text) => {
  expect(textOf({ column: 0, ...cell })).toBe(text);
});

test('a selection is the same from whichever corner, and is cut to the cells there are', () => {
  const [one, other] = [
    { row: 9, column: 3 },
    { row: 2, column: 8 },
  ];
  const block = { top: 2, bottom: 9, left: 3, right: 8 };
  expect(blockOf({ anchor: one, focus: other })).toEqual(block);
  expect(blockOf({ anchor: other, focus: one })).toEqual(block);
  const all = { top: 1, bottom: 4, left: 3, right: 5 };
  expect(cutTo({ anchor: one, focus: other }, all)).toEqual({
    anchor: { row: 4, column: 3 },
    focus: { row: 2, column: 5 },
  });
  expect(cutTo({ anchor: one, focus: other }, { ...all, right: 2 })).toBeUndefined();
});

test.each([
  ['13', { row: 2, column: 4 }],
  ['1', { row: 1, column: 4 }],
  ['区应', { row: 1, column: 3 }],
  ['qyj', { row: 1, column: 3 }],
  ['街', { row: 1, column: 4 }],
  ['考核', { row: 2, column: 4 }],
  ['ndm', { row: 1, column: 4 }],
  ['没有', undefined],
])('typing “%s” leads to %o', (typed, place) => {
  const initials: Readonly<Record<string, string>> = { 区应急局: 'qyjj', 年度目标: 'ndmb' };
  const spelled = {
    begins: (name: string, text: string) => initials[name]?.startsWith(text) ?? false,
    fits: (name: string, text: string) => initials[name]?.includes(text) ?? false,
  };
  expect(findTyped(typed, MODEL, { row: 1, column: 4 }, spelled)).toEqual(place);
});

test('typing goes on until a pause or another key', () => {
  const typed = new TypeAhead();
  expect([typed.press('Q', 0), typed.press('y', 900), typed.press('1', 2500)]).toEqual(['q', 'qy', '1']);
  typed.end();
  expect(typed.press('3', 2600)).toBe('3');
});

test('sections take a line each, and pinned rows none', () => {
  const sections = [0, 2].map((before) => ({ before, title: '', note: '' }));
  expect(linesOf(3, sections)).toEqual({
    count: 5,
    lineOf: [1, 2, 4],
    rowAt: [undefined, 0, 1, undefined, 2],
    sectionAt: [0, 0, 0, 1, 1],
  });
  expect(linesOf(3, [], 1).rowAt).toEqual([1, 2]);
});

test('a place as the server says it', () => {
  expect([0, 1, 63, 64, 300].map(digitClasses)).toEqual(['', 'u1', 'u63', 's1', 'u44 s4']);
});

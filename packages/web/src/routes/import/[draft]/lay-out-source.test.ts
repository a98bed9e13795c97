import { expect, test } from 'vitest';
import { findChunk, layOutSource, type Row, type TableBlock } from './lay-out-source.ts';

const line = (number: number, text: string): Row => ({
  table: null,
  row: null,
  line: number,
  tasks: [],
  cells: [{ column: null, columnSpan: 1, rowSpan: 1, text }],
});

const row = (
  table: number,
  number: number,
  cells: [column: number, text: string, rows?: number, columns?: number][],
): Row => ({
  table,
  row: number,
  line: null,
  tasks: [String(number)],
  cells: cells.map(([column, text, rowSpan = 1, columnSpan = 1]) => ({ column, columnSpan, rowSpan, text })),
});

test('lines and tables follow each other as in the file', () => {
  const blocks = layOutSource([
    line(1, '工作任务清单'),
    row(1, 1, [
      [1, '序号'],
      [2, '任务'],
    ]),
    row(1, 2, [
      [1, '1'],
      [2, '推进'],
    ]),
    row(2, 1, [[1, '二']]),
    line(9, '附件'),
    line(10, '说明'),
  ]);
  expect(blocks.map((block) => [block.table, block.chunks.flat().length])).toEqual([
    [undefined, 1],
    [1, 2],
    [2, 1],
    [undefined, 2],
  ]);
});

test('a table is as wide as its widest row, and a column of numbers is the narrowest', () => {
  const [table] = layOutSource([
    row(1, 1, [[1, '安全生产', 1, 3]]),
    row(1, 2, [
      [1, '1'],
      [2, '推进重大事故隐患排查整治，健全机制，落实责任，按时办结'.repeat(4)],
      [3, '区应急局、区消防救援支队、各街镇'],
    ]),
  ]) as [TableBlock];
  expect(table.columns).toBe(3);
  const [number = 0, body = 0, unit = 0] = table.widths;
  expect(number < unit && unit < body).toBe(true);
  expect(number + body + unit).toBeCloseTo(1);
});

test('a long table is cut where no merged cell is open', () => {
  const rows = Array.from({ length: 100 }, (_, index) =>
    row(
      1,
      index + 1,
      index === 38 ? [[1, '领域', 5]] : index > 38 && index < 43 ? [[2, '任务']] : [[1, '任务']],
    ),
  );
  const [table] = layOutSource(rows) as [TableBlock];
  expect(table.chunks.map((chunk) => chunk.length)).toEqual([43, 40, 17]);
});

test('a cell merged over more than two chunks is drawn again in the next', () => {
  const rows = Array.from({ length: 100 }, (_, index) =>
    row(
      1,
      index + 1,
      index === 0
        ? [
            [1, '领域', 100],
            [2, '甲'],
          ]
        : [[2, '甲']],
    ),
  );
  const [table] = layOutSource(rows) as [TableBlock];
  expect(table.chunks.map((chunk) => chunk.length)).toEqual([80, 20]);
  expect(table.chunks[1]?.[0]?.cells).toEqual([
    { column: 1, columnSpan: 1, rowSpan: 20, text: '领域', continues: true },
    { column: 2, columnSpan: 1, rowSpan: 1, text: '甲' },
  ]);
});

test('nothing is drawn of nothing', () => {
  expect(layOutSource([])).toEqual([]);
});

test.each([
  ['the first row', 1, 0],
  ['a row of the second chunk', 41, 1],
  ['a row that has not come yet', 90, -1],
])('%s stands in its chunk', (_, place, index) => {
  const chunks = [
    [{ row: 1 }, { row: 40 }],
    [{ row: 41 }, { row: 80 }],
  ];
  expect(findChunk(chunks, place)).toBe(index);
});

test('20,000 rows are laid out at once', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    row(1, index + 1, [
      [1, '1'],
      [2, '推进'],
      [3, '区应急局、区消防救援支队、各街镇'],
    ]),
  );
  const [table] = layOutSource(rows) as [TableBlock];
  expect(table.chunks).toHaveLength(500);
});

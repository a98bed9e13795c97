import { expect, test } from 'vitest';
import { layOutMatrix, stretchesOf, type MatrixCell } from './lay-out-matrix.ts';

const goals = { position: 1, name: '年度目标' };
const start = { position: 2, name: '部署发动' };

test('rows are grouped by area, cells stand from left to right, totals at the edges', () => {
  const layout = layOutMatrix({
    rows: [
      { key: '1', area: goals },
      { key: '2', area: goals },
      { key: '3', area: start },
      { key: '4', area: null },
    ],
    columns: ['区安委办', '区应急局', '各街镇'],
    cells: {
      row: [0, 0, 2],
      column: [0, 2, 0],
      role: ['LEAD', 'COOPERATING', 'RESPONSIBLE'],
      certainty: ['DEFINITE', 'POSSIBLE', 'DEFINITE'],
      direct: [true, false, true],
    },
  });
  expect(layout.groups.map(({ area, rows }) => [area?.name, rows.map(({ task }) => task.key)])).toEqual([
    ['年度目标', ['1', '2']],
    ['部署发动', ['3']],
    [undefined, ['4']],
  ]);
  expect(layout.rows[0]?.cells).toEqual([
    { column: 0, role: 'LEAD', certainty: 'DEFINITE', direct: true },
    { column: 2, role: 'COOPERATING', certainty: 'POSSIBLE', direct: false },
  ]);
  expect(layout.columns).toEqual([
    { party: '区安委办', total: 2 },
    { party: '区应急局', total: 0 },
    { party: '各街镇', total: 1 },
  ]);
  expect(layout.total).toBe(3);
});

test('an area of many tasks is several groups, the first of which counts them all', () => {
  const rows = Array.from({ length: 120 }, (_, index) => ({ key: String(index + 1), area: goals }));
  const { groups } = layOutMatrix({
    rows,
    columns: [],
    cells: { row: [], column: [], role: [], certainty: [], direct: [] },
  });
  expect(groups.map((group) => [group.rows.length, group.total])).toEqual([
    [50, 120],
    [50, undefined],
    [20, undefined],
  ]);
});

const cell = (column: number): MatrixCell => ({
  column,
  role: 'RESPONSIBLE',
  certainty: 'DEFINITE',
  direct: true,
});
const draw = (cells: MatrixCell[], width: number, apart: boolean) =>
  stretchesOf(cells, width, apart)
    .map(({ span, cell: drawn }) => (drawn ? '◉' : String(span)))
    .join(' ');

test.each([
  ['an empty row is one stretch', [], 5, '5'],
  ['cells with runs around them', [cell(1), cell(4)], 8, '1 ◉ 2 ◉ 3'],
  ['cells side by side', [cell(0), cell(1)], 2, '◉ ◉'],
  ['no columns, nothing drawn', [], 0, ''],
])('%s', (_, cells, width, drawn) => {
  expect(draw(cells, width, false)).toBe(drawn);
});

test('the row under the cursor is drawn column by column', () => {
  expect(draw([cell(1)], 4, true)).toBe('1 ◉ 1 1');
});

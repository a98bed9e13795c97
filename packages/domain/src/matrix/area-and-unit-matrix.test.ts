import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { anyMatrix, matrixOf } from '../../test/drawn-matrix.ts';
import {
  buildAreaMatrix,
  buildMatrix,
  buildUnitMatrix,
  renderAreaCsv,
  renderAreaText,
  renderUnitCsv,
  renderUnitText,
} from './index.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const drawn = matrixOf([
  { area: 2, cells: '● ○ .' },
  { area: 1, cells: '◉ ? △' },
  { area: 2, cells: '● ◉ ?' },
  { area: null, cells: '. . ○' },
]);
const areas = [
  { position: 1, name: '年度目标' },
  { position: 2, name: '部署发动' },
];

describe('areas × units', () => {
  const { rows, cells, rowTotals, columnTotals, total } = buildAreaMatrix(drawn, areas);

  test('areas stand in the order of the plan, and what stands in none comes last', () => {
    expect(rows).toEqual([
      { area: areas[0], tasks: 1 },
      { area: areas[1], tasks: 2 },
      { area: null, tasks: 1 },
    ]);
  });

  test('each cell counts its roles and what of them is only possible', () => {
    expect(cells).toEqual({
      row: [0, 0, 0, 1, 1, 1, 2],
      column: [0, 1, 2, 0, 1, 2, 2],
      lead: [0, 0, 0, 2, 0, 0, 0],
      responsible: [1, 0, 0, 0, 1, 0, 0],
      cooperating: [0, 1, 0, 0, 1, 1, 1],
      supervising: [0, 0, 1, 0, 0, 0, 0],
      possible: [0, 1, 0, 0, 0, 1, 0],
      total: [1, 1, 1, 2, 2, 1, 1],
    });
  });

  test('both edges have their totals', () => {
    expect([rowTotals.total, columnTotals.total, total]).toEqual([[3, 5, 1], [3, 3, 3], 9]);
    expect([rowTotals.possible, columnTotals.lead]).toEqual([
      [1, 1, 0],
      [2, 0, 0],
    ]);
  });

  test('rows that carry their area itself need no list of areas', () => {
    const tasks = drawn.rows.map(({ area, ...task }) => ({
      ...task,
      area: area === null ? null : { position: area, name: areas[area - 1]?.name },
    }));
    expect(buildAreaMatrix({ ...drawn, rows: tasks })).toEqual(buildAreaMatrix(drawn, areas));
  });

  test('its edges sum up to the cells of the matrix', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const counted = buildAreaMatrix(matrix, areas);
        const totals = [counted.cells, counted.rowTotals, counted.columnTotals].map(({ total: list }) =>
          sum(list),
        );
        expect([...totals, counted.total]).toEqual(Array(4).fill(matrix.cells.row.length));
        expect(sum(counted.rows.map(({ tasks }) => tasks))).toBe(matrix.rows.length);
      }),
    );
  });
});

describe('units × units', () => {
  test('counts the tasks that two share, who carries and who helps, and what is only possible', () => {
    const { cells, partners } = buildUnitMatrix(drawn);
    expect(cells).toEqual({
      row: [0, 0, 0, 1, 1, 1, 2, 2, 2],
      column: [0, 1, 2, 0, 1, 2, 0, 1, 2],
      shared: [3, 3, 2, 3, 3, 2, 2, 2, 3],
      leads: [0, 2, 1, 0, 0, 1, 0, 0, 0],
      helps: [0, 0, 0, 2, 0, 0, 1, 1, 0],
      possible: [0, 1, 1, 1, 1, 2, 1, 2, 1],
    });
    expect(partners).toEqual([2, 2, 2]);
  });

  test('is the same from both sides, and its diagonal holds what each has to do itself', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const { cells } = buildUnitMatrix(matrix);
        const found = (from: readonly number[], to: readonly number[], gives: readonly number[]) =>
          from
            .map((row, index) => [row, to[index], cells.shared[index], cells.possible[index], gives[index]])
            .sort()
            .join(';');
        expect(found(cells.row, cells.column, cells.leads)).toBe(found(cells.column, cells.row, cells.helps));
        const own = matrix.columns.map(
          (_, column) => matrix.cells.column.filter((one) => one === column).length,
        );
        const diagonal = own.map((_, column) => {
          const place = cells.row.findIndex((row, index) => row === column && cells.column[index] === column);
          return cells.shared[place] ?? 0;
        });
        expect(diagonal).toEqual(own);
      }),
    );
  });
});

describe('the seed', () => {
  const seeds = new URL('../../../../seeds/', import.meta.url);
  const read = (name: string): string => readFileSync(new URL(name, seeds), 'utf8');
  const { plan } = parseTaskList(readText(read('changning-2024.txt'), { name: 'changning-2024.txt' }));
  const directory = new DirectoryIndex(JSON.parse(read('changning-directory.json')) as Directory);
  const matrix = buildMatrix({ tasks: plan.tasks, directory, columns: 'UNITS' });

  test('by area has 12 rows and 130 parts: 84 responsible, 46 cooperating, 10 of them only possible', () => {
    const { rows, rowTotals, total } = buildAreaMatrix(matrix, plan.areas);
    expect(rows.map(({ tasks }) => tasks)).toEqual([3, 2, 7, 4, 1, 3, 2, 4, 2, 1, 4, 2]);
    expect([rowTotals.responsible, rowTotals.cooperating, rowTotals.possible].map(sum)).toEqual([84, 46, 10]);
    expect(total).toBe(130);
  });

  test('区应急局 shares tasks with those whom counting task by task finds', () => {
    const { columns, cells } = buildUnitMatrix(matrix);
    const bureau = columns.findIndex(({ name }) => name === '区应急局');
    const shared = cells.row.flatMap((row, index) =>
      row === bureau ? [[columns[cells.column[index] as number]?.name, cells.shared[index]]] : [],
    );
    const partiesOf = plan.tasks.map((_, task) =>
      matrix.cells.row.flatMap((row, index) =>
        row === task ? [matrix.columns[matrix.cells.column[index] as number]?.name] : [],
      ),
    );
    const counted = columns
      .map(({ name }) => [
        name,
        partiesOf.filter((names) => names.includes('区应急局') && names.includes(name)).length,
      ])
      .filter(([, tasks]) => tasks !== 0);
    expect(shared).toEqual(counted);
    expect(shared.toSorted((a, b) => Number(b[1]) - Number(a[1])).slice(0, 3)).toEqual([
      ['区应急局', 15],
      ['区安委会签约单位', 8],
      ['区建管委', 3],
    ]);
  });
});

describe('in print', () => {
  test('the areas as text: how many of each role, and in brackets how many are only possible', () => {
    expect(renderAreaText(buildAreaMatrix(drawn, areas))).toBe(
      [
        '         1  2     3     Σ',
        '年度目标 ◉1 ○1(1) △1    3',
        '部署发动 ●2 ◉1○1  ○1(1) 5',
        '—                 ○1    1',
        'Σ        3  3     3     9',
        '',
        '  1 甲局',
        '  2 乙局',
        '  3 丙镇',
      ].join('\n'),
    );
  });

  test('the units as text: the tasks shared, `>` how many the row carries and the column helps with', () => {
    expect(renderUnitText(buildUnitMatrix(drawn))).toBe(
      [
        '       1      2      3      ≠',
        '1 甲局 3      3>2(1) 2>1(1) 2',
        '2 乙局 3<2(1) 3(1)   2>1(2) 2',
        '3 丙镇 2<1(1) 2<1(2) 3(1)   2',
      ].join('\n'),
    );
  });

  test('as CSV, one line a cell', () => {
    const first = (csv: string): string[] => csv.split('\r\n').slice(0, 3);
    expect(first(renderAreaCsv(buildAreaMatrix(drawn, areas)))).toEqual([
      'area,party,lead,responsible,cooperating,supervising,possible,total',
      '年度目标,甲局,0,1,0,0,0,1',
      '年度目标,乙局,0,0,1,0,1,1',
    ]);
    expect(first(renderUnitCsv(buildUnitMatrix(drawn)))).toEqual([
      'party,other,shared,leads,helps,possible',
      '甲局,甲局,3,0,0,0',
      '甲局,乙局,3,2,0,1',
    ]);
  });
});

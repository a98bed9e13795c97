import { describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList, nextYearText, sampleTasks } from '../testing/samples.ts';

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  await importPlan(fresh, { slug: 'changning-2025', name: '2025.txt', content: nextYearText });
  await importPlan(fresh, { slug: 'year-1', name: 'a.txt', content: issueList(sampleTasks) });
  const next = sampleTasks.map((task, index) =>
    index === 0 ? { ...task, responsible: '区应急局、区教育局' } : task,
  );
  const moved = [...next.slice(1, 2), ...next.slice(0, 1), ...next.slice(2)];
  await importPlan(fresh, { slug: 'year-2', name: 'b.txt', content: issueList(moved) });
});
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const AREAS = `query ($filter: TaskFilter) { plan(slug: "changning-2024") { areaMatrix(filter: $filter) {
  rows { area { position } tasks } columns { name } total
  cells { row column lead responsible cooperating supervising possible total }
  rowTotals { total } columnTotals { total possible } } } }`;

const UNITS = `query ($filter: TaskFilter) { plan(slug: "changning-2024") { unitMatrix(filter: $filter) {
  columns { name } cells { row column shared leads helps possible } partners } } }`;

describe('the matrix by area', () => {
  test('counts the 130 parts of the seed in 12 areas', async () => {
    const { data, errors } = await execute(database(), AREAS);
    expect(errors).toBeUndefined();
    const { rows, columns, cells, rowTotals, columnTotals, total } = data.plan.areaMatrix;
    expect([rows.length, columns.length, total]).toEqual([12, 32, 130]);
    expect([cells.responsible, cells.cooperating, cells.possible].map(sum)).toEqual([84, 46, 10]);
    expect([rowTotals, columnTotals].map((edge: { total: number[] }) => sum(edge.total))).toEqual([130, 130]);
    expect(rows[2]).toEqual({ area: { position: 3 }, tasks: 7 });
  });

  test('of the tasks that a filter leaves', async () => {
    const { data } = await execute(database(), AREAS, { filter: { areas: [3] } });
    expect(data.plan.areaMatrix.rows).toEqual([{ area: { position: 3 }, tasks: 7 }]);
  });
});

test('区应急局 has 15 tasks, 8 of them with 区安委会签约单位', async () => {
  const { data, errors } = await execute(database(), UNITS);
  expect(errors).toBeUndefined();
  const { columns, cells } = data.plan.unitMatrix;
  const place = (name: string): number => columns.findIndex((one: { name: string }) => one.name === name);
  const shared = (name: string) =>
    cells.shared.find(
      (_: number, index: number) =>
        cells.row[index] === place('区应急局') && cells.column[index] === place(name),
    );
  expect(['区应急局', '区安委会签约单位', '区建管委'].map(shared)).toEqual([15, 8, 3]);
});

test.each([
  ['areas', AREAS],
  ['units', UNITS],
])('the matrix of %s costs three statements, and two once the plan has been read', async (_, query) => {
  const cold = await executeCold(database(), query);
  expect(cold.statements).toHaveLength(3);
  database().statements.length = 0;
  await execute(database(), query);
  expect(database().statements).toHaveLength(2);
});

describe('the matrix as written, with groups expanded', () => {
  const query = `query ($expand: [String!]) { plan(slug: "changning-2024") {
    matrix(columns: PARTIES, expand: $expand) { columns { name } cells { row direct } } } }`;

  test('has the ten towns and subdistricts in place of 各街镇, the other groups as they are', async () => {
    const { data, errors } = await execute(database(), query, { expand: ['各街镇'] });
    expect(errors).toBeUndefined();
    const { columns, cells } = data.plan.matrix;
    const names = columns.map(({ name }: { name: string }) => name);
    expect(names).toHaveLength(23 - 1 + 10);
    expect(names).toContain('新泾镇');
    expect(names).not.toContain('各街镇');
    expect(cells.direct.filter((direct: boolean) => !direct)).toHaveLength(40);
  });

  test.each(['某单位', '区应急局'])('refuses %s, which is no group', async (name) => {
    const { errors } = await execute(database(), query, { expand: [name] });
    expect(errors).toMatchObject([
      {
        message: `The directory knows no group ${name} that could be expanded.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('the matrix beside another', () => {
  const query = `query ($plan: String!, $against: String, $before: Date) { plan(slug: $plan) {
    matrixComparison(against: $against, againstAsOf: $before) {
      rows { before { key } after { key } } columns { before { name } after { name } }
      cells { row column change roleBefore roleAfter } } } }`;

  test('of the year before shows each cell that came, whatever the numbers of the tasks', async () => {
    const { data, errors } = await execute(database(), query, { plan: 'year-2', against: 'year-1' });
    expect(errors).toBeUndefined();
    const { rows, columns, cells } = data.plan.matrixComparison;
    expect(rows.slice(0, 2)).toEqual([
      { before: { key: '2' }, after: { key: '1' } },
      { before: { key: '1' }, after: { key: '2' } },
    ]);
    const added = cells.change.flatMap((change: string, index: number) =>
      change === 'SAME' ? [] : [[change, columns[cells.column[index]].after.name, cells.roleAfter[index]]],
    );
    expect(added).toEqual([['ADDED', '区教育局', 'RESPONSIBLE']]);
  });

  test('of the same plan on the same day is the same in all its 130 cells', async () => {
    const { data } = await execute(database(), query, { plan: 'changning-2024' });
    expect(data.plan.matrixComparison.cells.change).toEqual(Array(130).fill('SAME'));
  });

  test('is null where there is no such plan, and costs four statements', async () => {
    const { data } = await execute(database(), query, { plan: 'year-2', against: 'year-9' });
    expect(data.plan.matrixComparison).toBeNull();
    const { statements } = await executeCold(database(), query, { plan: 'year-2', against: 'year-1' });
    expect(statements).toHaveLength(4);
  });

  describe('of 2024, in the matrix of 2025,', () => {
    const compare = (filter: object) =>
      execute(
        database(),
        `query ($filter: TaskFilter) { plan(slug: "changning-2025") {
          diff(against: "changning-2024") { pairs { older { key } newer { key } } }
          matrix(filter: $filter) { rows { key } }
          matrixComparison(against: "changning-2024", filter: $filter) {
            older { slug } pairs { older newer } before { rows { key } }
            rows { before { key } after { key } } } } }`,
        { filter },
      ).then(({ data, errors }) => {
        expect(errors).toBeUndefined();
        return data.plan;
      });
    type Keyed = { key: string };
    type Sides = { before: Keyed | null; after: Keyed | null };

    test('the pairs are those of the difference: task 6 of 2025 was task 8', async () => {
      const { diff, matrix, matrixComparison } = await compare({});
      const pairs: string[] = matrixComparison.pairs.map(
        ({ older, newer }: { older: number; newer: number }) =>
          `${matrixComparison.before.rows[older].key} ${matrix.rows[newer].key}`,
      );
      expect(pairs).toContain('8 6');
      expect(pairs.sort()).toEqual(
        diff.pairs
          .map(({ older, newer }: { older: Keyed; newer: Keyed }) => `${older.key} ${newer.key}`)
          .sort(),
      );
      expect(matrixComparison.older.slug).toBe('changning-2024');
      expect(matrixComparison.rows.filter(({ after }: Sides) => after === null)).toHaveLength(
        35 - pairs.length,
      );
    });

    test('the filter asks for tasks of 2025 and leaves those of 2024 that are the same', async () => {
      const { diff, matrix, matrixComparison } = await compare({ text: '培训' });
      const left = new Set(matrix.rows.map(({ key }: Keyed) => key));
      expect(left.size).toBeGreaterThan(0);
      expect(matrixComparison.rows.map(({ after }: Sides) => after?.key)).toEqual([...left]);
      expect(matrixComparison.before.rows.map(({ key }: Keyed) => key).sort()).toEqual(
        diff.pairs
          .flatMap(({ older, newer }: { older: Keyed; newer: Keyed }) =>
            left.has(newer.key) ? [older.key] : [],
          )
          .sort(),
      );
    });
  });
});

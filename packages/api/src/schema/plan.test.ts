import { describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList } from '../testing/samples.ts';

const plan = 'changning-2024';

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  const tasks = Array.from({ length: 300 }, (_, index) => ({
    area: `行动${Math.floor(index / 10) + 1}`,
    name: `任务${index + 1}`,
    responsible: '各街镇、区应急局、区公安分局',
    cooperating: '区安委会相关成员单位',
  }));
  await importPlan(fresh, { name: 'large.txt', content: issueList(tasks) });
});

function tally(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length]),
  );
}

describe('the matrix', () => {
  const query = readContract('matrix');

  test('of units has the seed’s 35 rows, 32 columns and 130 cells', async () => {
    const { data, errors } = await execute(database(), query, { plan });
    const { rows, columns, cells } = data.plan.matrix;
    expect(errors).toBeUndefined();
    expect(data.plan).toMatchObject({
      title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
      year: 2024,
      revision: 1,
    });
    expect([rows.length, columns.length, cells.row.length]).toEqual([35, 32, 130]);
    expect(tally(cells.role)).toEqual({ RESPONSIBLE: 84, COOPERATING: 46 });
    expect(tally(cells.certainty)).toEqual({ DEFINITE: 120, POSSIBLE: 10 });
    expect(Object.values<unknown[]>(cells).map(({ length }) => length)).toEqual(Array(5).fill(130));
    expect(columns[0]).toEqual({ name: '区安委办', kind: 'COORDINATING_OFFICE' });
    expect(rows[12]).toEqual({
      number: '13',
      name: '强化城区本质安全',
      area: { position: 4, name: rows[12].area.name },
      deadline: { text: '12月', date: '2024-12-31', kind: 'MONTH_END' },
    });
  });

  test('of parties as written has 35 rows, 23 columns and 94 cells', async () => {
    const { data } = await execute(database(), query, { plan, columns: 'PARTIES' });
    const { rows, columns, cells } = data.plan.matrix;
    expect([rows.length, columns.length, cells.row.length]).toEqual([35, 23, 94]);
    expect(cells.direct.every(Boolean)).toBe(true);
  });

  test('keeps the rows a filter wants and the columns that have a cell in them', async () => {
    const { data } = await execute(database(), query, { plan, filter: { areas: [3] } });
    const { rows, columns, cells } = data.plan.matrix;
    expect(rows).toHaveLength(7);
    expect(new Set(cells.column)).toEqual(new Set(columns.keys()));
  });

  test.each([plan, 'large'])('costs three statements, however many rows (%s)', async (slug) => {
    const cold = await executeCold(database(), query, { plan: slug });
    expect(cold.data.plan.matrix.rows.length).toBeGreaterThan(30);
    expect(cold.statements).toHaveLength(3);
  });

  test('costs two statements once it has been read', async () => {
    await execute(database(), query, { plan });
    database().statements.length = 0;
    await execute(database(), query, { plan, columns: 'PARTIES' });
    expect(database().statements).toHaveLength(2);
  });

  test('of two plans is read in one go', async () => {
    const { data, statements } = await executeCold(
      database(),
      '{ plans { totalCount nodes { slug matrix { cells { row } } areas { name taskCount } } } }',
    );
    expect(data.plans.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['large', plan]);
    expect(data.plans.totalCount).toBe(2);
    expect(statements).toHaveLength(4);
  });
});

describe('the tasks', () => {
  const query = readContract('tasks');

  test.each([
    ['of a unit', { parties: ['区建管委'] }, 5],
    ['of an area', { areas: [3] }, 7],
    ['due by a day', { dueTo: '2024-06-30' }, 4],
    ['of a unit in a role, through a group', { parties: ['华阳路街道'], roles: ['COOPERATING'] }, 3],
    ['of a unit by its alias', { parties: ['区消防支队'] }, 6],
    ['that no list of parties leaves open', { not: { openEnded: true } }, 33],
    ['of either of two areas', { or: [{ areas: [5] }, { areas: [10] }] }, 2],
    ['with two words', { text: '韧性城市 意见' }, 1],
    ['of nobody', { parties: ['区气象局'] }, 0],
  ])('%s', async (_, filter, count) => {
    const { data, errors } = await execute(database(), query, { plan, filter });
    expect(errors).toBeUndefined();
    expect(data.plan.tasks.totalCount).toBe(count);
    expect(data.plan.tasks.nodes).toHaveLength(count);
  });

  test('come with their responsibilities as written', async () => {
    const { data } = await execute(database(), query, { plan });
    const { totalCount, nodes } = data.plan.tasks;
    expect(totalCount).toBe(35);
    const roles = nodes.flatMap((task: { responsibilities: { role: string }[] }) =>
      task.responsibilities.map(({ role }) => role),
    );
    expect(tally(roles)).toEqual({ RESPONSIBLE: 75, COOPERATING: 19 });
    expect(nodes[0].responsibilities).toEqual([
      {
        role: 'RESPONSIBLE',
        text: '区安委会各签约单位',
        certainty: 'DEFINITE',
        party: { name: '区安委会签约单位', kind: 'LISTED' },
      },
      {
        role: 'RESPONSIBLE',
        text: '区公安分局',
        certainty: 'DEFINITE',
        party: { name: '区公安分局', kind: 'VERTICAL_AGENCY' },
      },
      {
        role: 'RESPONSIBLE',
        text: '区消防支队',
        certainty: 'DEFINITE',
        party: { name: '区消防救援支队', kind: 'VERTICAL_AGENCY' },
      },
      {
        role: 'COOPERATING',
        text: '区安委会相关成员单位',
        certainty: 'POSSIBLE',
        party: { name: '区安委会成员单位', kind: 'LISTED' },
      },
    ]);
  });

  test('are counted by area and by month', async () => {
    const { data } = await execute(database(), query, { plan });
    const { areas, months } = data.plan.tasks.facets;
    const counts = [3, 2, 7, 4, 1, 3, 2, 4, 2, 1, 4, 2];
    expect(areas).toEqual(counts.map((count, index) => ({ value: String(index + 1), count })));
    expect(months).toEqual([
      { value: '2024-03', count: 1 },
      { value: '2024-04', count: 2 },
      { value: '2024-06', count: 1 },
      { value: '2024-09', count: 1 },
      { value: '2024-11', count: 10 },
      { value: '2024-12', count: 20 },
    ]);
  });

  test('come page by page, each once and in order', async () => {
    const numbers: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await execute(database(), query, { plan, first: 12, after });
      const { nodes, pageInfo } = data.plan.tasks;
      numbers.push(...nodes.map(({ number }: { number: string }) => number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(numbers).toEqual(Array.from({ length: 35 }, (_, index) => String(index + 1)));
  });

  test.each([
    ['first: 0', { first: 0 }],
    ['first: -1', { first: -1 }],
    ['first: 501', { first: 501 }],
    ['a cursor of another list', { after: 'cGxhbnM6MQ' }],
    ['no cursor at all', { after: '§§§' }],
    ['a day that is none', { filter: { dueTo: '2024-02-30' } }],
    ['a role that is none', { filter: { roles: ['BOSS'] } }],
  ])('are refused with BAD_USER_INPUT for %s', async (_, variables) => {
    const { data, errors } = await execute(database(), query, { plan, ...variables });
    expect(data?.plan ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', requestId: 'request-1' },
    ]);
  });

  test.each([plan, 'large'])('cost at most five statements with all they hold (%s)', async (slug) => {
    const { data, statements } = await executeCold(database(), query, {
      plan: slug,
      first: 500,
      filter: { parties: ['区应急局'] },
    });
    expect(data.plan.tasks.nodes.length).toBeGreaterThan(10);
    expect(statements).toHaveLength(3);
  });
});

describe('a task', () => {
  test('shows its own cells, its neighbours and who owes it', async () => {
    const query = `query ($plan: String!, $key: String!) {
      plan(slug: $plan) { task(key: $key) {
        key name previous { key } next { key }
        source { table row }
        excerpt { row column heading field text }
        duties { role certainty direct party { name } via { name } derivations { kind text group { name } } }
      } }
    }`;
    const { data, errors } = await execute(database(), query, { plan, key: '1' });
    expect(errors).toBeUndefined();
    const { task } = data.plan;
    expect(task).toMatchObject({ key: '1', previous: null, next: { key: '2' } });
    expect(task.excerpt.map(({ text }: { text: string }) => text)).toEqual([
      '1',
      '年度目标',
      '防范遏制安全生产事故',
      '确保不发生较大以上生产安全事故，有效防范遏制一般生产安全事故。',
      '12月',
      '区安委会各签约单位、区公安分局、区消防支队',
      '区安委会相关成员单位',
    ]);
    expect(task.excerpt[5]).toMatchObject({ field: 'RESPONSIBLE', heading: '责任单位' });
    expect(task.duties).toContainEqual({
      role: 'RESPONSIBLE',
      certainty: 'DEFINITE',
      direct: true,
      party: { name: '区消防救援支队' },
      via: [],
      derivations: [{ kind: 'ALIAS', text: '区消防支队', group: null }],
    });
  });

  test('is found again by its id', async () => {
    const { data } = await execute(
      database(),
      `query ($plan: String!) { plan(slug: $plan) { id areas { id }
        task(key: "13") { id responsibilities { id party { id } } } } }`,
      { plan },
    );
    const { id, areas, task } = data.plan;
    const [responsibility] = task.responsibilities;
    const ids = [id, areas[3].id, task.id, responsibility.id, responsibility.party.id];
    const query = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    const found = await Promise.all(ids.map((one) => execute(database(), query, { id: one })));
    expect(found.map((answer) => answer.data?.node)).toEqual([
      { __typename: 'Plan', id: ids[0] },
      { __typename: 'ActionArea', id: ids[1] },
      { __typename: 'Task', id: ids[2] },
      { __typename: 'Responsibility', id: ids[3] },
      { __typename: 'Unit', id: ids[4] },
    ]);
  });
});

test('what does not exist is null', async () => {
  const { data, errors } = await execute(
    database(),
    `{ plan(slug: "changning-2024") { task(key: "99") { name } }
       gone: plan(slug: "changning-1999") { title }
       unit(name: "区气象局") { name }
       unplaced: node(id: "UGxhbjpnb25l") { id }
       broken: node(id: "?") { id }
       zero: plan(slug: "a\\u0000") { title } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    plan: { task: null },
    gone: null,
    unit: null,
    unplaced: null,
    broken: null,
    zero: null,
  });
});

test('a plan tells where it came from and how it was read', async () => {
  const { data } = await execute(
    database(),
    `{ plan(slug: "changning-2024") { leadRule createdAt
       source { name mediaType sha256 reader } diagnostics { code severity task } } }`,
  );
  expect(data.plan).toMatchObject({
    leadRule: 'EXPLICIT',
    createdAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
    source: {
      name: 'changning-2024.txt',
      mediaType: 'text/plain',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      reader: 'tab-cells',
    },
  });
  expect(data.plan.diagnostics).toContainEqual({
    code: 'TRUNCATED_TEXT',
    severity: 'warning',
    task: '20',
  });
});

test('a query that asks for too much is refused before anything is read', async () => {
  const { errors, statements } = await executeCold(
    database(),
    '{ plans(first: 100) { nodes { tasks(first: 500) { nodes { responsibilities { party { aliases { name } } } } } } } }',
  );
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['QUERY_TOO_COMPLEX']);
  expect(statements).toEqual([]);
});

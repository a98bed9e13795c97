import { describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

describe('the duties of a unit', () => {
  const query = readContract('unit-duties');

  test.each([
    ['区应急局', 15, '区应急局'],
    ['区消防支队', 6, '区消防救援支队'],
    ['新泾镇', 4, '新泾镇'],
  ])('%s owes %i', async (unit, count, name) => {
    const { data, errors } = await execute(database(), query, { unit });
    expect(errors).toBeUndefined();
    expect(data.unit.name).toBe(name);
    expect(data.unit.duties.totalCount).toBe(count);
    expect(data.unit.duties.nodes).toHaveLength(count);
  });

  test('of a town come through the group of all of them', async () => {
    const { data } = await execute(database(), query, { unit: '新泾镇' });
    const { nodes } = data.unit.duties;
    expect(nodes.map(({ role }: { role: string }) => role).sort()).toEqual([
      'COOPERATING',
      'COOPERATING',
      'COOPERATING',
      'RESPONSIBLE',
    ]);
    expect(nodes.every(({ direct }: { direct: boolean }) => !direct)).toBe(true);
    expect(nodes[0]).toMatchObject({
      via: [{ name: '各街镇' }],
      task: { plan: { slug: 'changning-2024' } },
    });
  });

  test('are sought under the names in force on a day', async () => {
    const later = await execute(database(), query, { unit: '区消防救援局', asOf: '2024-12-31' });
    const earlier = await execute(database(), query, { unit: '区消防救援局', asOf: '2024-01-01' });
    expect(later.data.unit.name).toBe('区消防救援支队');
    expect(later.data.unit.aliases).toContainEqual({
      name: '区消防救援局',
      validFrom: '2024-06-25',
      validTo: null,
    });
    expect(earlier.data.unit).toBeNull();
  });

  test('are narrowed by a filter to its own roles', async () => {
    const { data } = await execute(
      database(),
      `{ unit(name: "新泾镇") { duties(filter: { roles: [COOPERATING] }) { totalCount } } }`,
    );
    expect(data.unit.duties.totalCount).toBe(3);
  });

  test('span all plans at the same number of statements', async () => {
    const before = await executeCold(database(), query, { unit: '区应急局' });
    for (const name of ['one.txt', 'two.txt', 'three.txt']) {
      const content = issueList([{ name: '开展培训', responsible: '区应急局' }], `某区${name}年度任务清单`);
      await importPlan(database(), { name, content });
    }
    const after = await executeCold(database(), query, { unit: '区应急局' });
    expect(after.data.unit.duties.totalCount).toBe(18);
    expect(after.data.unit.duties.nodes[0].task.plan.slug).toBe('three');
    expect([before.statements.length, after.statements.length]).toEqual([3, 3]);
  });

  test('of all units together cost no more', async () => {
    const { data, statements } = await executeCold(
      database(),
      '{ units(first: 100) { nodes { name duties(first: 1) { totalCount } groups { name } } } }',
    );
    expect(data.units.nodes).toHaveLength(28);
    expect(statements).toHaveLength(3);
  });
});

describe('the units', () => {
  test('stand in the order of the directory, page by page', async () => {
    const query = `query ($after: String) { units(first: 20, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { name } } }`;
    const first = await execute(database(), query);
    const { endCursor } = first.data.units.pageInfo;
    const second = await execute(database(), query, { after: endCursor });
    expect(first.data.units.totalCount).toBe(28);
    expect(first.data.units.nodes[0]).toEqual({ name: '区安委办' });
    expect(second.data.units.nodes.at(-1)).toEqual({ name: '新泾镇' });
    expect(second.data.units.pageInfo.hasNextPage).toBe(false);
  });

  test('are found by part of a name or alias, and by kind', async () => {
    const { data } = await execute(
      database(),
      `{ fire: units(text: "消防支队") { nodes { name } }
         towns: units(kinds: [TOWN]) { nodes { name code groups { name } } } }`,
    );
    expect(data).toEqual({
      fire: { nodes: [{ name: '区消防救援支队' }] },
      towns: { nodes: [{ name: '新泾镇', code: '310105102', groups: [{ name: '各街镇' }] }] },
    });
  });

  test.each([0, 101])('come in pages of 1 to 100, not of %i', async (first) => {
    const { errors } = await execute(
      database(),
      'query ($first: Int) { units(first: $first) { totalCount } }',
      { first },
    );
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

test('the members of a group are unknown, which is not the same as none', async () => {
  const { data } = await execute(
    database(),
    '{ unitGroups { name kind source members { name } aliases { name } } }',
  );
  expect(data.unitGroups.map(({ name }: { name: string }) => name)).toEqual([
    '各街镇',
    '区安委会签约单位',
    '区安委会成员单位',
    '区属国有企业',
    '园区',
  ]);
  expect(data.unitGroups[0].members).toHaveLength(10);
  expect(data.unitGroups[1]).toEqual({
    name: '区安委会签约单位',
    kind: 'LISTED',
    source: null,
    members: null,
    aliases: [],
  });
});

test('a group is no unit', async () => {
  const { data } = await execute(database(), '{ unit(name: "各街镇") { name } }');
  expect(data.unit).toBeNull();
});

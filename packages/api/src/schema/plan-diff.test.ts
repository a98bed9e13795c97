import { describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList, sampleTasks } from '../testing/samples.ts';

const nextYear = sampleTasks.map((task, index) => {
  if (index === 0) return { ...task, name: '组织开展全员培训', responsible: '区应急局、区教育局' };
  if (index === 1) return { ...task, responsible: '区公安分局', cooperating: '区消防救援支队' };
  return task;
});

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  await importPlan(fresh, { slug: 'year-1', name: 'a.txt', content: issueList(sampleTasks) });
  await importPlan(fresh, {
    slug: 'year-2',
    name: 'b.txt',
    content: issueList(
      [...nextYear.slice(0, 3), { area: '隐患排查行动', name: '普查燃气管线', responsible: '区建管委' }],
      '某区安全生产2025年工作任务清单',
    ),
  });
});

describe('what a newer plan changes', () => {
  const QUERY = `query ($slug: String!, $against: String!, $pairs: [PairDecision!]) {
    plan(slug: $slug) { diff(against: $against, pairs: $pairs) {
      older { slug } pairs { older { key } newer { key } doubtful }
      splits { newer { key } } merges { older { key } } added { key name } dropped { key name }
      parties { party { name } changes { kind older { key } newer { key } roleBefore roleAfter } }
    } } }`;

  test('for every unit: new and dropped duties, roles up and down, days and wordings', async () => {
    const { data, errors } = await execute(database(), QUERY, { slug: 'year-2', against: 'year-1' });
    expect(errors).toBeUndefined();
    const { diff } = data.plan;
    expect(diff.older).toEqual({ slug: 'year-1' });
    expect(diff.added).toEqual([{ key: '4', name: '普查燃气管线' }]);
    expect(diff.dropped).toEqual([{ key: '4', name: '整治隐患' }]);
    const of = (name: string) =>
      diff.parties.find(({ party }: { party: { name: string } }) => party.name === name)?.changes;
    expect(of('区教育局')).toMatchObject([{ kind: 'NEW', newer: { key: '1' }, roleAfter: 'RESPONSIBLE' }]);
    expect(of('区消防救援支队')).toMatchObject([
      { kind: 'ROLE_DOWN', roleBefore: 'RESPONSIBLE', roleAfter: 'COOPERATING' },
    ]);
    expect(of('区房管局')).toMatchObject([{ kind: 'DROPPED', older: { key: '4' } }]);
  });

  test('heeds what a person says about a pair', async () => {
    const pairs = [{ older: '4', newer: '4', same: true }];
    const { data } = await execute(database(), QUERY, { slug: 'year-2', against: 'year-1', pairs });
    expect([data.plan.diff.added, data.plan.diff.dropped]).toEqual([[], []]);
  });

  test.each(['year-2', 'no-such-plan', 'No Slug'])('is null against %s', async (against) => {
    const { data, errors } = await execute(database(), QUERY, { slug: 'year-2', against });
    expect([data.plan.diff, errors]).toEqual([null, undefined]);
  });

  test('costs four statements', async () => {
    const { statements } = await executeCold(database(), QUERY, { slug: 'year-2', against: 'year-1' });
    expect(statements).toHaveLength(4);
  });
});

test('the load of the seed holds its 130 duties in 10 months, for three statements', async () => {
  const { data, errors, statements } = await executeCold(
    database(),
    `{ plan(slug: "changning-2024") { load { months parties { name }
      cells { party month role certainty count direct } } } }`,
  );
  expect(errors).toBeUndefined();
  const { months, parties, cells } = data.plan.load;
  expect([months.length, parties.length]).toEqual([10, 32]);
  expect(cells.count.reduce((sum: number, count: number) => sum + count)).toBe(130);
  expect(new Set(Object.values<unknown[]>(cells).map(({ length }) => length)).size).toBe(1);
  expect(statements).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds } from '../testing/samples.ts';

const plan = 'changning-2024';
const database = useDatabase(importSeeds);

const TASKS = `query ($plan: String!, $filter: TaskFilter, $asOf: Date) {
  plan(slug: $plan) { tasks(filter: $filter, asOf: $asOf) { totalCount nodes { key } whyEmpty { without count } } }
}`;

const keysOf = async (filter: object) => {
  const { data, errors } = await execute(database(), TASKS, { plan, filter });
  expect(errors).toBeUndefined();
  return data.plan.tasks.nodes.map(({ key }: { key: string }) => key).join(' ');
};

test.each([
  ['where only a group is responsible', { findings: ['GROUP_ONLY'] }, '2 3 6 11 18 19 22 23 28 33'],
  ['of these, due by June', { findings: ['GROUP_ONLY'], dueTo: '2024-06-30' }, '6 18'],
  ['due in June or September', { months: ['2024-06', '2024-09'] }, '18 30'],
  ['of two units together', { allParties: ['区建管委', '区应急局'] }, '10 17 24'],
  ['in which a town cooperates', { unitKinds: ['TOWN'], roles: ['COOPERATING'] }, '17 23 26'],
  [
    'of neither of two',
    { areas: [3], not: { or: [{ parties: ['区应急局'] }, { findings: ['OPEN_LIST'] }] } },
    '6 7 11 12',
  ],
])('tasks %s', async (_, filter, keys) => {
  expect(await keysOf(filter)).toBe(keys);
});

test('a waived finding stands against no task', async () => {
  const waive = `mutation ($input: WaiveFindingInput!) {
    waiveFinding(input: $input) { userErrors { message } } }`;
  const input = { plan, code: 'GROUP_ONLY', task: '2', reason: '印发前已商定' };
  const { data, errors } = await execute(database(), waive, { input });
  expect([errors, data.waiveFinding.userErrors]).toEqual([undefined, []]);
  expect(await keysOf({ findings: ['GROUP_ONLY'] })).toBe('3 6 11 18 19 22 23 28 33');
});

test('facets with what is found of the tasks cost no further statement', async () => {
  const { data, errors, statements } = await executeCold(
    database(),
    `query ($plan: String!) { plan(slug: $plan) { tasks(filter: { dueTo: "2024-06-30" }) { facets {
      areas { value label count } units { value } groups { value count } unitKinds { value count }
      roles { value count } certainties { value count } months { value count }
      deadlineKinds { value count } openEnded { value count } findings { value count }
    } } } }`,
    { plan },
  );
  expect(errors).toBeUndefined();
  const { areas, units, ...facets } = data.plan.tasks.facets;
  expect(areas[0]).toEqual({ value: '2', label: '部署发动', count: 2 });
  expect(units).toEqual([{ value: '区安委办' }]);
  expect(facets).toMatchObject({
    roles: [{ value: 'RESPONSIBLE', count: 4 }],
    months: [
      { value: '2024-03', count: 1 },
      { value: '2024-04', count: 2 },
      { value: '2024-06', count: 1 },
    ],
    deadlineKinds: [{ value: 'MONTH_END', count: 4 }],
    openEnded: [{ value: 'false', count: 4 }],
  });
  expect(facets.findings).toContainEqual({ value: 'SOFT_SET', count: 1 });
  expect(statements).toHaveLength(3);
});

test('of an empty page it is said which condition to loosen', async () => {
  const filter = {
    or: [
      { areas: [3], months: ['2024-03'] },
      { parties: ['区气象局'], roles: ['LEAD'] },
    ],
  };
  const { data } = await execute(database(), TASKS, { plan, filter });
  expect(data.plan.tasks).toEqual({
    totalCount: 0,
    nodes: [],
    whyEmpty: [
      { without: ['/or/0/months'], count: 7 },
      { without: ['/or/0/areas'], count: 1 },
    ],
  });
});

test('the day counts for whom a filter finds', async () => {
  const filter = { parties: ['新泾镇'] };
  const on = (asOf: string) => execute(database(), TASKS, { plan, filter, asOf });
  expect((await on('2024-06-30')).data.plan.tasks.totalCount).toBe(4);
});

test.each([
  ['a month that is none', { months: ['2024-13'] }],
  ['a finding that is none', { findings: ['TOO_LONG'] }],
  ['a group’s kind as a unit’s', { unitKinds: ['LISTED'] }],
])('%s is refused', async (_, filter) => {
  const { errors } = await execute(database(), TASKS, { plan, filter });
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
});

test('names are spelled as they are typed', async () => {
  const query = 'query ($texts: [String!]!) { spellings(texts: $texts) { syllables initials } }';
  const { data } = await execute(database(), query, { texts: ['区应急局', 'A区'] });
  expect(data.spellings).toEqual([
    { syllables: 'quyingjiju', initials: 'qyjj' },
    { syllables: 'aqu', initials: 'aq' },
  ]);
  const { errors } = await execute(database(), query, { texts: ['长'.repeat(20_001)] });
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
});

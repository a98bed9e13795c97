import { Buffer } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { formatPlan } from '@zeren/domain/plan-format';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { importSeeds, issueList, sampleTasks, type SampleTask } from '../testing/samples.ts';
import { readStoredPlan } from '../testing/stored-plan.ts';

const database = useDatabase(importSeeds);

let app: FastifyInstance;
beforeAll(async () => {
  app = await createApp({ database: database() });
});
afterAll(() => app.close());

// A plan of its own for each test.
let plan = '';
let plans = 0;
beforeEach(async () => {
  plan = `withdrawn-${++plans}`;
  await importTasks(sampleTasks);
});

// with a year, without which no calendar has its days
const titleOf = (): string => `${plan} 2024年工作任务清单`;

/** In the portable format, which is not read in a process of its own. */
async function importTasks(tasks: readonly SampleTask[], input: Record<string, unknown> = {}) {
  const content = formatPlan(parseTaskList(readText(issueList(tasks, titleOf()), { name: 'list.txt' })).plan);
  return importPlan(database(), { slug: plan, name: 'list.json', content, ...input });
}

async function ask(query: string, variables: Record<string, unknown> = { plan }) {
  const { data, errors } = await execute(database(), query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const move = async (mutation: 'withdrawPlan' | 'restorePlan', input: Record<string, unknown> = {}) => {
  const written = mutation === 'withdrawPlan' ? 'withdrawn' : 'plan';
  const { change } = await ask(
    `mutation ($input: PlanInput!) { change: ${mutation}(input: $input) {
      ${written} { slug revision } userErrors { code path message } } }`,
    { input: { plan, ...input } },
  );
  return { revision: change[written]?.revision ?? null, userErrors: change.userErrors as object[] };
};

const change = async (mutation: string, input: Record<string, unknown>, answer: string) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { change } = await ask(
    `mutation ($input: ${type}!) { change: ${mutation}(input: $input) { ${answer} userErrors { code path message } } }`,
    { input: { plan, ...input } },
  );
  return change;
};

/** Whatever leads to a plan, and says of each way what was found of this one. */
async function readFound() {
  const data = await ask(
    `query ($plan: String!, $text: String!) {
      plan(slug: $plan) { slug }
      plans(first: 100) { totalCount nodes { slug } }
      search(text: $text) { totalCount }
      unit(name: "区房管局") { duties(first: 100) { totalCount nodes { task { plan { slug } } } } }
      view(plan: $plan, slug: "seen") { slug }
      views { totalCount nodes { plan { slug } } }
      older: plan(slug: "changning-2024") {
        diff(against: $plan) { older { slug } }
        matrixComparison(against: $plan) { older { slug } }
      }
    }`,
    { plan, text: plan },
  );
  const { row, areas } = await readAll();
  const nodes = await Promise.all(
    [`Plan:${row.id}`, `ActionArea:${row.id}/${areas[0]?.id}`].map(async (id) => {
      const node = Buffer.from(id).toString('base64');
      return (await ask('query ($id: ID!) { node(id: $id) { __typename } }', { id: node })).node;
    }),
  );
  const get = async (url: string) => (await app.inject({ url: encodeURI(url) })).statusCode;
  const calendar = await app.inject({ url: encodeURI('/exports/units/区房管局.ics') });
  const isOwn = ({ plan: of }: { plan: { slug: string } | null }) => of?.slug === plan;
  return {
    plan: data.plan?.slug,
    listed: data.plans.nodes.filter(({ slug }: { slug: string }) => slug === plan).length,
    isCounted: data.plans.totalCount === (await database().client.plan.count()),
    found: data.search.totalCount > 0,
    duties: data.unit.duties.nodes.filter(({ task }: { task: never }) => isOwn(task)).length,
    view: data.view?.slug,
    views: data.views.nodes.filter(isOwn).length,
    areViewsCounted: data.views.totalCount === data.views.nodes.length,
    compared: [data.older.diff?.older.slug, data.older.matrixComparison?.older.slug],
    nodes,
    files: [
      await get(`/exports/plans/${plan}.xlsx`),
      await get(`/exports/plans/${plan}/matrix.xlsx`),
      await get(`/exports/plans/changning-2024/diff/${plan}.xlsx`),
    ],
    isInCalendar: calendar.body.replaceAll('\r\n ', '').includes(plan),
  };
}

/** All that is stored of the plan. */
async function readAll() {
  const { client } = database();
  const stored = await readStoredPlan(database(), plan);
  const of = { where: { planId: stored.row.id } };
  return {
    ...stored,
    views: await client.view.findMany({ ...of, orderBy: { id: 'asc' } }),
    records: await client.taskRecord.findMany({ ...of, orderBy: { task: 'asc' } }),
  };
}

const reason = '2024 年第 3 次会议';

describe('the import that made a plan', () => {
  test('is undone: the plan is found nowhere, and comes back with all that stood beside it', async () => {
    const settled = [
      await change('recordDecision', { kind: 'NAME_LEAD', task: '2', party: '区公安分局', reason }, ''),
      await change('waiveFinding', { code: 'GROUP_ONLY', task: '3', reason }, ''),
      await change('saveView', { name: '看过', slug: 'seen', address: `/plans/${plan}/matrix` }, ''),
    ];
    expect(settled.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
    const [stored, found] = [await readAll(), await readFound()];
    expect([stored.decisions, stored.waivers, stored.views].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(found).toMatchObject({ plan, listed: 1, isCounted: true, found: true, view: 'seen', views: 1 });
    expect(found).toMatchObject({ duties: 1, compared: [plan, plan], isInCalendar: true });
    expect([found.nodes, found.files]).toEqual([
      [{ __typename: 'Plan' }, { __typename: 'ActionArea' }],
      [200, 200, 200],
    ]);

    expect(await move('withdrawPlan', { author: '区安委办' })).toEqual({ revision: 4, userErrors: [] });
    expect(await readFound()).toEqual({
      ...{ plan: undefined, listed: 0, isCounted: false, found: false, duties: 0 },
      ...{ view: undefined, views: 0, areViewsCounted: true, compared: [undefined, undefined] },
      ...{ nodes: [null, null], files: [404, 404, 404], isInCalendar: false },
    });
    const withdrawn = { slug: plan, title: titleOf(), revision: 4, withdrawnBy: '区安委办' };
    expect(
      await ask('query ($plan: String!) { withdrawnPlan(slug: $plan) { slug title revision withdrawnBy } }'),
    ).toEqual({ withdrawnPlan: withdrawn });

    expect(await move('restorePlan')).toEqual({ revision: 5, userErrors: [] });
    expect(await readAll()).toEqual(stored);
    expect(await readFound()).toEqual(found);
    expect(await ask('query ($plan: String!) { withdrawnPlan(slug: $plan) { slug } }')).toEqual({
      withdrawnPlan: null,
    });
  });

  test('is undone last, when no import over the plan stands', async () => {
    await importTasks(sampleTasks.slice(0, 3));
    const canWithdraw = async () =>
      (await ask('query ($plan: String!) { plan(slug: $plan) { canWithdraw replacements { id } } }')).plan;
    const { replacements } = await canWithdraw();
    expect(await move('withdrawPlan')).toMatchObject({
      revision: null,
      userErrors: [{ code: 'STALE_REVISION', path: ['plan'] }],
    });
    await change('undoImport', { replacement: replacements[0].id }, '');
    expect(await canWithdraw()).toEqual({ canWithdraw: true, replacements });
    expect(await move('withdrawPlan')).toEqual({ revision: 4, userErrors: [] });
    await move('restorePlan');
    expect(await change('redoImport', { replacement: replacements[0].id }, 'plan { canWithdraw }')).toEqual({
      plan: { canWithdraw: false },
      userErrors: [],
    });
  });

  test('is not undone on another revision than the one that was looked at, nor twice', async () => {
    expect(await move('withdrawPlan', { expectedRevision: 2 })).toMatchObject({
      userErrors: [{ code: 'STALE_REVISION', path: ['expectedRevision'] }],
    });
    expect(await move('restorePlan')).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_REDO' }] });
    await move('withdrawPlan', { expectedRevision: 1 });
    expect(await move('withdrawPlan')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['plan'] }] });
    plan = 'nowhere';
    expect(await move('restorePlan')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['plan'] }] });
  });

  test('sent again under its name, it is undone once', async () => {
    const clientMutationId = `once-${plan}`;
    expect(await move('withdrawPlan', { clientMutationId })).toEqual({ revision: 2, userErrors: [] });
    expect(await move('withdrawPlan', { clientMutationId })).toEqual({ revision: 2, userErrors: [] });
    expect(await move('restorePlan', { clientMutationId })).toMatchObject({
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED' }],
    });
  });
});

describe('of a plan that was withdrawn', () => {
  beforeEach(async () => void (await move('withdrawPlan')));

  test('nothing is decided, waived or saved', async () => {
    const notFound = { userErrors: [expect.objectContaining({ code: 'NOT_FOUND', path: ['plan'] })] };
    expect(
      await change('recordDecision', { kind: 'NAME_LEAD', task: '2', party: '区公安分局', reason }, ''),
    ).toEqual(notFound);
    expect(await change('waiveFinding', { code: 'GROUP_ONLY', task: '3', reason }, '')).toEqual(notFound);
    expect(await change('saveView', { name: '看过', address: `/plans/${plan}/matrix` }, '')).toEqual(
      notFound,
    );
  });

  test('the slug is given to no other list, not even the same one, until it is back', async () => {
    const before = await readAll();
    for (const input of [{}, { expectedRevision: 0 }, { expectedRevision: 2 }, { dryRun: true }]) {
      const { plan: written, userErrors } = await importTasks(sampleTasks, input);
      expect([written, userErrors]).toEqual([
        null,
        [expect.objectContaining({ code: 'SLUG_TAKEN', path: ['slug'], details: { TEXT: titleOf() } })],
      ]);
    }
    expect(await readAll()).toEqual(before);
    await move('restorePlan');
    expect(await importTasks(sampleTasks.slice(1))).toMatchObject({ plan: { revision: 4 }, userErrors: [] });
  });

  test('a draft says that its slug belongs to it, and is not stored there', async () => {
    const content = issueList(sampleTasks);
    const { draft } = await mutateDraft(database(), 'createDraft', { name: `${plan}.txt`, content });
    expect(
      await ask(
        'query ($id: ID!) { draft(id: $id) { slug replaces { slug } difference { unchanged } withdrawn { slug title } } }',
        { id: draft.id },
      ),
    ).toEqual({
      draft: { slug: plan, replaces: null, difference: null, withdrawn: { slug: plan, title: titleOf() } },
    });
    const { userErrors } = await mutateDraft(database(), 'commitDraft', {
      ...{ id: draft.id, expectedVersion: 1, expectedRevision: 0, acceptProposals: true },
    });
    expect(userErrors).toMatchObject([{ code: 'SLUG_TAKEN' }]);
  });

  test('a party that only it names becomes another one with it, as in any plan', async () => {
    await move('restorePlan');
    await importTasks([{ name: '看管河道', responsible: '区河道所' }], { slug: (plan = `${plan}-river`) });
    await move('withdrawPlan');
    const content = JSON.stringify({
      ...{ format: 'zeren/directory', version: 1, name: '某区', groups: [] },
      units: [{ name: '区河道中心', kind: 'PUBLIC_INSTITUTION', aliases: [{ name: '区河道所' }] }],
    });
    const { importDirectory } = await ask(
      'mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) { userErrors { message } } }',
      { input: { name: 'directory.json', content } },
    );
    expect(importDirectory.userErrors).toEqual([]);
    await move('restorePlan');
    expect(
      await ask(
        'query ($plan: String!) { plan(slug: $plan) { task(key: "1") { responsibilities { party { name } } } } }',
      ),
    ).toEqual({ plan: { task: { responsibilities: [{ party: { name: '区河道中心' } }] } } });
  });
});

test('whether the imports that made plans can be undone costs one statement, and to undo one as much for any list', async () => {
  const { errors, statements } = await executeCold(
    database(),
    '{ plans { nodes { slug canWithdraw replacements { id } } } }',
  );
  expect([errors, statements.length]).toEqual([undefined, 3]);
  const costs = [];
  for (const length of [1, 60]) {
    plan = `cost-${length}`;
    await importTasks(Array.from({ length }, () => sampleTasks[1]!));
    const { statements } = await executeCold(
      database(),
      'mutation ($input: PlanInput!) { withdrawPlan(input: $input) { userErrors { code } } }',
      { input: { plan } },
    );
    costs.push(statements.length);
  }
  expect(costs[1]).toBe(costs[0]);
});

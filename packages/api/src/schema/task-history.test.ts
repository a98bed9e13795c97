import { beforeEach, describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { importSeeds, issueList, sampleTasks } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

// A plan of its own for each test.
let plan = '';
let plans = 0;
beforeEach(() => void (plan = `history-${++plans}`));

async function importTasks(
  tasks: Parameters<typeof issueList>[0],
  { name = 'list.txt', author }: { name?: string; author?: string } = {},
): Promise<void> {
  const { userErrors } = await importPlan(database(), {
    ...{ slug: plan, name, content: issueList(tasks) },
    ...(author !== undefined && { author }),
  });
  expect(userErrors).toEqual([]);
}

const HISTORY = `query ($plan: String!, $key: String!) { plan(slug: $plan) { task(key: $key) { history {
  kind author document revision differences { field role before after }
  decision { kind reason undoneBy } waiver { code reason undoneBy }
} } } }`;

async function historyOf(key: string): Promise<Record<string, unknown>[]> {
  const { data, errors } = await execute(database(), HISTORY, { plan, key });
  expect(errors).toBeUndefined();
  return data.plan.task.history;
}

async function change(mutation: string, input: Record<string, unknown>) {
  const type = mutation[0]?.toUpperCase() + mutation.slice(1);
  const { data, errors } = await execute(
    database(),
    `mutation ($input: ${type}Input!) { change: ${mutation}(input: $input) {
      plan { decisions { id } waivers { id } } userErrors { message } } }`,
    { input: { plan, ...input } },
  );
  expect([errors, data?.change.userErrors]).toEqual([undefined, []]);
  return data.change.plan as { decisions: { id: string }[]; waivers: { id: string }[] };
}

const NOTHING = { differences: [], decision: null, waiver: null };
const imported = (kind: string, document: string, revision: number) => ({
  ...{ kind, author: null, document, revision },
  ...NOTHING,
});
const [training, drill, search, repair] = sampleTasks as [
  (typeof sampleTasks)[number],
  ...(typeof sampleTasks)[number][],
];

describe('what an import did to a task', () => {
  test('it was brought by the first import, and by whom', async () => {
    await importTasks(sampleTasks, { name: 'first.txt', author: ' 张明 ' });
    expect(await historyOf('1')).toEqual([{ ...imported('ADDED', 'first.txt', 1), author: '张明' }]);
  });

  test('a later import tells what it changed, newest first, and only of the tasks that it changed', async () => {
    await importTasks(sampleTasks);
    const renamed = { ...training!, name: '组织培训', due: '9月底前', responsible: '区应急局、区科委' };
    await importTasks([renamed, drill!, search!, repair!], { name: 'second.txt' });
    const [, first] = await historyOf('1');
    expect(await historyOf('1')).toEqual([
      {
        ...imported('CHANGED', 'second.txt', 2),
        differences: [
          { field: 'NAME', role: null, before: '开展培训', after: '组织培训' },
          { field: 'BODY', role: null, before: '开展培训的具体要求。', after: '组织培训的具体要求。' },
          { field: 'DEADLINE', role: null, before: '12月', after: '9月底前' },
          { field: 'PARTIES', role: 'RESPONSIBLE', before: '区应急局', after: '区应急局、区科委' },
        ],
      },
      first,
    ]);
    expect(first).toEqual(imported('ADDED', 'list.txt', 1));
    expect(await historyOf('2')).toEqual([imported('ADDED', 'list.txt', 1)]);
  });

  test('the same list again is no event, and a task that was left out and comes back says so', async () => {
    await importTasks(sampleTasks);
    await importTasks(sampleTasks);
    await importTasks([training!, drill!, search!], { name: 'shorter.txt' });
    await importTasks(sampleTasks, { name: 'longer.txt' });
    expect(await historyOf('4')).toEqual([
      imported('ADDED', 'longer.txt', 3),
      imported('REMOVED', 'shorter.txt', 2),
      imported('ADDED', 'list.txt', 1),
    ]);
  });

  test('a dry run leaves nothing on record', async () => {
    await importTasks(sampleTasks);
    const content = issueList([{ ...training!, name: '别的' }]);
    await importPlan(database(), { slug: plan, name: 'dry.txt', content, dryRun: true });
    expect(await historyOf('1')).toHaveLength(1);
  });

  test('a reading that was corrected in a draft tells who is meant now', async () => {
    await importTasks([{ ...training!, responsible: '区应急管理处' }]);
    const content = issueList([{ ...training!, responsible: '区应急管理处' }]);
    const { draft } = await mutateDraft(database(), 'createDraft', {
      slug: plan,
      name: 'again.txt',
      content,
    });
    const { draft: settled } = await mutateDraft(database(), 'changeDraft', {
      ...{ id: draft.id, expectedVersion: draft.version },
      decisions: [{ expression: '区应急管理处', kind: 'ALIAS', party: '区应急局' }],
    });
    const { userErrors } = await mutateDraft(database(), 'commitDraft', {
      ...{ id: draft.id, expectedVersion: settled.version, acceptProposals: true, author: '李华' },
    });
    expect(userErrors).toEqual([]);
    expect((await historyOf('1'))[0]).toMatchObject({
      ...{ kind: 'CHANGED', author: '李华', document: 'again.txt', revision: 3 },
      differences: [{ field: 'PARTIES', role: 'RESPONSIBLE', before: '区应急管理处', after: '区应急局' }],
    });
  });
});

describe('what the office said about a task', () => {
  const reason = '2024 年第 3 次会议';

  test('decisions and waivers, made and taken back, each with who did it', async () => {
    await importTasks(sampleTasks);
    const lead = { kind: 'NAME_LEAD', task: '2', party: '区公安分局', reason, author: '张明' };
    const { decisions } = await change('recordDecision', lead);
    await change('undoDecision', { decision: decisions[0]?.id, author: '李华' });
    const { waivers } = await change('waiveFinding', { code: 'SEVERAL_WITHOUT_LEAD', task: '2', reason });
    await change('withdrawWaiver', { waiver: waivers[0]?.id });
    const decision = { kind: 'NAME_LEAD', reason, undoneBy: '李华' };
    const waiver = { code: 'SEVERAL_WITHOUT_LEAD', reason, undoneBy: null };
    const none = { author: null, document: null, revision: null, ...NOTHING };
    expect(await historyOf('2')).toEqual([
      { ...none, kind: 'WAIVER_UNDONE', waiver },
      { ...none, kind: 'WAIVED', waiver },
      { ...none, kind: 'DECISION_UNDONE', author: '李华', decision },
      { ...none, kind: 'DECIDED', author: '张明', decision },
      imported('ADDED', 'list.txt', 1),
    ]);
    expect(await historyOf('1')).toHaveLength(1);
    const events = await database().client.auditEvent.findMany({
      where: { action: { in: ['DECIDE', 'UNDO_DECISION'] } },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(events).toMatchObject([{ author: '李华' }, { author: '张明' }]);
  });

  test('a unit that owes it and hands its duties over, and who hands them on; no other hand-over', async () => {
    await importTasks(sampleTasks);
    const handOver = (party: string, unit: string) =>
      change('recordDecision', { kind: 'HAND_OVER', party, units: [unit], reason: `${party}→${unit}` });
    await handOver('区房管局', '区科委');
    await handOver('区总工会', '区教育局');
    await handOver('区科委', '区民政局');
    const told = (await historyOf('4')).flatMap(({ decision }) => (decision ? [decision] : []));
    expect(told).toMatchObject([{ reason: '区科委→区民政局' }, { reason: '区房管局→区科委' }]);
  });
});

test.each([1, 60])('costs four statements, of however many tasks (%i)', async (length) => {
  await importTasks(Array.from({ length }, () => training!));
  await importTasks(Array.from({ length }, () => ({ ...training!, name: '组织培训' })));
  const { data, errors, statements } = await executeCold(
    database(),
    `query ($plan: String!) { plan(slug: $plan) { tasks(first: 100) { nodes { history { kind differences { field } } } } } }`,
    { plan },
  );
  expect(errors).toBeUndefined();
  const { nodes } = data.plan.tasks;
  expect(nodes.map(({ history }: { history: object[] }) => history.length)).toEqual(
    Array.from({ length }, () => 2),
  );
  expect(statements).toHaveLength(4);
});

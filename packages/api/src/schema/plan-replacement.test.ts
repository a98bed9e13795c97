import { formatPlan } from '@zeren/domain/plan-format';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { beforeEach, describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { importSeeds, issueList, sampleTasks, seedText, type SampleTask } from '../testing/samples.ts';
import { readStoredPlan } from '../testing/stored-plan.ts';

const database = useDatabase(importSeeds);

// A plan of its own for each test.
let plan = '';
let plans = 0;
beforeEach(() => void (plan = `replaced-${++plans}`));

async function importText(content: string, name = 'list.txt', author?: string): Promise<void> {
  const { userErrors } = await importPlan(database(), {
    ...{ slug: plan, name, content },
    ...(author !== undefined && { author }),
  });
  expect(userErrors).toEqual([]);
}

/** In the portable format, which is not read in a process of its own. */
async function importTasks(tasks: readonly SampleTask[], name = 'list.txt'): Promise<void> {
  await importText(formatPlan(parseTaskList(readText(issueList(tasks), { name })).plan), name);
}

/** Every document that is stored, as text. */
async function listDocuments(): Promise<string[]> {
  const files = await database().client.sourceFile.findMany({ select: { bytes: true } });
  return files.map(({ bytes }) => new TextDecoder().decode(bytes));
}

const FIELDS = `slug revision title replacements { id author document revision undoneBy canUndo canRedo
  changes { added changed removed unchanged } }`;

interface Replacement extends Record<string, unknown> {
  readonly id: string;
}

async function readReplacements(): Promise<Replacement[]> {
  const { data, errors } = await execute(
    database(),
    `query ($plan: String!) { plan(slug: $plan) { ${FIELDS} } }`,
    { plan },
  );
  expect(errors).toBeUndefined();
  return data.plan.replacements;
}

async function move(mutation: 'undoImport' | 'redoImport', input: Record<string, unknown> = {}) {
  const [newest] = await readReplacements();
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await execute(
    database(),
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { plan { ${FIELDS} } userErrors { code message path } } }`,
    { input: { plan, replacement: newest?.id ?? 'none', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[mutation] as {
    plan: { revision: number; replacements: Replacement[] } | null;
    userErrors: object[];
  };
}

async function change(mutation: string, input: Record<string, unknown>) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await execute(
    database(),
    `mutation ($input: ${type}!) { change: ${mutation}(input: $input) { plan { decisions { id } waivers { id } }
      userErrors { message } } }`,
    { input: { plan, ...input } },
  );
  expect([errors, data?.change.userErrors]).toEqual([undefined, []]);
  return data.change.plan as { decisions: { id: string }[]; waivers: { id: string }[] };
}

const readAll = () => readStoredPlan(database(), plan);

const nextText = seedText
  .replace('2024年工作任务清单', '2024年工作任务清单（修订）')
  .replace('区纪委监委', '区科委')
  .replace('完善重大事故隐患治理督办制度', '完善督办制度');
const reason = '2024 年第 3 次会议';

describe('an import over a plan', () => {
  test('is undone with all that it changed and left out, ids and single rules too, and done again', async () => {
    await importText(seedText, 'first.txt');
    await change('setMembershipRule', { task: '35', rule: 'FROZEN', frozenOn: '2024-03-01' });
    await change('recordDecision', { kind: 'NAME_LEAD', task: '35', party: '区应急局', reason });
    await change('waiveFinding', { code: 'SEVERAL_WITHOUT_LEAD', task: '21', reason });
    const before = await readAll();
    const shorter = nextText.slice(0, nextText.lastIndexOf('\n\n\t33'));
    await importText(shorter, 'second.txt', '张明');
    const after = await readAll();
    expect(after.tasks.length).toBeLessThan(before.tasks.length);
    const changes = {
      added: 0,
      changed: expect.any(Number),
      removed: expect.any(Number),
      unchanged: expect.any(Number),
    };
    const told = { id: expect.any(String), author: '张明', document: 'second.txt', revision: 5, changes };
    expect(await readReplacements()).toEqual([{ ...told, undoneBy: null, canUndo: true, canRedo: false }]);

    const undone = await move('undoImport', { expectedRevision: 5, author: ' 李华 ' });
    expect(undone).toEqual({
      plan: {
        ...{ slug: plan, revision: 6, title: before.row.title },
        replacements: [{ ...told, undoneBy: '李华', canUndo: false, canRedo: true }],
      },
      userErrors: [],
    });
    expect(await readAll()).toEqual(before);

    const redone = await move('redoImport');
    expect(redone.plan).toMatchObject({
      revision: 7,
      replacements: [{ undoneBy: null, canUndo: true, canRedo: false }],
    });
    expect(await readAll()).toEqual(after);
    await move('undoImport');
    expect(await readAll()).toEqual(before);
  });

  test('is undone once, however often the request comes', async () => {
    await importTasks(sampleTasks);
    await importTasks(sampleTasks.slice(1));
    const input = { clientMutationId: `undo ${plan}` };
    const first = await move('undoImport', input);
    expect(first.userErrors).toEqual([]);
    expect(await move('undoImport', input)).toEqual(first);
    expect(await move('redoImport', input)).toMatchObject({
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED' }],
    });
  });

  test('in a draft is undone too; who became one with a unit meanwhile stays one', async () => {
    const responsible = '区应急管理处';
    await importText(issueList([{ name: '开展培训', responsible }, ...sampleTasks.slice(1)]));
    const { draft } = await mutateDraft(database(), 'createDraft', {
      ...{ slug: plan, name: 'again.txt' },
      content: issueList([{ name: '组织培训', responsible }]),
    });
    const { draft: settled } = await mutateDraft(database(), 'changeDraft', {
      ...{ id: draft.id, expectedVersion: draft.version },
      decisions: [{ expression: responsible, kind: 'ALIAS', party: '区应急局' }],
    });
    const input = { id: draft.id, expectedVersion: settled.version, acceptProposals: true };
    expect(await mutateDraft(database(), 'commitDraft', input)).toMatchObject({ userErrors: [] });
    expect(await move('undoImport')).toMatchObject({ plan: { revision: 4 }, userErrors: [] });
    const { data } = await execute(
      database(),
      `query ($plan: String!) { plan(slug: $plan) { tasks { nodes { name responsibilities { text party { name } } } } } }`,
      { plan },
    );
    const { nodes } = data.plan.tasks;
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual([
      '开展培训',
      '组织演练',
      '排查隐患',
      '整治隐患',
    ]);
    expect(nodes[0].responsibilities).toEqual([{ text: responsible, party: { name: '区应急局' } }]);
  });

  test('is undone although a unit has left the directory that it took out of the plan', async () => {
    const { data } = await execute(
      database(),
      `mutation { editDirectory(input: { kind: ADD_UNIT, name: "区低空办", unitKind: GOVERNMENT_DEPARTMENT }) {
        edit userErrors { message } } }`,
    );
    await importTasks([{ name: '开展培训', responsible: '区低空办' }]);
    await importTasks([{ name: '开展培训', responsible: '区应急局' }]);
    const before = await readAll();
    const undoEdit = `mutation ($edit: String!) { undoDirectoryEdit(input: { edit: $edit }) { userErrors { code } } }`;
    const undoneEdit = await execute(database(), undoEdit, { edit: data.editDirectory.edit });
    expect(undoneEdit.data.undoDirectoryEdit.userErrors).toEqual([]);
    expect(await move('undoImport')).toMatchObject({ userErrors: [] });
    const { client } = database();
    expect(await client.party.findMany({ where: { name: '区低空办' }, select: { origin: true } })).toEqual([
      { origin: 'PLAN' },
    ]);
    await move('redoImport');
    expect(await readAll()).toEqual(before);
  });

  test('that changes nothing, or makes a plan, leaves nothing to undo', async () => {
    await importText(issueList(sampleTasks));
    await importText(issueList(sampleTasks));
    await importPlan(database(), {
      ...{ slug: plan, name: 'dry.txt', content: issueList(sampleTasks.slice(1)), dryRun: true },
    });
    expect(await readReplacements()).toEqual([]);
    expect(await move('undoImport')).toEqual({
      plan: null,
      userErrors: [
        {
          code: 'NOTHING_TO_UNDO',
          path: ['replacement'],
          message: expect.stringContaining('Import the earlier document'),
        },
      ],
    });
  });

  test('tells each task what undoing it did', async () => {
    await importTasks(sampleTasks, 'first.txt');
    await importTasks([{ ...sampleTasks[0]!, name: '组织培训' }, ...sampleTasks.slice(1, 3)], 'second.txt');
    await move('undoImport', { author: '李华' });
    const historyOf = async (key: string) => {
      const { data } = await execute(
        database(),
        `query ($plan: String!, $key: String!) { plan(slug: $plan) { task(key: $key) { history {
          step kind author document revision differences { field before after } } } } }`,
        { plan, key },
      );
      return data.plan.task.history;
    };
    expect((await historyOf('1'))[0]).toEqual({
      ...{ step: 'UNDO', kind: 'CHANGED', author: '李华', document: 'second.txt', revision: 3 },
      differences: [
        { field: 'NAME', before: '组织培训', after: '开展培训' },
        { field: 'BODY', before: '组织培训的具体要求。', after: '开展培训的具体要求。' },
      ],
    });
    expect((await historyOf('4')).map(({ step, kind }: Record<string, string>) => [step, kind])).toEqual([
      ['UNDO', 'ADDED'],
      ['IMPORT', 'REMOVED'],
      ['IMPORT', 'ADDED'],
    ]);
    expect(await historyOf('2')).toHaveLength(1);
  });
});

describe('nothing is undone', () => {
  beforeEach(async () => {
    await importTasks(sampleTasks);
    await importTasks(sampleTasks.slice(0, 3));
  });

  test('over what was decided since, until that is taken back', async () => {
    const { decisions } = await change('recordDecision', {
      ...{ kind: 'NAME_LEAD', task: '2', party: '区公安分局', reason },
    });
    const before = await readAll();
    expect(await readReplacements()).toMatchObject([{ canUndo: false, canRedo: false }]);
    expect(await move('undoImport')).toEqual({
      plan: null,
      userErrors: [
        {
          code: 'STALE_REVISION',
          path: ['replacement'],
          message: expect.stringContaining('Take those back first.'),
        },
      ],
    });
    expect(await readAll()).toEqual(before);
    await change('undoDecision', { decision: decisions[0]?.id });
    expect(await move('undoImport')).toMatchObject({ plan: { revision: 5 }, userErrors: [] });
  });

  test('on another revision than the one that was looked at', async () => {
    expect(await move('undoImport', { expectedRevision: 1 })).toMatchObject({
      plan: null,
      userErrors: [{ code: 'STALE_REVISION', path: ['expectedRevision'] }],
    });
  });

  test('twice, and nothing is done again that counts', async () => {
    expect(await move('redoImport')).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_REDO' }] });
    await move('undoImport');
    expect(await move('undoImport')).toMatchObject({ userErrors: [{ code: 'NOTHING_TO_UNDO' }] });
  });

  test('of another plan', async () => {
    const [own] = await readReplacements();
    plan = 'changning-2024';
    expect(await move('undoImport', { replacement: own?.id })).toMatchObject({
      userErrors: [{ code: 'NOTHING_TO_UNDO', path: ['replacement'] }],
    });
  });
});

describe('several imports', () => {
  const importSome = async (...counts: number[]): Promise<void> => {
    for (const count of counts) {
      const tasks = Array.from({ length: count }, () => sampleTasks[0]!);
      await importTasks(tasks, `${count}.txt`);
    }
  };
  const documents = async () => (await readReplacements()).map(({ document }) => document);

  test('are undone from the newest on, and done again from the oldest on', async () => {
    await importSome(1, 2, 3);
    const [newest, older] = await readReplacements();
    expect(await move('undoImport', { replacement: older?.id })).toMatchObject({
      userErrors: [{ code: 'STALE_REVISION', message: expect.stringContaining('newer import first') }],
    });
    const counts = [(await readAll()).tasks.length];
    for (const [mutation, replacement] of [
      ['undoImport', newest],
      ['undoImport', older],
      ['redoImport', older],
      ['redoImport', newest],
    ] as const) {
      expect(await move(mutation, { replacement: replacement?.id })).toMatchObject({ userErrors: [] });
      counts.push((await readAll()).tasks.length);
    }
    expect(counts).toEqual([3, 2, 1, 2, 3]);
    await move('undoImport', { replacement: newest?.id });
    await move('undoImport', { replacement: older?.id });
    expect(await move('redoImport', { replacement: newest?.id })).toMatchObject({
      userErrors: [{ code: 'STALE_REVISION', message: expect.stringContaining('Do that one again first.') }],
    });
  });

  test('a new one drops what was undone', async () => {
    await importSome(1, 2, 3);
    await move('undoImport');
    await importSome(4);
    expect(await documents()).toEqual(['4.txt', '2.txt']);
    await move('undoImport');
    expect((await readAll()).tasks).toHaveLength(2);
  });

  test('the latest five are kept, and the document of an earlier one as long as it can be brought back', async () => {
    await importText(issueList(sampleTasks, plan), 'first.txt');
    const isKept = async () => (await listDocuments()).some((text) => text.startsWith(plan));
    await importSome(1, 2, 3, 4, 5);
    for (const { id } of await readReplacements()) await move('undoImport', { replacement: id });
    const { data } = await execute(
      database(),
      'query ($plan: String!) { plan(slug: $plan) { title source { name } task(key: "1") { excerpt { text } } } }',
      { plan },
    );
    expect(data.plan).toMatchObject({ title: plan, source: { name: 'first.txt' } });
    expect(data.plan.task.excerpt).not.toEqual([]);
    await importSome(1, 2, 3, 4, 5);
    expect(await isKept()).toBe(true);
    await importSome(6);
    expect(await documents()).toEqual(['6.txt', '5.txt', '4.txt', '3.txt', '2.txt']);
    expect(await isKept()).toBe(false);
  });
});

test('the document of a draft that is discarded stays while an earlier plan is of it', async () => {
  const content = issueList(sampleTasks, `留存 ${plan}`);
  await importText(content);
  await importTasks(sampleTasks.slice(1));
  const { draft } = await mutateDraft(database(), 'createDraft', { name: 'list.txt', content });
  await mutateDraft(database(), 'discardDraft', { id: draft.id });
  expect(await listDocuments()).toContain(content);
});

test('the imports over all plans cost one statement', async () => {
  await importTasks(sampleTasks);
  await importTasks(sampleTasks.slice(1));
  const query = '{ plans { nodes { slug replacements { canUndo document } } } }';
  const { data, errors, statements } = await executeCold(database(), query);
  expect(errors).toBeUndefined();
  expect(data.plans.nodes).toContainEqual({
    slug: plan,
    replacements: [{ canUndo: true, document: 'list.txt' }],
  });
  expect(statements).toHaveLength(3);
});

test('an undo costs the same, however many tasks come back', async () => {
  const costs = [];
  for (const length of [1, 60]) {
    plan = `cost-${length}`;
    const tasks = Array.from({ length }, () => sampleTasks[1]!);
    await importTasks([sampleTasks[0]!, ...tasks]);
    await importTasks([sampleTasks[0]!]);
    const [newest] = await readReplacements();
    const { statements } = await executeCold(
      database(),
      'mutation ($input: UndoImportInput!) { undoImport(input: $input) { userErrors { code } } }',
      { input: { plan, replacement: newest?.id } },
    );
    costs.push(statements.length);
  }
  expect(costs[1]).toBe(costs[0]);
});

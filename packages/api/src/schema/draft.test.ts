import { Buffer } from 'node:buffer';
import { formatPlan } from '@zeren/domain/plan-format';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { beforeAll, describe, expect, test } from 'vitest';
import { importDirectory } from '../import-directory.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { issueList, sampleTasks, seedDirectory, seedFiles, seedText } from '../testing/samples.ts';

const database = useDatabase(async (fresh) => {
  await importDirectory(fresh, { name: 'directory.json', content: seedDirectory });
});

async function create(input: Record<string, unknown>) {
  return mutateDraft(database(), 'createDraft', input);
}

async function read(id: string, fields: string) {
  const { data, errors } = await execute(database(), `query ($id: ID!) { draft(id: $id) { ${fields} } }`, {
    id,
  });
  expect(errors).toBeUndefined();
  return data.draft;
}

describe('a draft of the issued list', () => {
  test.each(seedFiles)('made of $name reads 35 tasks and 28 expressions, all of them known', async (file) => {
    const { draft, userErrors } = await create(file);
    expect(userErrors).toEqual([]);
    expect(draft).toMatchObject({ version: 1, undecided: 0, canUndo: false, canRedo: false });
    expect(draft.expressions).toHaveLength(28);
    expect(
      await read(draft.id, 'title year tasks { totalCount } replaces { slug } difference { unchanged }'),
    ).toEqual({
      title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
      year: 2024,
      tasks: { totalCount: 35 },
      replaces: null,
      difference: null,
    });
  });

  test('shows every row and line as it stands, with the tasks that have been read from it', async () => {
    const { draft } = await create({ name: 'changning-2024.txt', content: seedText });
    const { source, task } = await read(
      draft.id,
      `source(first: 500) { totalCount nodes { table row line cells { column columnSpan rowSpan text } tasks } }
       task(key: "13") { key name area source { table row } deadline { date }
         responsibilities { role party text expression confidence } confidence { field value } }`,
    );
    expect(source.nodes).toHaveLength(source.totalCount);
    const [own] = source.nodes.filter(({ tasks }: { tasks: string[] }) => tasks.includes('13'));
    expect(own).toMatchObject({ table: task.source.table, row: task.source.row, line: null, tasks: ['13'] });
    expect(own.cells[2]).toEqual({ column: 3, columnSpan: 1, rowSpan: 1, text: '强化城区\n本质安全' });
    expect(task).toMatchObject({
      name: '强化城区本质安全',
      area: '开展城市韧性安全能力提升行动',
      deadline: { date: '2024-12-31' },
    });
    expect(task.confidence.map(({ field }: { field: string }) => field)).toEqual([
      ...['NUMBER', 'AREA', 'NAME', 'BODY', 'DEADLINE'],
    ]);
    expect(task.responsibilities.at(-1)).toMatchObject({ role: 'COOPERATING', text: '签约单位' });
  });

  test('goes on behind a cursor', async () => {
    const { draft } = await create({ name: 'changning-2024.txt', content: seedText });
    const { tasks } = await read(draft.id, 'tasks(first: 34) { pageInfo { endCursor hasNextPage } }');
    expect(tasks.pageInfo.hasNextPage).toBe(true);
    const rest = await read(draft.id, `tasks(after: "${tasks.pageInfo.endCursor}") { nodes { key } }`);
    expect(rest.tasks.nodes).toEqual([{ key: '35' }]);
  });
});

describe('what a reading costs', () => {
  const characters = [...'水电路桥林草农牧渔港车船医药文体旅商工贸'];
  const ids = new Map<number, string>();
  const query = `query ($id: ID!) { draft(id: $id) { title slug replaces { slug revision } undecided canRedo
    columns { field } source(first: 500) { nodes { table row line cells { column columnSpan rowSpan text } tasks } }
    tasks(first: 500) { nodes { key name body deadline { text date } openEnded
      responsibilities { role party text source { row column start end } expression confidence } } }
    expressions { text mentions { task source { row } } proposal { kind party } candidates { party score } }
    diagnostics { code message } difference { added { key } changed { key fields } removed { key } unchanged } } }`;

  beforeAll(async () => {
    for (const length of [4, 400]) {
      const tasks = Array.from({ length }, (_, index) => ({
        name: `任务${index + 1}`,
        responsible: `各街镇、区${characters[Math.floor(index / 20)]}${characters[index % 20]}局`,
      }));
      const input = { name: `list-${length}.txt`, content: issueList(tasks) };
      const { draft } = await create(input);
      ids.set(length, draft.id);
      const second = await create(input);
      const { id, version: expectedVersion } = second.draft;
      await mutateDraft(database(), 'commitDraft', { id, expectedVersion, acceptProposals: true });
    }
  });

  test.each([4, 400])('five statements when nothing has been read yet (%i tasks)', async (length) => {
    const { data, errors, statements } = await executeCold(database(), query, { id: ids.get(length) });
    expect(errors).toBeUndefined();
    expect(data.draft.tasks.nodes).toHaveLength(length);
    expect(data.draft.difference).toEqual({ added: [], changed: [], removed: [], unchanged: length });
    expect(statements).toHaveLength(5);
  });

  test.each([4, 400])('three once it has been read (%i tasks)', async (length) => {
    await execute(database(), query, { id: ids.get(length) });
    database().statements.length = 0;
    await execute(database(), query, { id: ids.get(length) });
    expect(database().statements).toHaveLength(3);
  });
});

describe('what makes a draft', () => {
  test('a list in which no column names a unit, whose columns can be corrected', async () => {
    const content = issueList([
      { name: '开展培训', responsible: '' },
      { name: '组织演练', responsible: '' },
    ]);
    const { draft } = await create({ name: 'list.txt', content });
    expect(draft).toMatchObject({ expressions: [], undecided: 0 });
    const commit = { id: draft.id, expectedVersion: 1 };
    expect(await mutateDraft(database(), 'commitDraft', commit)).toMatchObject({
      plan: null,
      userErrors: [{ code: 'NO_PARTIES', path: ['id'] }],
    });
  });

  test('a letter without a task', async () => {
    const { draft } = await create({ name: 'letter.txt', content: '张三同志：\n见信好。\n此致敬礼' });
    const { source, tasks, diagnostics } = await read(
      draft.id,
      'source { nodes { line cells { text } } } tasks { totalCount } diagnostics { code }',
    );
    expect(source.nodes[0]).toEqual({ line: 1, cells: [{ text: '张三同志：' }] });
    expect(tasks.totalCount).toBe(0);
    expect(diagnostics).toContainEqual({ code: 'NO_TABLE' });
    const commit = { id: draft.id, expectedVersion: 1 };
    expect(await mutateDraft(database(), 'commitDraft', commit)).toMatchObject({
      userErrors: [{ code: 'NO_TASKS' }],
    });
  });

  test('a plan in the portable format, which has no rows of its own', async () => {
    const { plan } = parseTaskList(readText(seedText, { name: 'changning-2024.txt' }));
    const { draft } = await create({ name: 'plan.json', content: formatPlan(plan) });
    expect(draft.expressions).toHaveLength(28);
    const fields = 'mediaType reader columns { column } source { totalCount } tasks { totalCount }';
    expect(await read(draft.id, fields)).toEqual({
      mediaType: 'application/json',
      reader: 'zeren/plan',
      columns: [],
      source: { totalCount: 0 },
      tasks: { totalCount: 35 },
    });
    const { id, version: expectedVersion } = draft;
    expect(await mutateDraft(database(), 'changeDraft', { id, expectedVersion, year: 2025 })).toMatchObject({
      draft: null,
      userErrors: [{ code: 'NO_DOCUMENT', path: ['year'] }],
    });
  });
});

describe('what makes none, and is told in a sentence', () => {
  test.each([
    ['nothing', {}, 'CONTENT_MISSING', 'content'],
    ['blank lines', { content: '\n \n' }, 'UNREADABLE', 'content'],
    [
      'bytes of no known kind',
      { contentBase64: Buffer.from([0, 1, 2, 255]).toString('base64') },
      'UNREADABLE',
      'contentBase64',
    ],
    ['a slug with spaces', { content: seedText, slug: 'My Plan' }, 'INVALID_SLUG', 'slug'],
  ])('%s', async (_, input, code, field) => {
    const before = await database().client.sourceFile.count();
    const { draft, userErrors } = await create(input);
    expect(draft).toBeNull();
    expect(userErrors).toEqual([{ code, path: [field], message: expect.stringMatching(/^.{10,}\.$/s) }]);
    expect(await database().client.sourceFile.count()).toBe(before);
  });
});

test('drafts are listed with the newest first', async () => {
  const content = issueList(sampleTasks);
  const first = await create({ name: 'first.txt', content });
  const second = await create({ name: 'second.txt', content });
  const { data } = await execute(
    database(),
    '{ drafts(first: 2) { totalCount nodes { id name } pageInfo { endCursor } } }',
  );
  expect(data.drafts.nodes).toEqual([
    { id: second.draft.id, name: 'second.txt' },
    { id: first.draft.id, name: 'first.txt' },
  ]);
  expect(data.drafts.totalCount).toBe(await database().client.draft.count());
  const after = data.drafts.pageInfo.endCursor;
  const rest = await execute(
    database(),
    'query ($after: String) { drafts(after: $after) { nodes { name } } }',
    { after },
  );
  expect(rest.data.drafts.nodes).toHaveLength(data.drafts.totalCount - 2);
});

test.each(['', 'x', 'UGxhbjox'])('the id %j stands for no draft', async (id) => {
  expect(await read(id, 'name')).toBeNull();
});

test('one request sent twice makes one draft', async () => {
  const input = { name: 'list.txt', content: issueList(sampleTasks), clientMutationId: 'create-once' };
  const answers = await Promise.all([create(input), create(input)]);
  expect(answers[0].draft.id).toBe(answers[1].draft.id);
});

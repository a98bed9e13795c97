import { formatPlan } from '@zeren/domain/plan-format';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { Buffer } from 'node:buffer';
import { beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { encodeGb18030 } from '../testing/encode-gb18030.ts';
import { importSeeds, issueList, sampleTasks, seedFiles, seedText } from '../testing/samples.ts';

const query = readContract('import-plan');
const database = useDatabase();

async function send(input: Record<string, unknown>) {
  const { data, errors } = await execute(database(), query, { input });
  expect(errors).toBeUndefined();
  return data.importPlan;
}

/** What is stored, table by table. */
async function countRows() {
  const { client } = database();
  const [{ rows } = { rows: [] }] = await client.$queryRaw<{ rows: number[] }[]>`
    SELECT ARRAY[(SELECT count(*) FROM "Plan"), (SELECT count(*) FROM "Task"),
      (SELECT count(*) FROM "Responsibility"), (SELECT count(*) FROM "Party"),
      (SELECT count(*) FROM "SourceFile"), (SELECT count(*) FROM "AuditEvent")]::int[] AS rows`;
  return rows;
}

beforeEach(async () => {
  const { client } = database();
  await client.plan.deleteMany();
  await client.auditEvent.deleteMany();
  await client.sourceFile.deleteMany();
  await client.party.deleteMany();
});

describe('an issued list', () => {
  const name = 'changning-2024.txt';

  test('becomes a plan under the name of its file', async () => {
    const payload = await send({ name, content: seedText });
    expect(payload).toMatchObject({
      plan: {
        slug: 'changning-2024',
        title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
        revision: 1,
      },
      changes: { added: 35, changed: 0, removed: 0, unchanged: 0 },
      userErrors: [],
    });
    expect(payload.plan.areas).toHaveLength(12);
    expect(payload.diagnostics).toContainEqual({
      code: 'UNKNOWN_PARTY',
      severity: 'info',
      task: '1',
      message: expect.stringContaining('区公安分局'),
    });
    expect(await countRows()).toEqual([1, 35, 94, 24, 1, 1]);
  });

  test('changes nothing when it comes a second time', async () => {
    await send({ name, content: seedText });
    const before = await countRows();
    const payload = await send({ name, content: seedText });
    expect(payload).toMatchObject({
      plan: { revision: 1 },
      changes: { added: 0, changed: 0, removed: 0, unchanged: 35 },
    });
    expect(await countRows()).toEqual(before);
  });

  test('is the same whether it comes as text or as bytes', async () => {
    await send({ name, content: seedText });
    const contentBase64 = Buffer.from(seedText).toString('base64');
    expect(await send({ name, contentBase64 })).toMatchObject({
      plan: { revision: 1 },
      changes: { unchanged: 35 },
    });
  });

  test.each([
    ['UTF-16 with a byte order mark', () => Buffer.from(`\ufeff${seedText}`, 'utf16le')],
    ['GB18030', () => encodeGb18030(seedText)],
    ['UTF-8 with a byte order mark', () => Buffer.from(`\ufeff${seedText}`)],
  ])('is read in %s', async (_, encode) => {
    const payload = await send({ name, contentBase64: encode().toString('base64'), dryRun: true });
    expect(payload).toMatchObject({ changes: { added: 35 }, userErrors: [] });
  });
});

test.each(seedFiles)('$name holds the same list', async (file) => {
  await send({ slug: 'changning-2024', name: 'changning-2024.txt', content: seedText });
  const payload = await send({ slug: 'changning-2024', ...file, dryRun: true });
  expect(payload).toMatchObject({
    plan: { title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单' },
    changes: { added: 0, changed: 0, removed: 0, unchanged: 35 },
    userErrors: [],
  });
  expect(payload.plan.areas).toHaveLength(12);
});

describe('a dry run', () => {
  test('shows the plan that would be, whole, and writes nothing', async () => {
    const { data, errors } = await execute(
      database(),
      `mutation ($input: ImportPlanInput!) { importPlan(input: $input) {
        plan { slug title revision areas { name taskCount }
          matrix { rows { number } columns { name } cells { row } }
          tasks(first: 1) { totalCount nodes { excerpt { text } responsibilities { party { id name } } }
            facets { areas { label count } } }
          diagnostics { code } source { name }
          task(key: "1") { duties { party { ... on Unit { duties { totalCount nodes { task { key } } } } } } } }
        changes { added } diagnostics { code } } }`,
      { input: { name: 'sample.txt', content: issueList(sampleTasks), dryRun: true } },
    );
    expect(errors).toBeUndefined();
    const { plan, changes, diagnostics } = data.importPlan;
    expect(changes).toEqual({ added: 4 });
    expect(plan).toMatchObject({
      slug: 'sample',
      revision: 1,
      areas: [
        { name: '安全培训行动', taskCount: 2 },
        { name: '隐患排查行动', taskCount: 2 },
      ],
      source: { name: 'sample.txt' },
    });
    expect(plan.matrix.columns.map((party: { name: string }) => party.name)).toEqual([
      '区应急局',
      '区总工会',
      '区公安分局',
      '区消防支队',
      '区房管局',
      '街镇',
    ]);
    expect(plan.tasks.totalCount).toBe(4);
    expect(plan.tasks.nodes[0].excerpt[2]).toEqual({ text: '开展培训' });
    expect(plan.diagnostics).toEqual(diagnostics);
    expect(plan.task.duties[0].party.duties).toEqual({ totalCount: 1, nodes: [{ task: { key: '1' } }] });
    expect(await countRows()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('leaves no trace for those who read afterwards', async () => {
    const content = issueList(sampleTasks);
    await send({ name: 'sample.txt', content });
    await send({ name: 'sample.txt', content: issueList(sampleTasks.slice(1)), dryRun: true });
    await send({ name: 'sample.txt', content: issueList(sampleTasks.slice(0, 1)) });
    const { data } = await execute(
      database(),
      '{ plan(slug: "sample") { revision tasks { nodes { name } } } }',
    );
    expect(data.plan).toEqual({ revision: 2, tasks: { nodes: [{ name: '开展培训' }] } });
  });

  test('and a real import go together in one operation', async () => {
    const content = issueList(sampleTasks);
    const { data } = await execute(
      database(),
      `mutation ($try: ImportPlanInput!, $do: ImportPlanInput!) {
        try: importPlan(input: $try) { plan { matrix { rows { name } } } }
        do: importPlan(input: $do) { plan { revision matrix { rows { name } } } } }`,
      {
        try: { name: 'sample.txt', content: issueList(sampleTasks.slice(0, 1)), dryRun: true },
        do: { name: 'sample.txt', content },
      },
    );
    expect(data.try.plan.matrix.rows).toHaveLength(1);
    expect(data.do.plan).toMatchObject({ revision: 1 });
    expect(data.do.plan.matrix.rows).toHaveLength(4);
  });
});

describe('a changed list', () => {
  const ids = `{ plan(slug: "sample") { id revision tasks { nodes { id name number
    responsibilities { id text } } } } }`;

  test('keeps the ids of its plan, its tasks and the parts that stayed', async () => {
    await send({ name: 'sample.txt', content: issueList(sampleTasks) });
    const before = (await execute(database(), ids)).data.plan;
    const [first, second, third, fourth] = sampleTasks;
    const changed = [
      first,
      { ...second, responsible: '区公安分局、区民政局' },
      third,
      fourth,
      { name: '总结经验', responsible: '区应急局' },
    ];
    const payload = await send({ name: 'sample.txt', content: issueList(changed as typeof sampleTasks) });
    const after = (await execute(database(), ids)).data.plan;

    expect(payload).toMatchObject({
      plan: { revision: 2 },
      changes: { added: 1, changed: 1, removed: 0, unchanged: 3 },
    });
    expect(after.id).toBe(before.id);
    expect(after.tasks.nodes.slice(0, 4).map(({ id }: { id: string }) => id)).toEqual(
      before.tasks.nodes.map(({ id }: { id: string }) => id),
    );
    const [police, civil] = after.tasks.nodes[1].responsibilities;
    expect(police).toEqual(before.tasks.nodes[1].responsibilities[0]);
    expect(civil.text).toBe('区民政局');
  });

  test('loses the tasks and areas that are gone', async () => {
    await send({ name: 'sample.txt', content: issueList(sampleTasks) });
    const payload = await send({ name: 'sample.txt', content: issueList(sampleTasks.slice(0, 2)) });
    expect(payload).toMatchObject({
      plan: { revision: 2, areas: [{ position: 1, name: '安全培训行动' }] },
      changes: { added: 0, changed: 0, removed: 2, unchanged: 2 },
    });
  });

  test('read with another column is another reading', async () => {
    await send({ name: 'sample.txt', content: issueList(sampleTasks) });
    const payload = await send({
      name: 'sample.txt',
      content: issueList(sampleTasks),
      columns: [{ column: 7, field: 'SUPERVISING' }],
      leadRule: 'FIRST_LISTED',
    });
    expect(payload).toMatchObject({ plan: { revision: 2 }, changes: { added: 0, changed: 4 } });
    const { data } = await execute(
      database(),
      '{ plan(slug: "sample") { leadRule task(key: "1") { excerpt { field text } } } }',
    );
    expect(data.plan.leadRule).toBe('FIRST_LISTED');
    expect(data.plan.task.excerpt.at(-1)).toEqual({ field: 'SUPERVISING', text: '区总工会' });
  });

  test('is refused where somebody else was first', async () => {
    await send({ name: 'sample.txt', content: issueList(sampleTasks) });
    const input = { name: 'sample.txt', content: issueList(sampleTasks.slice(1)) };
    expect(await send({ ...input, expectedRevision: 0 })).toMatchObject({
      plan: null,
      userErrors: [{ code: 'STALE_REVISION', path: ['expectedRevision'] }],
    });
    expect(await send({ ...input, expectedRevision: 1 })).toMatchObject({ plan: { revision: 2 } });
  });

  test('does not replace another plan only because the files have one name', async () => {
    await send({ name: 'sample.txt', content: issueList(sampleTasks, '甲区2024年工作任务清单') });
    const other = issueList(sampleTasks, '乙区2024年工作任务清单');
    expect(await send({ name: 'sample.txt', content: other })).toMatchObject({
      plan: null,
      userErrors: [{ code: 'SLUG_TAKEN', path: ['slug'], message: expect.stringContaining('甲区') }],
    });
    expect(await send({ name: 'sample.txt', slug: 'sample', content: other })).toMatchObject({
      plan: { title: '乙区2024年工作任务清单', revision: 2 },
    });
  });
});

describe('the same request twice', () => {
  const input = { name: 'sample.txt', content: issueList(sampleTasks), clientMutationId: 'one' };

  test('is done once and answered as the first time', async () => {
    const first = await send(input);
    await send({ name: 'sample.txt', content: issueList(sampleTasks.slice(1)) });
    const again = await send(input);
    expect(first.changes).toEqual({ added: 4, changed: 0, removed: 0, unchanged: 0 });
    expect(again).toMatchObject({ plan: { revision: 2 }, changes: first.changes });
  });

  test('at the same moment is done once', async () => {
    const answers = await Promise.all([send(input), send(input), send(input)]);
    expect(answers.map(({ changes }) => changes.added)).toEqual([4, 4, 4]);
    expect(await countRows()).toEqual([1, 4, 6, 6, 1, 1]);
  });

  test('under the id of another is refused', async () => {
    await send(input);
    const other = { ...input, content: issueList(sampleTasks.slice(1)) };
    expect(await send(other)).toMatchObject({
      plan: null,
      userErrors: [{ code: 'CLIENT_MUTATION_ID_REUSED', path: ['clientMutationId'] }],
    });
  });
});

test('imports at the same moment all succeed, and share the parties they bring', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const answers = await Promise.all(names.map((slug) => send({ slug, content: issueList(sampleTasks) })));
  expect(answers.map(({ userErrors }) => userErrors)).toEqual(names.map(() => []));
  expect(await countRows()).toEqual([5, 20, 30, 6, 1, 5]);
});

test('changes of one plan at the same moment each count', async () => {
  const lists = [1, 2, 3, 4].map((length) => issueList(sampleTasks.slice(0, length)));
  await Promise.all(lists.map((content) => send({ slug: 'sample', content })));
  const { data } = await execute(database(), '{ plan(slug: "sample") { revision } }');
  expect(data.plan.revision).toBe(4);
});

test('a plan in the portable format is taken as it is', async () => {
  const { plan } = parseTaskList(readText(seedText, { name: 'changning-2024.txt' }));
  const payload = await send({ name: 'plan.json', slug: 'portable', content: formatPlan(plan) });
  expect(payload).toMatchObject({ plan: { slug: 'portable' }, changes: { added: 35 }, userErrors: [] });
  const { data } = await execute(
    database(),
    '{ plan(slug: "portable") { source { name } task(key: "1") { excerpt { text } } } }',
  );
  expect(data.plan).toEqual({ source: { name: 'changning-2024.txt' }, task: { excerpt: [] } });
});

describe('what cannot be imported is refused with a sentence, and nothing is written', () => {
  const junk = Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]).toString('base64');

  test.each([
    ['nothing', {}, 'CONTENT_MISSING', 'content'],
    ['both', { content: 'x', contentBase64: 'eA==' }, 'CONTENT_AMBIGUOUS', 'contentBase64'],
    ['no base64', { contentBase64: '§§§' }, 'INVALID_BASE64', 'contentBase64'],
    ['an empty text', { content: '' }, 'UNREADABLE', 'content'],
    ['blank lines', { content: '\n\n  \n' }, 'UNREADABLE', 'content'],
    ['bytes of no known kind', { contentBase64: junk }, 'UNREADABLE', 'contentBase64'],
    ['JSON of something else', { content: '{"a": 1}' }, 'UNREADABLE', 'content'],
    ['a letter', { content: '张三同志：\n见信好。\n此致敬礼' }, 'NO_TASKS', 'content'],
    [
      'a list without parties',
      {
        content: issueList([
          { name: '开展培训', responsible: '' },
          { name: '组织演练', responsible: '' },
        ]),
      },
      'NO_PARTIES',
      'content',
    ],
    [
      'a NUL',
      {
        content: issueList([...sampleTasks, { name: '开展\0培训', responsible: '区应急局' }]).padStart(9000),
      },
      'UNREADABLE',
      'content',
    ],
    ['a year of another age', { year: 24, content: issueList(sampleTasks) }, 'INVALID_YEAR', 'year'],
    [
      'a request without a proper name',
      { clientMutationId: '', content: issueList(sampleTasks) },
      'INVALID_CLIENT_MUTATION_ID',
      'clientMutationId',
    ],
    ['a slug with spaces', { slug: 'My Plan', content: issueList(sampleTasks) }, 'INVALID_SLUG', 'slug'],
    ['a slug with a slash', { slug: '../etc', content: issueList(sampleTasks) }, 'INVALID_SLUG', 'slug'],
  ])('%s', async (_, input, code, field) => {
    const payload = await send(input);
    expect(payload).toMatchObject({ plan: null, changes: null });
    expect(payload.userErrors).toEqual([
      { code, path: [field], message: expect.stringMatching(/^.{10,}\.$/s) },
    ]);
    expect(await countRows()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('more than 20 MB', async () => {
    const payload = await send({ content: 'x'.repeat(21 * 1024 * 1024) });
    expect(payload.userErrors).toMatchObject([{ code: 'TOO_LARGE', path: ['content'] }]);
  });

  test('10 MB of text that is no list', async () => {
    const line = '这是一段没有任何任务的文字，重复了很多很多遍。\n';
    const content = line.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(line)));
    const payload = await send({ content });
    expect(payload.plan).toBeNull();
    expect(payload.userErrors).toHaveLength(1);
    expect(await countRows()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

test('every write leaves its audit event', async () => {
  await importSeeds(database());
  const { client } = database();
  const events = await client.auditEvent.findMany({ orderBy: { id: 'asc' } });
  expect(events).toMatchObject([
    { action: 'IMPORT_DIRECTORY', planId: null, added: 33 },
    { action: 'IMPORT_PLAN', planId: expect.any(String), revision: 1, added: 35 },
  ]);
});

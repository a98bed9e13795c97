import { formatPlan } from '@zeren/domain/plan-format';
import { parseTaskList, readText } from '@zeren/domain/task-list';
import { beforeEach, describe, expect, test } from 'vitest';
import { importDirectory } from '../import-directory.ts';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { importSeeds, issueList, sampleTasks, seedDirectory, seedText } from '../testing/samples.ts';

const database = useDatabase();

const name = 'changning-2024.txt';
const unaliased = seedDirectory.replace('{ "name": "区消防支队" }, ', '');
const fire = { expression: '区消防支队', kind: 'ALIAS', party: '区消防救援支队' };

/** Everything that a commit may touch. */
async function readAll() {
  const { client } = database();
  const byId = { orderBy: { id: 'asc' } } as const;
  return {
    plans: await client.plan.findMany(byId),
    tasks: await client.task.findMany(byId),
    responsibilities: await client.responsibility.findMany(byId),
    parties: await client.party.findMany(byId),
    names: await client.partyName.findMany(byId),
    memberships: await client.membership.findMany(byId),
    directory: await client.directory.findMany(),
    files: await client.sourceFile.findMany({ select: { sha256: true } }),
    drafts: await client.draft.findMany(byId),
    events: await client.auditEvent.findMany(byId),
  };
}

async function createDraft(input: Record<string, unknown>) {
  const { draft, userErrors } = await mutateDraft(database(), 'createDraft', input);
  expect(userErrors).toEqual([]);
  return { id: draft.id as string, expectedVersion: draft.version as number, draft };
}

async function commit(input: Record<string, unknown>) {
  return mutateDraft(database(), 'commitDraft', input);
}

async function change(input: Record<string, unknown>) {
  const { draft, userErrors } = await mutateDraft(database(), 'changeDraft', input);
  expect(userErrors).toEqual([]);
  return { id: draft.id as string, expectedVersion: draft.version as number, draft };
}

async function readMatrix(plan: string) {
  const { data } = await execute(database(), readContract('matrix'), { plan });
  const { rows, columns, cells } = data.plan.matrix;
  return [rows.length, columns.length, cells.row.length];
}

beforeEach(async () => {
  const { client } = database();
  await client.draft.deleteMany();
  await client.plan.deleteMany();
  await client.auditEvent.deleteMany();
  await client.sourceFile.deleteMany();
  await client.party.deleteMany();
  await client.directory.updateMany({ data: { revision: { increment: 1 } } });
});

describe('a draft of which everything is known', () => {
  beforeEach(async () => {
    await importDirectory(database(), { name: 'directory.json', content: seedDirectory });
  });

  test('becomes the plan that an import would make, and is gone', async () => {
    const before = await readAll();
    const { id, expectedVersion } = await createDraft({ name, content: seedText });
    expect(await commit({ id, expectedVersion, expectedRevision: 0 })).toMatchObject({
      plan: {
        slug: 'changning-2024',
        title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
        revision: 1,
      },
      changes: { added: 35, changed: 0, removed: 0, unchanged: 0 },
      userErrors: [],
    });
    expect(await readMatrix('changning-2024')).toEqual([35, 32, 130]);
    const { drafts, directory, events } = await readAll();
    expect(drafts).toEqual([]);
    expect(directory).toEqual(before.directory);
    expect(events.at(-1)).toMatchObject({ action: 'COMMIT_DRAFT', revision: 1, added: 35 });
    await importSeeds(database());
    expect((await readAll()).plans).toMatchObject([{ revision: 1 }]);
  });

  test('is committed once, however often the request comes', async () => {
    const { id, expectedVersion } = await createDraft({ name, content: seedText });
    const input = { id, expectedVersion, clientMutationId: 'commit-once' };
    const [first, second] = await Promise.all([commit(input), commit(input)]);
    const third = await commit(input);
    expect([second, third]).toEqual([first, first]);
    expect(await commit({ id, expectedVersion })).toMatchObject({
      plan: null,
      userErrors: [{ code: 'DRAFT_GONE', path: ['id'] }],
    });
  });

  test('leads to the plan once the draft is gone', async () => {
    const { id, expectedVersion } = await createDraft({ name: 'list.txt', content: issueList(sampleTasks) });
    const ask = async () =>
      (await execute(database(), 'query ($id: ID!) { planOfDraft(id: $id) { slug } }', { id })).data;
    expect(await ask()).toEqual({ planOfDraft: null });
    expect(await commit({ id, expectedVersion, acceptProposals: true })).toMatchObject({ userErrors: [] });
    expect(await ask()).toEqual({ planOfDraft: { slug: 'list' } });
  });

  test('is read again for its cells the way it was settled', async () => {
    const list = issueList([
      { name: '开展培训', responsible: '区应急局', cooperating: '区教育局' },
      { name: '组织演练', responsible: '区公安分局' },
    ]);
    const { id, expectedVersion } = await createDraft({ name: 'list.txt', content: list });
    const columns = [{ table: 1, column: 7, field: 'SUPERVISING' }];
    const settled = await change({ id, expectedVersion, columns, fillDown: ['SUPERVISING'] });
    expect(await commit({ id, expectedVersion: settled.expectedVersion })).toMatchObject({ userErrors: [] });
    const { data } = await execute(
      database(),
      `{ plan(slug: "list") { task(key: "2") { responsibilities { role text } excerpt { field text } } } }`,
    );
    expect(data.plan.task.responsibilities).toContainEqual({ role: 'SUPERVISING', text: '区教育局' });
    expect(data.plan.task.excerpt.at(-1)).toEqual({ field: 'SUPERVISING', text: '' });
    const { plans } = await readAll();
    expect(plans).toMatchObject([{ readColumns: ['1:7:SUPERVISING'], readFillDown: ['SUPERVISING'] }]);
  });

  test('in the portable format is stored without its own bytes', async () => {
    const { plan } = parseTaskList(readText(seedText, { name }));
    const { id, expectedVersion } = await createDraft({ name: 'plan.json', content: formatPlan(plan) });
    expect(await commit({ id, expectedVersion })).toMatchObject({ plan: { slug: 'plan' }, userErrors: [] });
    expect((await readAll()).files).toEqual([]);
  });
});

describe('a directory without the name 区消防支队', () => {
  beforeEach(async () => {
    await importDirectory(database(), { name: 'directory.json', content: unaliased });
  });

  test('proposes it as a further name, which a decision adds', async () => {
    const { id, expectedVersion, draft } = await createDraft({ name, content: seedText });
    // Printed with 等 behind it, and without.
    expect(draft.undecided).toBe(2);
    const { data } = await execute(
      database(),
      'query ($id: ID!) { draft(id: $id) { expressions { text proposal { kind party } } } }',
      { id },
    );
    expect(data.draft.expressions).toContainEqual({
      text: '区消防支队',
      proposal: { kind: 'ALIAS', party: '区消防救援支队' },
    });

    const before = await readAll();
    const refused = await commit({ id, expectedVersion });
    expect(refused).toMatchObject({ plan: null, changes: null });
    expect(refused.userErrors).toEqual([
      { code: 'UNDECIDED', path: ['acceptProposals'], message: expect.stringContaining('“区消防支队”') },
    ]);
    expect(await readAll()).toEqual(before);

    const settled = await change({ id, expectedVersion, decisions: [fire] });
    expect(settled.draft.undecided).toBe(0);
    expect(await commit({ id, expectedVersion: settled.expectedVersion })).toMatchObject({ userErrors: [] });
    expect(await readMatrix('changning-2024')).toEqual([35, 32, 130]);
    const { names, directory } = await readAll();
    expect(names.map((alias) => alias.name)).toContain('区消防支队');
    expect(directory[0]?.revision).toBe((before.directory[0]?.revision ?? 0) + 1);
  });

  test('gets it with all the proposals too', async () => {
    const { id, expectedVersion } = await createDraft({ name, content: seedText });
    expect(await commit({ id, expectedVersion, acceptProposals: true })).toMatchObject({ userErrors: [] });
    expect(await readMatrix('changning-2024')).toEqual([35, 32, 130]);
  });

  test('lets a plan that named it first become one with the unit it is', async () => {
    await importPlan(database(), { name, content: seedText });
    expect(await readMatrix('changning-2024')).toEqual([35, 33, 130]);
    const { id, expectedVersion } = await createDraft({ name, content: seedText });
    expect(await commit({ id, expectedVersion, acceptProposals: true })).toMatchObject({ userErrors: [] });
    expect(await readMatrix('changning-2024')).toEqual([35, 32, 130]);
  });

  test('stays as it is where the commit is refused behind the decisions', async () => {
    const { id, expectedVersion } = await createDraft({ name, content: seedText });
    await commit({ id, expectedVersion, acceptProposals: true });
    const second = await createDraft({ name, content: issueList(sampleTasks, '另一份清单') });
    const before = await readAll();
    const input = { id: second.id, expectedVersion: second.expectedVersion, acceptProposals: true };
    expect(await commit({ ...input, expectedRevision: 0 })).toMatchObject({
      userErrors: [{ code: 'STALE_REVISION' }],
    });
    expect(await commit(input)).toMatchObject({ userErrors: [{ code: 'SLUG_TAKEN', path: ['slug'] }] });
    expect(await readAll()).toEqual(before);
  });
});

test('new units and a new group with its members join the directory, and are not there twice', async () => {
  const content = issueList([
    { name: '开展培训', responsible: '区应急局、区文旅局' },
    { name: '组织演练', responsible: '重点单位' },
  ]);
  const before = await readAll();
  const { id, expectedVersion } = await createDraft({ name: 'list.txt', content });
  const decisions = [
    { expression: '区应急局', kind: 'NEW_UNIT', name: '区应急局' },
    { expression: '区文旅局', kind: 'NEW_UNIT', name: '区文化和旅游局', unitKind: 'GOVERNMENT_DEPARTMENT' },
    {
      ...{ expression: '重点单位', kind: 'NEW_GROUP', name: '重点单位', groupKind: 'LISTED' },
      members: ['区应急局', '区文化和旅游局'],
    },
  ];
  const settled = await change({ id, expectedVersion, decisions });
  expect(await commit({ id, expectedVersion: settled.expectedVersion })).toMatchObject({ userErrors: [] });
  const { parties, memberships, directory } = await readAll();
  expect(parties.map((party) => [party.name, party.kind, party.origin, party.membersKnown])).toEqual([
    ['区应急局', 'GOVERNMENT_DEPARTMENT', 'DIRECTORY', false],
    ['区文化和旅游局', 'GOVERNMENT_DEPARTMENT', 'DIRECTORY', false],
    ['重点单位', 'LISTED', 'DIRECTORY', true],
  ]);
  expect(memberships).toHaveLength(2);
  expect(directory[0]?.revision).toBe((before.directory[0]?.revision ?? 0) + 1);
});

describe('a changed list', () => {
  const first = issueList(sampleTasks);
  const [training, drill, , repair] = sampleTasks;
  const second = issueList([
    training,
    { ...drill, due: '7月', responsible: '区公安分局' },
    { ...repair, name: '整治全部隐患' },
  ] as typeof sampleTasks);

  test('is shown beside the plan that it replaces', async () => {
    const before = await createDraft({ name: 'list.txt', content: first });
    await commit({ id: before.id, expectedVersion: 1, acceptProposals: true });
    const { id, expectedVersion } = await createDraft({ name: 'list.txt', content: second });
    const { data } = await execute(
      database(),
      `query ($id: ID!) { draft(id: $id) { replaces { slug revision } difference {
        added { key } changed { key name fields } removed { key name fields } unchanged } } }`,
      { id },
    );
    expect(data.draft).toEqual({
      replaces: { slug: 'list', revision: 1 },
      difference: {
        added: [],
        changed: [
          { key: '2', name: '组织演练', fields: ['DEADLINE', 'PARTIES'] },
          { key: '3', name: '整治全部隐患', fields: ['NAME', 'BODY', 'DEADLINE', 'PARTIES'] },
        ],
        removed: [{ key: '4', name: '整治隐患', fields: [] }],
        unchanged: 1,
      },
    });
    const input = { id, expectedVersion, expectedRevision: 1, acceptProposals: true };
    expect(await commit(input)).toMatchObject({
      plan: { revision: 2 },
      changes: { added: 0, changed: 2, removed: 1, unchanged: 1 },
    });
  });
});

describe('a draft that is thrown away', () => {
  test('takes its document with it, unless another draft or a plan is of it', async () => {
    const content = issueList(sampleTasks);
    const drafts = [];
    for (const file of ['a.txt', 'b.txt', 'c.txt']) drafts.push(await createDraft({ name: file, content }));
    const [a, b, c] = drafts.map(({ id }) => id);
    expect(await mutateDraft(database(), 'discardDraft', { id: a })).toMatchObject({
      draft: null,
      userErrors: [],
    });
    await commit({ id: b, expectedVersion: 1, acceptProposals: true });
    await mutateDraft(database(), 'discardDraft', { id: c });
    expect((await readAll()).files).toHaveLength(1);
    await database().client.plan.deleteMany();
    const { id } = await createDraft({ name: 'd.txt', content });
    await mutateDraft(database(), 'discardDraft', { id });
    expect((await readAll()).files).toEqual([]);
    expect(await mutateDraft(database(), 'discardDraft', { id })).toMatchObject({
      userErrors: [{ code: 'DRAFT_GONE' }],
    });
  });

  test('while the same document is sent again leaves one that can be read', async () => {
    const content = issueList(sampleTasks);
    for (let round = 0; round < 5; round++) {
      const { id } = await createDraft({ name: 'list.txt', content });
      const [, created] = await Promise.all([
        mutateDraft(database(), 'discardDraft', { id }),
        createDraft({ name: 'list.txt', content }),
      ]);
      expect((await readAll()).files).toHaveLength(1);
      await mutateDraft(database(), 'discardDraft', { id: created.id });
    }
  });
});

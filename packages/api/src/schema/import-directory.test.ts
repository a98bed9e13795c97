import { beforeEach, describe, expect, test } from 'vitest';
import { writeDirectory } from '@zeren/documents';
import type { Directory } from '@zeren/domain';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { issueList, sampleTasks, seedDirectory, seedText } from '../testing/samples.ts';

const database = useDatabase();

beforeEach(async () => {
  const { client } = database();
  await client.plan.deleteMany();
  await client.party.deleteMany();
  await client.directory.deleteMany();
  database().models.directory = undefined;
});

async function send(input: Record<string, unknown>) {
  const { data, errors } = await execute(
    database(),
    `mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) {
      units groups changes { added changed removed unchanged } userErrors { code message path objection details { name value } } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.importDirectory;
}

interface Listed {
  units?: unknown[];
  groups?: unknown[];
}

const directory = ({ units = [], groups = [] }: Listed): string =>
  JSON.stringify({ format: 'zeren/directory', version: 1, name: '某区', units, groups });

const unit = (name: string, ...aliases: (string | object)[]) => ({
  name,
  kind: 'GOVERNMENT_DEPARTMENT',
  aliases: aliases.map((alias) => (typeof alias === 'string' ? { name: alias } : alias)),
});

async function readParties() {
  const { data } = await execute(
    database(),
    '{ units(first: 100) { nodes { name aliases { name validFrom validTo } } } unitGroups { name members { name } } }',
  );
  return data;
}

describe('a directory file', () => {
  test('brings its units and groups in, and nothing the second time', async () => {
    expect(await send({ content: seedDirectory })).toEqual({
      units: 28,
      groups: 5,
      changes: { added: 33, changed: 0, removed: 0, unchanged: 0 },
      userErrors: [],
    });
    const { revision } = await database().client.directory.findFirstOrThrow();
    expect(await send({ content: seedDirectory })).toMatchObject({
      changes: { added: 0, changed: 0, removed: 0, unchanged: 33 },
    });
    expect(await database().client.directory.findFirstOrThrow()).toMatchObject({ revision });
  });

  test('shows in a dry run what it would do', async () => {
    expect(await send({ content: seedDirectory, dryRun: true })).toMatchObject({
      changes: { added: 33 },
    });
    expect(await database().client.party.count()).toBe(0);
  });

  test('adds to what is there: names, members, new days; nothing is deleted', async () => {
    await send({
      content: directory({
        units: [unit('区房管局'), unit('区应急局', { name: '区安监局', validTo: '2019-01-01' })],
        groups: [{ name: '签约单位', kind: 'LISTED', members: null }],
      }),
    });
    const payload = await send({
      content: directory({
        units: [unit('区应急局', { name: '区安监局', validTo: '2019-03-31' }, '应急局'), unit('区民政局')],
        groups: [
          {
            name: '签约单位',
            kind: 'LISTED',
            members: ['区应急局', { unit: '区民政局', validFrom: '2024-01-01' }],
          },
        ],
      }),
    });
    expect(payload.changes).toEqual({ added: 1, changed: 2, removed: 0, unchanged: 0 });
    expect(await readParties()).toEqual({
      units: {
        nodes: [
          { name: '区房管局', aliases: [] },
          {
            name: '区应急局',
            aliases: [
              { name: '区安监局', validFrom: null, validTo: '2019-03-31' },
              { name: '应急局', validFrom: null, validTo: null },
            ],
          },
          { name: '区民政局', aliases: [] },
        ],
      },
      unitGroups: [{ name: '签约单位', members: [{ name: '区应急局' }, { name: '区民政局' }] }],
    });
  });
});

describe('an Excel file', () => {
  const base64 = (content: Directory): string => Buffer.from(writeDirectory(content)).toString('base64');
  const seed = JSON.parse(seedDirectory) as Directory;

  test('is the same directory, and nothing new after the JSON', async () => {
    await send({ content: seedDirectory });
    expect(await send({ name: 'anything', contentBase64: base64(seed) })).toEqual({
      ...{ units: 28, groups: 5, userErrors: [] },
      changes: { added: 0, changed: 0, removed: 0, unchanged: 33 },
    });
  });

  test('says which cell is wrong', async () => {
    const groups = [{ name: '签约单位', kind: 'LISTED' as const, members: ['区气象局'] }];
    const payload = await send({ contentBase64: base64({ ...seed, groups }) });
    expect(payload).toMatchObject({
      changes: null,
      userErrors: [{ code: 'INVALID_FORMAT', objection: 'UNKNOWN_PARTY', path: ['contentBase64'] }],
    });
    expect(payload.userErrors[0].details).toEqual([
      { name: 'SHEET', value: '成员' },
      { name: 'ROW', value: '2' },
      { name: 'COLUMN', value: 'B' },
      { name: 'TEXT', value: '区气象局' },
    ]);
    expect(payload.userErrors[0].message).toMatch(
      /^成员, row 2, column B: “区气象局” is not among the units\./,
    );
  });

  test('that is damaged cannot be read', async () => {
    const contentBase64 = Buffer.from(writeDirectory(seed)).subarray(0, 2000).toString('base64');
    expect(await send({ contentBase64 })).toMatchObject({
      userErrors: [{ code: 'UNREADABLE', path: ['contentBase64'] }],
    });
  });

  test('a plain list adds its units, and keeps the name and the kinds that are known', async () => {
    await send({
      content: directory({ units: [{ name: '区应急局', kind: 'COORDINATING_OFFICE', aliases: [] }] }),
    });
    const content = '单位名称,简称,所属集合\n区应急局,应急局,签约单位\n新泾镇,,签约单位\n';
    expect(await send({ content })).toMatchObject({
      changes: { added: 2, changed: 1 },
      userErrors: [],
    });
    const { name } = await database().client.directory.findFirstOrThrow();
    const parties = await database().client.party.findMany({ orderBy: { position: 'asc' } });
    expect([name, ...parties.map((party) => [party.name, party.kind])]).toEqual([
      '某区',
      ['区应急局', 'COORDINATING_OFFICE'],
      ['新泾镇', 'TOWN'],
      ['签约单位', 'LISTED'],
    ]);
  });
});

describe('parties that came in with a plan', () => {
  test('are those of the directory as soon as it lists them', async () => {
    const { diagnostics } = await importPlan(database(), { name: 'changning-2024.txt', content: seedText });
    expect(diagnostics.filter(({ code }) => code === 'UNKNOWN_PARTY')).toHaveLength(24);

    const payload = await send({ content: seedDirectory });
    expect(payload.changes).toEqual({ added: 10, changed: 23, removed: 1, unchanged: 0 });

    const { data } = await execute(
      database(),
      `{ plan(slug: "changning-2024") { revision diagnostics { code }
          matrix { columns { name } cells { row } } }
         unit(name: "区消防支队") { name duties { totalCount } } }`,
    );
    expect(data.plan.revision).toBe(2);
    expect(data.plan.diagnostics).not.toContainEqual({ code: 'UNKNOWN_PARTY' });
    expect(data.plan.matrix.columns).toHaveLength(32);
    expect(data.plan.matrix.cells.row).toHaveLength(130);
    expect(data.unit).toEqual({ name: '区消防救援支队', duties: { totalCount: 6 } });
  });

  test('change no task by that: the same file again still changes nothing', async () => {
    const file = { name: 'changning-2024.txt', content: seedText };
    await importPlan(database(), file);
    await send({ content: seedDirectory });
    const { plan, changes } = await importPlan(database(), file);
    expect(changes).toMatchObject({ changed: 0, unchanged: 35 });
    expect(plan?.revision).toBe(2);
  });

  test('stand behind those that are listed', async () => {
    await importPlan(database(), { name: 'sample.txt', content: issueList(sampleTasks) });
    await send({ content: directory({ units: [unit('区房管局'), unit('区民政局')] }) });
    const { units } = await readParties();
    expect(units.nodes.map(({ name }: { name: string }) => name)).toEqual([
      '区房管局',
      '区民政局',
      '区应急局',
      '区总工会',
      '区公安分局',
      '区消防支队',
    ]);
  });
});

describe('a file that contradicts itself or the directory is refused, both sides named', () => {
  beforeEach(() =>
    send({ content: directory({ units: [unit('区应急局', { name: '应急局', validFrom: '2019-01-01' })] }) }),
  );

  test.each([
    ['no JSON', '{', 'INVALID_FORMAT', []],
    ['another format', '{"format":"zeren/plan","version":1}', 'INVALID_FORMAT', ['zeren/plan']],
    [
      'a name twice',
      directory({ units: [unit('区民政局'), unit('区民政局')] }),
      'INVALID_FORMAT',
      ['区民政局'],
    ],
    [
      'an alias of two',
      directory({ units: [unit('区民政局', '民政'), unit('区房管局', '民政')] }),
      'INVALID_FORMAT',
      ['民政', '区民政局', '区房管局'],
    ],
    [
      'a member that is no unit',
      directory({ groups: [{ name: '签约单位', kind: 'LISTED', members: ['区气象局'] }] }),
      'INVALID_FORMAT',
      ['签约单位', '区气象局'],
    ],
    [
      'an alias that another unit bears',
      directory({ units: [unit('区民政局', '应急局')] }),
      'NAME_CONFLICT',
      ['应急局', '区应急局', '区民政局'],
    ],
    [
      'an alias that is another unit’s name',
      directory({ units: [unit('区民政局', '区应急局')] }),
      'NAME_CONFLICT',
      ['区应急局', '区民政局'],
    ],
    [
      'a group of a unit’s name',
      directory({ groups: [{ name: '区应急局', kind: 'LISTED', members: null }] }),
      'NAME_CONFLICT',
      ['区应急局', 'group', 'unit'],
    ],
  ])('%s', async (_, content, code, named) => {
    const before = await readParties();
    const { changes, userErrors } = await send({ content });
    expect(changes).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ['content'] }]);
    for (const name of named) expect(userErrors[0].message).toContain(name);
    expect(await readParties()).toEqual(before);
  });

  test('but one name may pass from one unit to the next', async () => {
    const content = directory({ units: [unit('区民政局', { name: '应急局', validTo: '2018-12-31' })] });
    expect(await send({ content })).toMatchObject({ changes: { added: 1 }, userErrors: [] });
  });
});

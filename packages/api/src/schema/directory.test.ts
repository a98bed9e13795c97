import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { importSeeds } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

const EDIT = `mutation ($input: EditDirectoryInput!) { editDirectory(input: $input) {
  edit directory { revision } userErrors { code message path } } }`;
const UNDO = `mutation ($edit: String!) { undoDirectoryEdit(input: { edit: $edit }) {
  directory { revision edits { kind parties undoneAt } } userErrors { code message } } }`;

async function edit(input: Record<string, unknown>) {
  const { data, errors } = await execute(database(), EDIT, { input });
  expect(errors).toBeUndefined();
  return data.editDirectory;
}

async function matrixOn(asOf: string) {
  const { data, errors } = await execute(
    database(),
    `query ($asOf: Date) { plan(slug: "changning-2024") { matrix(asOf: $asOf) {
      columns { id name } cells { row column role certainty direct } } } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  return data.plan.matrix;
}

const towns = async (asOf: string): Promise<string[]> => {
  const { data } = await execute(
    database(),
    `query ($asOf: Date) { unitGroups { name members(asOf: $asOf) { name } } }`,
    { asOf },
  );
  const groups = data.unitGroups as { name: string; members: { name: string }[] | null }[];
  return groups.find(({ name }) => name === '各街镇')?.members?.map(({ name }) => name) ?? [];
};

test('a renamed unit: the day before and the day after differ in the label only', async () => {
  const { edit: id, userErrors } = await edit({
    kind: 'RENAME',
    party: '区应急局',
    name: '区应急管理局',
    from: '2024-07-01',
  });
  expect(userErrors).toEqual([]);
  const [before, after] = [await matrixOn('2024-06-30'), await matrixOn('2024-07-01')];
  const label = (matrix: { columns: { name: string }[] }): string[] => matrix.columns.map(({ name }) => name);
  expect(label(before)).toContain('区应急局');
  expect(label(after)).toEqual(label(before).map((name) => (name === '区应急局' ? '区应急管理局' : name)));
  expect(after.cells).toEqual(before.cells);
  expect(after.columns.map(({ id }: { id: string }) => id)).toEqual(
    before.columns.map(({ id }: { id: string }) => id),
  );
  const { data } = await execute(database(), '{ unit(name: "区应急局") { name duties { totalCount } } }');
  expect(data.unit).toEqual({ name: '区应急管理局', duties: { totalCount: 15 } });
  await execute(database(), UNDO, { edit: id });
});

test('two merged units owe until the day before, and the new one from then on', async () => {
  const { edit: id } = await edit({
    kind: 'MERGE',
    units: ['华阳路街道', '江苏路街道'],
    into: [{ name: '华江街道', kind: 'SUBDISTRICT' }],
    from: '2024-07-01',
  });
  expect(await towns('2024-06-30')).toHaveLength(10);
  const now = await towns('2024-07-01');
  expect([now.length, now.includes('华江街道'), now.includes('华阳路街道')]).toEqual([9, true, false]);
  await execute(database(), UNDO, { edit: id });
});

test('taking changes back goes from the newest to the oldest and leaves the directory as it was', async () => {
  const before = await matrixOn('2024-07-01');
  const first = await edit({ kind: 'RENAME', party: '新泾镇', name: '新泾街道', from: '2024-05-01' });
  const second = await edit({ kind: 'END_UNIT', party: '区国动办', from: '2024-06-01' });
  const third = await edit({
    ...{ kind: 'SPLIT', party: '华阳路街道', from: '2024-06-01' },
    into: [
      { name: '华东街道', kind: 'SUBDISTRICT' },
      { name: '华西街道', kind: 'SUBDISTRICT' },
    ],
  });
  const early = await execute(database(), UNDO, { edit: first.edit });
  expect(early.data.undoDirectoryEdit.userErrors).toMatchObject([{ code: 'STALE_REVISION' }]);
  for (const { edit: id } of [third, second, first]) {
    const { data } = await execute(database(), UNDO, { edit: id });
    expect(data.undoDirectoryEdit.userErrors).toEqual([]);
  }
  expect(await matrixOn('2024-07-01')).toEqual(before);
  const { data } = await execute(database(), '{ directory { edits { kind parties undoneAt } } }');
  expect(data.directory.edits.slice(0, 3)).toMatchObject([
    { kind: 'SPLIT', parties: ['华阳路街道', '华东街道', '华西街道'] },
    { kind: 'END_UNIT', parties: ['区国动办'] },
    { kind: 'RENAME', parties: ['新泾镇', '新泾街道'] },
  ]);
  expect(
    data.directory.edits.slice(0, 3).every(({ undoneAt }: { undoneAt: unknown }) => undoneAt !== null),
  ).toBe(true);
});

test.each([
  [
    { kind: 'RENAME', party: '区应急局', name: '区教育局', from: '2024-07-01' },
    'INVALID_FIELD',
    '区教育局 bears that name',
  ],
  [{ kind: 'RENAME', party: '区应急局', from: '2024-07-01' }, 'MISSING_FIELD', 'needs name'],
  [{ kind: 'ADD_MEMBER', group: '各街镇', party: '新泾镇' }, 'INVALID_FIELD', 'listed twice'],
  [{ kind: 'MERGE', units: ['新泾镇'], from: '2024-07-01' }, 'MISSING_FIELD', 'needs into'],
  [
    { kind: 'END_UNIT', party: '区环保局', from: '2024-07-01' },
    'INVALID_FIELD',
    'knows no unit called 区环保局',
  ],
  [
    { kind: 'END_UNIT', party: '区科委', from: '2024-07-01', expectedRevision: 99 },
    'STALE_REVISION',
    'somebody changed it',
  ],
])('is refused, and nothing is written: %o', async (input, code, words) => {
  const { data: before } = await execute(database(), '{ directory { revision } }');
  const { userErrors, directory } = await edit(input);
  expect(userErrors).toMatchObject([{ code }]);
  expect(userErrors[0].message).toContain(words);
  expect(directory.revision).toBe(before.directory.revision);
});

test('of two changes on one revision one is refused', async () => {
  const { data } = await execute(database(), '{ directory { revision } }');
  const { revision: expectedRevision } = data.directory;
  const answers = await Promise.all([
    edit({ kind: 'END_UNIT', party: '区科委', from: '2024-07-01', expectedRevision }),
    edit({ kind: 'END_UNIT', party: '区国动办', from: '2024-07-01', expectedRevision }),
  ]);
  expect(answers.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
});

test('a whole list of members is one change, and one undo', async () => {
  const { edit: id, userErrors } = await edit({
    kind: 'ADD_MEMBERS',
    group: '区安委会签约单位',
    units: ['区教育局', '区科委'],
    into: [{ name: '区生态环境局', kind: 'GOVERNMENT_DEPARTMENT' }],
  });
  expect(userErrors).toEqual([]);
  const query = `{ unit(name: "区生态环境局") { memberships { group { name } validFrom validTo } duties { totalCount } } }`;
  const { data } = await execute(database(), query);
  expect(data.unit.memberships).toEqual([
    { group: { name: '区安委会签约单位' }, validFrom: null, validTo: null },
  ]);
  expect(data.unit.duties.totalCount).toBe(25);
  await execute(database(), UNDO, { edit: id });
  expect((await execute(database(), query)).data.unit).toBeNull();
});

test('the import of a directory is taken back like a change by hand', async () => {
  const { data: imported } = await execute(
    database(),
    'mutation ($content: String!) { importDirectory(input: { content: $content }) { changes { added } } }',
    {
      content: JSON.stringify({
        ...{ format: 'zeren/directory', version: 1, name: '上海市长宁区', groups: [] },
        units: [
          { name: '区档案局', kind: 'GOVERNMENT_DEPARTMENT', parent: '区委办' },
          { name: '区委办', kind: 'PARTY_ORGAN' },
        ],
      }),
    },
  );
  expect(imported.importDirectory.changes.added).toBe(2);
  const query = '{ unit(name: "区档案局") { parent { name } } directory { edits { id kind } } }';
  const { data } = await execute(database(), query);
  expect(data.unit).toEqual({ parent: { name: '区委办' } });
  const [newest] = data.directory.edits;
  expect(newest.kind).toBe('IMPORT');
  const undone = await execute(database(), UNDO, { edit: newest.id });
  expect(undone.data.undoDirectoryEdit.userErrors).toEqual([]);
  expect((await execute(database(), query)).data.unit).toBeNull();
});

import { beforeEach, describe, expect, test } from 'vitest';
import { importDirectory } from '../import-directory.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { mutateDraft } from '../testing/mutate-draft.ts';
import { issueList, seedDirectory } from '../testing/samples.ts';

const database = useDatabase(async (fresh) => {
  await importDirectory(fresh, { name: 'directory.json', content: seedDirectory });
});

const content = issueList([
  { area: '安全培训行动', name: '开展培训', responsible: '区应急局和区教育局', cooperating: '区文旅局' },
  { name: '组织演练', responsible: '区消防大队' },
  { name: '排查隐患', responsible: '区应急局', cooperating: '有关人员' },
]);

let id: string;
let version: number;

beforeEach(async () => {
  const { draft } = await mutateDraft(database(), 'createDraft', { name: 'list.txt', content });
  ({ id, version } = draft);
});

async function move(name: string, input: Record<string, unknown> = {}) {
  const payload = await mutateDraft(database(), name, { id, expectedVersion: version, ...input });
  if (payload.draft) ({ version } = payload.draft);
  return payload;
}

async function readTask(key: string) {
  const { data } = await execute(
    database(),
    `query ($id: ID!, $key: String!) { draft(id: $id) { task(key: $key) { area
      responsibilities { role party text expression } } diagnostics { code } } }`,
    { id, key },
  );
  return data.draft;
}

describe('a change', () => {
  test('of a column reads the document again, and is shown as the person’s word', async () => {
    const columns = [{ table: 1, column: 7, field: 'SUPERVISING' }];
    expect(await move('changeDraft', { columns })).toMatchObject({
      draft: { version: 2, settings: { columns }, canUndo: true },
      userErrors: [],
    });
    const { task } = await readTask('1');
    expect(task.responsibilities.at(-1)).toMatchObject({ role: 'SUPERVISING', text: '区文旅局' });
    const { data } = await execute(
      database(),
      'query ($id: ID!) { draft(id: $id) { columns { column field isOverride } } }',
      { id },
    );
    expect(data.draft.columns.slice(5)).toEqual([
      { column: 6, field: 'RESPONSIBLE', isOverride: false },
      { column: 7, field: 'SUPERVISING', isOverride: true },
    ]);
  });

  test('of another column leaves the first one as it was settled; null is back to how it was read', async () => {
    await move('changeDraft', { columns: [{ table: 1, column: 7, field: 'SUPERVISING' }] });
    await move('changeDraft', { columns: [{ table: 1, column: 4, field: 'REMARK' }] });
    const { draft } = await move('changeDraft', { columns: [{ table: 1, column: 7, field: null }] });
    expect(draft.settings.columns).toEqual([{ table: 1, column: 4, field: 'REMARK' }]);
    expect((await move('changeDraft', { columns: null })).draft.settings.columns).toEqual([]);
  });

  test('of the title, which names the plan and its address; one that cannot be read is refused', async () => {
    const { draft } = await move('changeDraft', { title: ' 2025 safety tasks ' });
    expect(draft).toMatchObject({ title: '2025 safety tasks', settings: { title: '2025 safety tasks' } });
    const read = await move('changeDraft', { title: null });
    expect(read.draft.settings.title).toBeNull();
    expect(read.draft.title).not.toBe('2025 safety tasks');
    for (const [title, code] of [
      [' ', 'MISSING_FIELD'],
      ['two\nlines', 'INVALID_FIELD'],
      ['长'.repeat(201), 'INVALID_FIELD'],
    ]) {
      expect((await move('changeDraft', { title })).userErrors).toEqual([
        expect.objectContaining({ code, path: ['title'] }),
      ]);
    }
  });

  test('of what is filled down, who leads, the year and the slug', async () => {
    const roles = async () =>
      (await readTask('2')).task.responsibilities.map(({ role, text }: Record<string, string>) => [
        role,
        text,
      ]);
    expect(await roles()).toEqual([['RESPONSIBLE', '区消防大队']]);
    const settings = {
      fillDown: ['AREA', 'COOPERATING'],
      leadRule: 'FIRST_LISTED',
      year: 2025,
      slug: 'other',
    };
    const { draft } = await move('changeDraft', settings);
    expect(draft).toMatchObject({ slug: 'other', settings });
    expect(await roles()).toEqual([
      ['LEAD', '区消防大队'],
      ['COOPERATING', '区文旅局'],
    ]);
    const back = await move('changeDraft', { fillDown: null, leadRule: null, year: null, slug: null });
    expect(back.draft).toMatchObject({
      slug: 'list',
      settings: { fillDown: ['AREA'], leadRule: null, year: null, slug: null },
    });
  });
});

describe('a decision', () => {
  const fire = { expression: '区消防大队', kind: 'ALIAS', party: '区消防救援支队' };

  test('holds for its expression, and only what is open is undecided', async () => {
    const before = await move('changeDraft', { slug: 'list' });
    const { draft } = await move('changeDraft', { decisions: [fire] });
    expect(draft.undecided).toBe(before.draft.undecided - 1);
    expect(draft.expressions).toContainEqual({
      text: '区消防大队',
      decision: { kind: 'ALIAS', party: '区消防救援支队', parts: null },
    });
    expect((await readTask('2')).task.responsibilities).toMatchObject([
      { party: '区消防救援支队', text: '区消防大队', expression: '区消防大队' },
    ]);
    const withdrawn = await move('changeDraft', { withdraw: ['区消防大队'] });
    expect(withdrawn.draft.undecided).toBe(before.draft.undecided);
  });

  test('splits a name into expressions of their own, or sets it aside', async () => {
    const decisions = [{ expression: '区文旅局', kind: 'IGNORE' }];
    await move('changeDraft', { decisions });
    const { task, diagnostics } = await readTask('1');
    expect(task.responsibilities.map(({ text }: { text: string }) => text)).not.toContain('区文旅局');
    expect(diagnostics).toContainEqual({ code: 'IGNORED_TEXT' });
    const parts = ['区消防', '大队'];
    const { draft } = await move('changeDraft', {
      decisions: [{ expression: '区消防大队', kind: 'SPLIT', parts }],
    });
    expect(draft.expressions.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(parts),
    );
    expect(
      (await readTask('2')).task.responsibilities.map(({ expression }: { expression: string }) => expression),
    ).toEqual(parts);
  });
});

describe('undo and redo', () => {
  test('go through the steps, and a new change drops what was taken back', async () => {
    const year = (payload: { draft: { settings: { year: number | null } } }) => payload.draft.settings.year;
    await move('changeDraft', { year: 2021 });
    await move('changeDraft', { year: 2022 });
    expect(year(await move('undoDraft'))).toBe(2021);
    const first = await move('undoDraft');
    expect([year(first), first.draft.canUndo, first.draft.canRedo]).toEqual([null, false, true]);
    expect((await move('undoDraft')).userErrors).toMatchObject([{ code: 'NOTHING_TO_UNDO' }]);
    expect(year(await move('redoDraft'))).toBe(2021);
    const changed = await move('changeDraft', { year: 2023 });
    expect([year(changed), changed.draft.version, changed.draft.canRedo]).toEqual([2023, 7, false]);
    expect((await move('redoDraft')).userErrors).toMatchObject([{ code: 'NOTHING_TO_REDO' }]);
    expect(year(await move('undoDraft'))).toBe(2021);
  });
});

describe('two people', () => {
  test('who change one version at the same moment: one of them is refused', async () => {
    const changes = [2021, 2022, 2023].map((year) =>
      mutateDraft(database(), 'changeDraft', { id, expectedVersion: version, year }),
    );
    const answers = await Promise.all(changes);
    const refused = answers.filter(({ draft }) => draft === null);
    expect(refused).toHaveLength(2);
    expect(refused[0].userErrors).toMatchObject([{ code: 'STALE_VERSION', path: ['expectedVersion'] }]);
    const [{ draft }] = answers.filter((answer) => answer.draft !== null);
    expect((await move('undoDraft', { expectedVersion: 2 })).draft).toMatchObject({
      id: draft.id,
      version: 3,
    });
  });

  test('or one whose request comes twice: it is done once', async () => {
    const input = { year: 2021, expectedVersion: 1, clientMutationId: `change ${id}` };
    const first = await move('changeDraft', input);
    const again = await move('changeDraft', input);
    expect(again).toEqual(first);
    expect(again.draft.version).toBe(2);
  });
});

describe('what cannot be settled is refused with a sentence, and nothing changes', () => {
  test.each([
    ['a year of another age', { year: 24 }, 'INVALID_YEAR', ['year']],
    ['a slug with a slash', { slug: '../etc' }, 'INVALID_SLUG', ['slug']],
    [
      'a column that is not there',
      { columns: [{ table: 2, column: 1, field: 'NAME' }] },
      'INVALID_COLUMN',
      ['columns', '0'],
    ],
    [
      'a decision about a name that the list does not print',
      { decisions: [{ expression: '区气象局', kind: 'IGNORE' }] },
      'INVALID_DECISION',
      ['decisions', '0'],
    ],
    [
      'an alias of nobody',
      { decisions: [{ expression: '区消防大队', kind: 'ALIAS' }] },
      'INVALID_DECISION',
      ['decisions', '0'],
    ],
    [
      'an alias of somebody unknown',
      { decisions: [{ expression: '区消防大队', kind: 'ALIAS', party: '区气象局' }] },
      'INVALID_DECISION',
      ['decisions', '0'],
    ],
    [
      'a split into one',
      { decisions: [{ expression: '区消防大队', kind: 'SPLIT', parts: ['区消防大队'] }] },
      'INVALID_DECISION',
      ['decisions', '0'],
    ],
    [
      'a new unit with the name of a known one',
      { decisions: [{ expression: '区消防大队', kind: 'NEW_UNIT', name: '区消防支队' }] },
      'INVALID_DECISION',
      ['decisions', '0'],
    ],
    [
      'a NUL',
      { decisions: [{ expression: '区消防大队', kind: 'NEW_UNIT', name: '区\0局' }] },
      'INVALID_DECISION',
      ['decisions'],
    ],
    ['another version', { expectedVersion: 7, year: 2024 }, 'STALE_VERSION', ['expectedVersion']],
    ['another draft', { id: 'x', year: 2024 }, 'DRAFT_GONE', ['id']],
  ])('%s', async (_, input, code, path) => {
    const payload = await move('changeDraft', input);
    expect(payload.draft).toBeNull();
    expect(payload.userErrors).toEqual([{ code, path, message: expect.stringMatching(/^.{10,}\.$/s) }]);
    const { data } = await execute(database(), 'query ($id: ID!) { draft(id: $id) { version canUndo } }', {
      id,
    });
    expect(data.draft).toEqual({ version: 1, canUndo: false });
  });
});

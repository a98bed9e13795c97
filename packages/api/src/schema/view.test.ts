import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { importSeeds } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

const plan = 'changning-2024';
const address = `/plans/${plan}/matrix?to=2024-06-30&only=groups&only=groups`;

const VIEW = 'slug name address author version removedAt plan { slug }';
const write = async (mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const input_ = mutation === 'removeView' || mutation === 'restoreView' ? 'ViewInput' : type;
  const { data, errors } = await execute(
    database(),
    `mutation ($input: ${input_}!) { change: ${mutation}(input: $input) {
      view { ${VIEW} } userErrors { code path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.change;
};
const listed = async (): Promise<string[]> => {
  const { data } = await execute(database(), '{ views { totalCount nodes { slug } } }');
  expect(data.views.totalCount).toBe(data.views.nodes.length);
  return data.views.nodes.map(({ slug }: { slug: string }) => slug);
};
const find = async (slug: string, of: string | null = plan) =>
  (
    await execute(
      database(),
      `query ($plan: String, $slug: String!) { view(plan: $plan, slug: $slug) { ${VIEW} } }`,
      { plan: of, slug },
    )
  ).data.view;

test('a view keeps an address with every parameter, under a slug that its name gives', async () => {
  const saved = { slug: '半年-集合', name: '半年 集合', address, author: '区安委办', version: 1 };
  expect(await write('saveView', { plan, name: ' 半年 集合 ', address, author: '区安委办' })).toEqual({
    view: { ...saved, removedAt: null, plan: { slug: plan } },
    userErrors: [],
  });
  expect(await find('半年-集合')).toMatchObject(saved);
  expect(await find('半年-集合', null)).toBeNull();
  const { data } = await execute(database(), `{ plan(slug: "${plan}") { revision views { slug } } }`);
  expect(data.plan).toEqual({ revision: 1, views: [{ slug: '半年-集合' }] });
});

test('a view of no plan has a slug of its own, the same as one of a plan may have', async () => {
  const input = { name: '半年 集合', address: '/units?text=%E6%B6%88%E9%98%B2' };
  expect((await write('saveView', input)).view).toMatchObject({ slug: '半年-集合', plan: null });
  expect(await listed()).toEqual(['半年-集合', '半年-集合']);
  await write('removeView', { view: '半年-集合' });
});

test('a view is renamed and removed and brought back, and its address never changes', async () => {
  await write('saveView', { plan, name: '牵头', slug: 'leads', address });
  const renamed = await write('changeView', { plan, view: 'leads', name: '谁牵头', expectedVersion: 1 });
  expect(renamed.view).toMatchObject({ slug: 'leads', name: '谁牵头', address, version: 2 });
  const moved = await write('changeView', { plan, view: 'leads', address: `/plans/${plan}/load` });
  expect(moved.view).toMatchObject({ name: '谁牵头', address: `/plans/${plan}/load`, version: 3 });

  const removed = await write('removeView', { plan, view: 'leads', expectedVersion: 3 });
  expect(removed.view.removedAt).not.toBeNull();
  expect(await listed()).toEqual(['半年-集合']);
  expect(await find('leads')).toMatchObject({ removedAt: removed.view.removedAt });
  expect(await write('saveView', { plan, name: '别的', slug: 'leads', address })).toEqual({
    view: null,
    userErrors: [{ code: 'SLUG_TAKEN', path: ['slug'] }],
  });

  await write('restoreView', { plan, view: 'leads' });
  expect(await listed()).toEqual(['leads', '半年-集合']);
  const events = await database().client.auditEvent.findMany({
    where: { viewId: { not: null }, action: { not: 'SAVE_VIEW' } },
    orderBy: { id: 'asc' },
  });
  expect(events.slice(-4).map(({ action, revision }) => [action, revision])).toEqual([
    ['CHANGE_VIEW', 2],
    ['CHANGE_VIEW', 3],
    ['REMOVE_VIEW', 4],
    ['RESTORE_VIEW', 5],
  ]);
});

test('a name that was taken meanwhile keeps a removed view from coming back', async () => {
  await write('saveView', { plan, name: '到期 6月', slug: 'june', address });
  await write('removeView', { plan, view: 'june' });
  // as wide as it likes
  await write('saveView', { plan, name: '到期６月', slug: 'june-new', address });
  expect((await write('restoreView', { plan, view: 'june' })).userErrors).toEqual([
    { code: 'NAME_TAKEN', path: ['name'] },
  ]);
});

test('the same request twice is one view, and without a slug two names never share one', async () => {
  const input = { plan, name: '一次', address, clientMutationId: 'once' };
  const first = await write('saveView', input);
  expect(await write('saveView', input)).toEqual(first);
  expect((await write('saveView', { plan, name: '一次!', address })).view.slug).toBe('一次-2');
});

test.each([
  ['saveView', { plan, name: '  ', address }, 'MISSING_FIELD', 'name'],
  ['saveView', { plan, name: 'a\u0000b', address }, 'INVALID_FIELD', 'name'],
  ['saveView', { plan, name: '谁牵头', address }, 'NAME_TAKEN', 'name'],
  ['saveView', { plan, name: '新', slug: 'Not A Slug', address }, 'INVALID_SLUG', 'slug'],
  ['saveView', { plan, name: '新', address: 'https://example.org/' }, 'INVALID_ADDRESS', 'address'],
  ['saveView', { plan, name: '新', address: '/plans/another/matrix' }, 'INVALID_ADDRESS', 'address'],
  ['saveView', { plan: 'another', name: '新', address: '/plans/another' }, 'NOT_FOUND', 'plan'],
  ['changeView', { plan, view: 'leads', name: '半年集合' }, 'NAME_TAKEN', 'name'],
  ['changeView', { plan, view: 'nowhere', name: '新' }, 'NOT_FOUND', 'view'],
  ['changeView', { plan, view: 'leads', name: '新', expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
  ['removeView', { view: 'leads' }, 'NOT_FOUND', 'view'],
  ['restoreView', { plan, view: 'leads' }, 'NOTHING_TO_UNDO', 'view'],
])('%s %o is refused with %s, and nothing is written', async (mutation, input, code, field) => {
  const before = await database().client.auditEvent.count();
  expect(await write(mutation, input)).toEqual({ view: null, userErrors: [{ code, path: [field] }] });
  expect(await database().client.auditEvent.count()).toBe(before);
});

import { describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList, sampleTasks } from '../testing/samples.ts';
import { saveView } from '../views/save-view.ts';

const plan = 'changning-2024';

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  const content = issueList(sampleTasks, '某区安全生产2023年工作任务清单');
  await importPlan(fresh, { name: 'older.txt', slug: 'older', content });
  await saveView(fresh, { plan, name: '培训由谁牵头', slug: 'leads', address: `/plans/${plan}/matrix` });
});

const QUERY = `query ($text: String!, $kinds: [SearchKind!], $plan: String, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, plan: $plan, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } kinds { kind count best { key } }
    nodes { kind key task plan { slug } title { text highlights { start end } }
      snippet { text highlights { start end } } } } }`;

interface Marked {
  text: string;
  highlights: { start: number; end: number }[];
}
interface Hit {
  kind: string;
  key: string;
  task: string | null;
  plan: { slug: string } | null;
  title: Marked;
  snippet: Marked | null;
}

async function find(text: string, more: Record<string, unknown> = {}): Promise<Hit[]> {
  const { data, errors } = await execute(database(), QUERY, { text, ...more });
  expect(errors).toBeUndefined();
  return data.search.nodes;
}
/** `kind key plan`, the best first. */
const name = ({ kind, key, plan: of }: Hit): string => [kind, key, of?.slug].filter(Boolean).join(' ');
const marked = (text: Marked | null): string[] =>
  text?.highlights.map(({ start, end }) => text.text.slice(start, end)) ?? [];

test.each([
  ['a unit by its name', '区应急局', 'UNIT 区应急局', ['区应急局']],
  ['a unit by its initials', 'qyjj', 'UNIT 区应急局', ['区应急局']],
  ['a unit by its syllables', 'yingji', 'UNIT 区应急局', ['应急']],
  ['a unit in traditional characters', '區應急局', 'UNIT 区应急局', ['区应急局']],
  ['a group', '各街镇', 'UNIT_GROUP 各街镇', ['各街镇']],
  ['a task of the newest plan by its number', '13', `TASK 13 ${plan}`, []],
  ['a plan by its slug', 'older', 'PLAN older older', []],
  ['a plan by two words, however wide', '某区 ２０２３', 'PLAN older older', ['某区', '2023']],
  ['a view by its slug', 'leads', `VIEW leads ${plan}`, []],
  ['a view by its name', '由谁牵头', `VIEW leads ${plan}`, ['由谁牵头']],
  ['an area', '隐患排查行动', 'AREA 2 older', ['隐患排查行动']],
])('%s is the first that is found', async (_, text, first, highlights) => {
  const [hit] = await find(text);
  expect([name(hit as Hit), marked(hit?.title ?? null)]).toEqual([first, highlights]);
});

test('another name by which a unit is found is its snippet', async () => {
  const [hit] = await find('区消防支队', { kinds: ['UNIT'] });
  expect([hit?.key, hit?.snippet?.text, marked(hit?.snippet ?? null)]).toEqual([
    '区消防救援支队',
    '区消防支队',
    ['区消防支队'],
  ]);
});

test('several words are all there, in whatever text, and all are marked', async () => {
  const hits = await find('韧性城市 意见', { kinds: ['TASK'] });
  expect(hits).toHaveLength(1);
  expect(new Set(hits.flatMap(({ title, snippet }) => [...marked(title), ...marked(snippet)]))).toEqual(
    new Set(['韧性城市', '意见']),
  );
});

test('a long body is cut around what was looked for', async () => {
  const hits = await find('应急', { kinds: ['TASK'] });
  expect(hits.length).toBeGreaterThan(5);
  for (const { title, snippet } of hits) {
    expect(new Set([...marked(title), ...marked(snippet)])).toEqual(new Set(['应急']));
    expect(snippet?.text.length ?? 0).toBeLessThan(93);
  }
});

describe('findings', () => {
  test('are found by their rule, or by their party and their task', async () => {
    const byRule = await find('several_without_lead', { kinds: ['FINDING'] });
    expect(new Set(byRule.map(({ key }) => key))).toEqual(new Set(['SEVERAL_WITHOUT_LEAD']));
    expect(byRule.filter((hit) => hit.plan?.slug === plan)).toHaveLength(20);
    const [byBoth] = await find('区纪委监委 督办制度', { kinds: ['FINDING'] });
    expect([byBoth?.key, byBoth?.task]).toEqual(['SEVERAL_WITHOUT_LEAD', '21']);
    expect(byBoth?.snippet?.text).toContain('21 完善重大事故隐患治理督办制度：区应急局');
  });

  test('are not found by the words of their task alone', async () => {
    expect(await find('督办制度', { kinds: ['FINDING'] })).toEqual([]);
    expect((await find('督办制度', { kinds: ['TASK'] })).map(({ key }) => key)).toContain('21');
  });
});

test('of equals the newest plan comes first, and before it the one that is looked at', async () => {
  const slugs = async (more?: object) =>
    (await find('3', { kinds: ['TASK'], first: 2, ...more })).map((hit) => hit.plan?.slug);
  expect(await slugs()).toEqual([plan, 'older']);
  expect(await slugs({ plan: 'older' })).toEqual(['older', plan]);
});

test('pages hold everything once, and the kinds are counted over all of them', async () => {
  const whole = await find('安全', { first: 100 });
  const { data } = await execute(database(), QUERY, { text: '安全', first: 7 });
  const { nodes, pageInfo, totalCount, kinds } = data.search;
  const rest = await find('安全', { first: 100, after: pageInfo.endCursor });
  expect([...nodes, ...rest]).toEqual(whole);
  expect(totalCount).toBe(whole.length);
  const counts = kinds.map(({ kind, count }: { kind: string; count: number }) => [kind, count]);
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(
      [...Map.groupBy(whole, ({ kind }) => kind)].map(([kind, hits]) => [kind, hits.length]),
    ),
  );
});

test.each([['   '], ['查无此事'], ['%'], ['区应急局 查无此事']])('nothing is found by %j', async (text) => {
  expect(await find(text)).toEqual([]);
});

test('more than 200 characters are refused', async () => {
  const { errors } = await execute(database(), QUERY, { text: '安'.repeat(201) });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

test('four statements are sent however many plans there are, three once they have been read', async () => {
  const cold = await executeCold(database(), QUERY, { text: '安全' });
  expect(cold.statements).toHaveLength(4);
  await execute(database(), QUERY, { text: '安全' });
  database().statements.length = 0;
  await execute(database(), QUERY, { text: '应急' });
  expect(database().statements).toHaveLength(3);
});

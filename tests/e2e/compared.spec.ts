import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, grid, open, ownServer, panel } from './own-server.ts';

const test = ownServer();
// one server for all of them
test.describe.configure({ mode: 'default' });

const MATRIX = '/plans/changning-2025-prose/matrix';
const OLDER = '/plans/changning-2024';
const OLDER_TITLE = '长宁区安全生产治本攻坚三年行动2024年工作任务清单';

test.beforeAll(async ({ playwright, address }) => {
  const request = await playwright.request.newContext({ baseURL: address });
  const list = new URL('../../samples/lists/changning-2025-prose.txt', import.meta.url);
  const input = {
    slug: 'changning-2025-prose',
    name: 'changning-2025-prose.txt',
    content: await readFile(list, 'utf8'),
  };
  const query =
    'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { userErrors { message } } }';
  const response = await request.post('/graphql', { data: { query, variables: { input } } });
  expect((await response.json()).data.importPlan).toEqual({ userErrors: [] });
  await request.dispose();
});

interface Sides {
  before: { key: string; name: string } | null;
  after: { key: string; name: string } | null;
}

/** What the API says of the two lists: rows, what became of each cell, and the first that is gone. */
async function comparison(request: APIRequestContext) {
  const query = `{ plan(slug: "changning-2025-prose") { matrixComparison(against: "changning-2024") {
    rows { before { key name } after { key name } } columns { before { name } after { name } }
    cells { row column change } } } }`;
  const { data } = await (await request.post('/graphql', { data: { query } })).json();
  const { rows, columns, cells } = data.plan.matrixComparison;
  const lost = cells.change.indexOf('REMOVED');
  return {
    rows: rows as Sides[],
    changes: cells.change as string[],
    lost: {
      task: rows[cells.row[lost]].before.key as string,
      unit: columns[cells.column[lost]].before.name as string,
    },
  };
}

test('two lists are compared task by task, whatever their numbers, and what is gone leads to its own list', async ({
  page,
  request,
}) => {
  const { rows, changes } = await comparison(request);
  await open(page, `${MATRIX}?against=changning-2024`);
  await expect(grid(page).locator('.row')).toHaveCount(rows.length);
  const count = (change: string) => changes.filter((one) => one === change).length;
  await expect(page.locator('.state [role=status]')).toHaveText(
    new RegExp(
      `格 · 与${OLDER_TITLE}相比：新增 ${count('ADDED')} 格，取消 ${count('REMOVED')} 格，改变 ${count('CHANGED')} 格`,
    ),
  );
  const gone = rows.find(({ after }) => after === null)!.before!;
  const heading = grid(page).getByRole('rowheader', { name: gone.name, exact: true });
  await expect(heading.getByRole('link')).toHaveAttribute('href', `${OLDER}/tasks/${gone.key}`);
  // the same number in this list is another task
  expect(rows.find(({ after }) => after?.key === '6')?.before?.key).toBe('8');
});

test('a part that is gone says in the older list why it was there, also by a link', async ({
  page,
  request,
}) => {
  const { lost } = await comparison(request);
  await open(page, `${MATRIX}?against=changning-2024`);
  const cell = grid(page).getByRole('gridcell', { name: new RegExp(`^${lost.unit}，任务 .*，已取消`) });
  await cell.first().click();
  await expect(panel(page)).toContainText(`${lost.unit} 为什么在这里？`);
  await expect(panel(page)).toContainText(`在与之对比的${OLDER_TITLE}中`);
  const link = panel(page).locator(`a[href="${OLDER}/tasks/${lost.task}"]`);
  await expect(link.first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('whyOf')).toBe('before');
  await page.reload();
  await expect(link.first()).toBeVisible();
});

test('a filter asks for tasks of this list, and leaves those of the other that are the same', async ({
  page,
}) => {
  await open(page, `${MATRIX}?against=changning-2024&text=培训`);
  const rows = await grid(page).locator('.row .number').allTextContents();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((number) => number.startsWith('−'))).toEqual([]);
  await expect(page.locator('.state [role=status]')).toContainText(`${rows.length} / `);
});

test('kinds fold in a comparison', async ({ page }) => {
  await open(page, `${MATRIX}?against=changning-2024&fold=TOWN&fold=SUBDISTRICT`);
  await expect(grid(page).getByRole('gridcell', { name: '镇（1 个）', exact: true })).toHaveCount(1);
  await expect(grid(page).getByRole('gridcell', { name: '新泾镇', exact: true })).toHaveCount(0);
});

test.describe('counts', () => {
  // all columns are in sight
  test.use({ viewport: { width: 2400, height: 1400 } });

  /** The first number of each kind of change that the line above the matrix says. */
  const said = async (page: Page) => {
    const text = await page.locator('.state [role=status]').innerText();
    return /新增\D*(\d+)\D*取消 (\d+)\D*改变 (\d+)/.exec(text)?.slice(1).map(Number);
  };
  const marked = (page: Page) =>
    Promise.all(
      ['ADDED', 'REMOVED', 'CHANGED'].map((change) => grid(page).locator(`[data-change=${change}]`).count()),
    );

  test('areas say cell by cell how many parts there are and were, and what is gone is an area of the older list', async ({
    page,
    request,
  }) => {
    await open(page, `${MATRIX}?against=changning-2024&matrix=areas`);
    expect(await said(page)).toEqual(await marked(page));
    const query = `{ newer: plan(slug: "changning-2025-prose") { matrix { cells { row } } areas { name } }
      older: plan(slug: "changning-2024") { areas { position name } } }`;
    const { data } = await (await request.post('/graphql', { data: { query } })).json();
    const newer = data.newer.areas.map(({ name }: { name: string }) => name) as string[];
    await expect(grid(page).locator('.sums .total')).toHaveText(String(data.newer.matrix.cells.row.length));
    const gone = grid(page)
      .locator('.row')
      .filter({ has: page.locator('.number', { hasText: '−' }) });
    expect(await gone.count()).toBeGreaterThan(0);
    const name = await gone.first().getByRole('rowheader').innerText();
    expect(newer).not.toContain(name);
    const { position } = data.older.areas.find((area: { name: string }) => area.name === name);
    const link = gone.first().getByRole('rowheader').getByRole('link');
    await expect(link).toHaveAttribute('href', `${OLDER}/matrix?area=${position}`);
    await expect(
      gone
        .first()
        .getByRole('gridcell', { name: /，已取消，原为 \d+，/ })
        .first(),
    ).toBeVisible();
  });

  test('units say how many tasks they share and shared, from either side alike', async ({ page }) => {
    await open(page, `${MATRIX}?against=changning-2024&matrix=units`);
    const own = await Promise.all(
      ['ADDED', 'REMOVED', 'CHANGED'].map((change) =>
        grid(page).locator(`[data-kind=OWN][data-change=${change}]`).count(),
      ),
    );
    const pairs = (await marked(page)).map((count, change) => (count - own[change]!) / 2);
    expect(await said(page)).toEqual(pairs);
    const grown = grid(page).locator('[data-delta^="+"]').first();
    const label = (await grown.getAttribute('aria-label')) ?? '';
    const [, before, now] = /有改变，原为 (\d+)，\D*(\d+) 项/.exec(label) ?? [];
    await expect(grown).toHaveText(now!);
    await expect(grown).toHaveAttribute('data-delta', `+${Number(now) - Number(before)}`);
  });

  test('the legend explains the signs, and another day is compared too', async ({ page }) => {
    await open(page, `${OLDER}/matrix?against=2000-01-01&matrix=areas`);
    expect(await said(page)).toEqual(await marked(page));
    const legend = page.getByRole('list', { name: '图例' });
    await expect(legend).toContainText('+2、−1 比原来多、少几');
    // in a line of its own, and not under the grid
    const [{ y, height }, below] = [(await legend.boundingBox())!, (await grid(page).boundingBox())!];
    expect(y + height).toBeLessThanOrEqual(below.y);
  });
});

for (const [search, said] of [
  ['against=nope', '没有对比：“nope”既不是清单的地址，也不是一个日期'],
  ['against=2024-02-31', '没有对比：“2024-02-31”既不是清单的地址，也不是一个日期'],
] as const)
  test(`?${search} says that nothing is compared`, async ({ page }) => {
    await open(page, `${MATRIX}?${search}`);
    await expect(page.locator('.state [role=status]')).toContainText(`格 · ${said}`);
    await expect(grid(page).locator('[data-change]')).toHaveCount(0);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 800 } });

  test('cards say what became of a duty, the party asked for comes first, and their order is in the address', async ({
    page,
  }) => {
    await open(page, `${MATRIX}?against=changning-2024&party=新泾镇`);
    const cards = page.getByRole('article');
    await expect(cards.first().getByRole('heading')).toContainText('新泾镇');
    await expect(cards.locator('[data-change=ADDED]').first()).toContainText('+ 新增');
    await page.getByRole('link', { name: '按任务' }).click();
    await expect(page).toHaveURL(/cards=task/);
    await page.reload();
    await expect(page.getByRole('link', { name: '按任务' })).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('[data-cards=TASK]')).toBeVisible();
  });
});

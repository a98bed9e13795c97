import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, MATRIX, open, ownServer, readMatrix } from './own-server.ts';

const test = ownServer();

// one server for all of them
test.describe.configure({ mode: 'default' });

const VIEWS = '/plans/changning-2024/views';

const expectNoSeriousFault = (page: Page) => expectAccessible(page, page.url(), [page.viewportSize()!.width]);

test('a saved view shows somebody else the same matrix, and its removal can be taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, `${MATRIX}?area=3&to=2024-06-30&mine=1`);
  const seen = await readMatrix(page);
  await page.locator('summary').filter({ hasText: '视图' }).click();
  const form = page.getByRole('form', { name: '保存当前视图' });
  await form.getByLabel('名称').fill('半年 集合');
  await form.getByLabel(/^网址/).fill('half-year-groups');
  await form.getByRole('button', { name: '保存当前视图' }).click();
  await expect(page.getByText('已保存视图“半年 集合”。')).toBeVisible();
  await expectNoSeriousFault(page);

  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const elsewhere = await other.newPage();
  await open(elsewhere, `${VIEWS}/half-year-groups`);
  expect(decodeURIComponent(new URL(elsewhere.url()).search)).toBe('?area=3&to=2024-06-30&mine=1');
  expect(await readMatrix(elsewhere)).toEqual(seen);

  await open(elsewhere, VIEWS);
  await elsewhere.getByRole('button', { name: '给视图“半年 集合”改名' }).click();
  await elsewhere.getByLabel('名称').fill('上半年 集合');
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere.getByRole('link', { name: '上半年 集合' })).toBeVisible();
  await elsewhere.getByRole('button', { name: '撤销' }).click();
  await elsewhere.getByRole('button', { name: '移除视图“半年 集合”' }).click();
  await expect(elsewhere.getByRole('link', { name: '半年 集合' })).toHaveCount(0);
  await page.goto(`${VIEWS}/half-year-groups`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('视图“半年 集合”已移除');
  await elsewhere.getByRole('button', { name: '撤销' }).click();
  await expect(elsewhere.getByRole('link', { name: '半年 集合' })).toBeVisible();
  await other.close();
});

test('a menu opens inside the page wherever the row of controls puts it', async ({ page }) => {
  await open(page, `${MATRIX}?area=3&to=2024-06-30`);
  for (const name of ['视图', '导出']) {
    const menu = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
    await menu.locator('summary').click();
    const panel = menu.locator('> :not(summary)');
    for (const width of [1600, 1440, 1280, 1130, 1024, 900, 800, 600, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(async () => {
        const box = (await panel.boundingBox())!;
        expect(box.x, `${name} at ${width} px`).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, `${name} at ${width} px`).toBeLessThanOrEqual(width);
      }).toPass();
    }
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

test('the keyboard alone leads from any page to a task, and Escape back to where it was', async ({
  page,
}) => {
  await open(page, '/units');
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '任务、单位、清单、视图或命令' });
  await expect(field).toBeFocused();
  await expectNoSeriousFault(page);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('督办制度');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('任务 21');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/plans/changning-2024/tasks/21');

  await page.keyboard.press('Control+k');
  await expect(options.first()).toContainText('完善重大事故隐患治理督办制度');
  await page.keyboard.type('gzl');
  await expect(page.getByRole('option', { name: '工作负荷' })).toBeVisible();
  await expect(options.first()).toHaveText('工作负荷');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/plans/changning-2024/load');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('单位 × 单位');
  await expect(options.first()).toHaveText(/单位 × 单位/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/plans/changning-2024/matrix?matrix=units');
});

test('a search marks what was looked for, by kind, also where no script runs', async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto('/');
  await page.getByRole('searchbox', { name: '搜索全部清单' }).fill('韧性城市 意见');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“韧性城市 意见”的搜索结果');
  const tasks = page.getByRole('region', { name: '任务' });
  await expect(tasks.getByRole('listitem')).toHaveCount(1);
  expect(new Set(await tasks.locator('mark').allTextContents())).toEqual(new Set(['韧性城市', '意见']));

  await page.getByRole('search').getByRole('searchbox').fill('安全');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '按类别看' }).getByRole('link', { name: /^任务/ }).click();
  await expect(page.getByRole('region')).toHaveCount(1);
  await page.getByRole('search').getByRole('searchbox').fill('查无此事');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有同时包含这些字词的内容。')).toBeVisible();
  await plain.close();
});

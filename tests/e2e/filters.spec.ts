import type { Page } from '@playwright/test';
import { expect, test } from './watched-page.ts';

const MATRIX = '/plans/changning-2024/matrix';

/** What the address says, in its own words: Chinese as Chinese. */
const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const filters = (page: Page) => page.getByRole('search', { name: '筛选' });
const facet = (page: Page, name: string) => filters(page).getByRole('group', { name });

/** Opens a facet that is closed. */
async function open(page: Page, name: string) {
  if (await facet(page, name).isHidden()) await filters(page).locator('summary', { hasText: name }).click();
}

async function expectTasks(page: Page, count: number, search: string) {
  await expect.poll(() => searchOf(page)).toBe(search);
  await expect(page.getByRole('status').filter({ hasText: `${count} / 35 项任务` })).toBeVisible();
}

test('what is due by June and named groups only is found by facets, and one step back undoes one of them', async ({
  page,
}) => {
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  await filters(page).getByLabel('至').fill('2024-06-30');
  await expectTasks(page, 4, '?to=2024-06-30');
  const code = facet(page, '清单检查').getByRole('checkbox', { name: /^责任单位只有集合称谓/ });
  await code.check();
  await expectTasks(page, 2, '?to=2024-06-30&finding=GROUP_ONLY');
  await expect(code).toBeFocused();
  await expect(facet(page, '完成月份').getByRole('checkbox', { name: /^2024年6月 1$/ })).toBeVisible();
  await page.goBack();
  await expectTasks(page, 4, '?to=2024-06-30');
  await expect(code).not.toBeChecked();
  await page.goForward();
  await expectTasks(page, 2, '?to=2024-06-30&finding=GROUP_ONLY');
});

test('a unit is found by its initials, excluded, and an alternative stands beside it', async ({ page }) => {
  await page.goto(`${MATRIX}?area=3`, { waitUntil: 'networkidle' });
  await facet(page, '单位').getByRole('searchbox').fill('yjj');
  await facet(page, '单位').getByRole('checkbox', { name: '排除：区应急局' }).check();
  await expectTasks(page, 4, '?area=3&-party=区应急局');
  await filters(page).getByRole('link', { name: '或者' }).click();
  await expectTasks(page, 4, '?area=3&-party=区应急局&or');
  await facet(page, '角色').getByRole('checkbox', { name: /^配合/ }).check();
  await expect.poll(() => searchOf(page)).toBe('?area=3&-party=区应急局&or&role=COOPERATING');
  const chips = page.getByRole('list', { name: '当前条件' });
  await expect(chips.getByRole('listitem')).toHaveText([
    /开展安全生产责任体系提升行动/,
    /非 区应急局/,
    '或者',
    /配合/,
    '清除全部',
  ]);
  await chips.getByRole('link', { name: '去掉条件： 配合' }).click();
  await expectTasks(page, 4, '?area=3&-party=区应急局');
});

test('typing is one step back, and what leaves nothing says which condition to drop', async ({ page }) => {
  await page.goto(`${MATRIX}?month=2024-03`, { waitUntil: 'networkidle' });
  const text = filters(page).getByRole('searchbox', { name: '任务、内容、单位中的文字' });
  await text.pressSequentially('消防', { delay: 400 });
  await expectTasks(page, 0, '?text=消防&month=2024-03');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('消防');
  await page.getByRole('link', { name: /去掉 2024年3月/ }).click();
  await expect.poll(() => searchOf(page)).toBe('?text=消防');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expectTasks(page, 1, '?month=2024-03');
});

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 740 } });

  test('the filters are a form that keeps what else the address says', async ({ page }) => {
    await page.goto(`${MATRIX}?columns=parties&area=3&or`);
    await open(page, '角色');
    await facet(page, '角色').getByRole('checkbox', { name: /^配合/ }).check();
    await filters(page).getByRole('button', { name: '筛选' }).click();
    expect(searchOf(page)).toBe('?columns=parties&area=3&or&role=COOPERATING');
  });
});

import { expect, test } from './watched-page.ts';

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(AbortSignal, 'timeout');
    Reflect.deleteProperty(Array.prototype, 'at');
  }),
);

test('a browser that is too old for the scripts keeps the page as it was served', async ({ page }) => {
  await page.goto('/plans/changning-2024/matrix', { waitUntil: 'networkidle' });
  await expect(page.locator('#svelte-announcer')).toHaveCount(0);
  await expect(page.getByText('脚本在这个浏览器里不运行')).toBeVisible();
  await expect(page.getByRole('row', { name: '强化城区本质安全' })).toBeVisible();
  await page.getByRole('searchbox', { name: '任务、内容、单位中的文字' }).fill('消防');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/text=%E6%B6%88%E9%98%B2/);
  await expect(page.getByRole('row', { name: '强化城区本质安全' })).toHaveCount(0);
  await page.getByRole('link', { name: '工作负荷' }).click();
  await expect(page.getByRole('columnheader', { name: '12月' })).toBeVisible();
});

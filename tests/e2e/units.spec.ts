import { expect, open, openBeforeScript, test } from './watched-page.ts';

test('新泾镇 owes four tasks, all of them through 各街镇', async ({ page }) => {
  await page.goto('/units/新泾镇');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新泾镇');
  const duties = page.locator('section table tbody tr');
  await expect(duties).toHaveCount(4);
  await expect(duties.filter({ hasText: '各街镇' })).toHaveCount(4);
  // one responsible, three cooperating; direct, through a group, in all
  await expect(page.locator('table tfoot td')).toHaveText(['0', '4', '4']);
  await expect(page.locator('section h2[id=RESPONSIBLE-group]')).toContainText('1');
  await expect(page.locator('section h2[id=COOPERATING-group]')).toContainText('3');
});

test('a unit is found by its other name', async ({ page }) => {
  await page.goto(`/units/${encodeURIComponent('区消防支队')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('区消防救援支队');
  await expect(page.locator('section table tbody tr')).toHaveCount(6);
});

test('a group whose members nobody knows says so and lists its tasks', async ({ page }) => {
  await page.goto(`/units/${encodeURIComponent('区安委会签约单位')}`);
  await expect(page.locator('section[aria-labelledby=changning-2024] tbody tr')).toHaveCount(25);
});

test('the units are searched by a name typed at once, and the search stands in the address', async ({
  page,
}) => {
  const letScriptsCome = await openBeforeScript(page, '/units');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('消防');
  await letScriptsCome();
  await expect(field).toHaveValue('消防');
  await field.press('Enter');
  await expect(page).toHaveURL(/text=/);
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: '区消防救援支队' }),
  ).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('消防');
});

test('the interface speaks English when asked, and the document stays as it is', async ({ page }) => {
  await open(page, '/units/新泾镇');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新泾镇');
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-US' });

  test('a page is English until Chinese is chosen', async ({ page }) => {
    await open(page, '/units/新泾镇');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('navigation').first()).toContainText('Units');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

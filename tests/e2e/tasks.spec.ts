import { expect, test } from './watched-page.ts';

test('a task shows the cell in which 各街镇 stands, and who owes it because of that', async ({ page }) => {
  await page.goto('/plans/changning-2024/tasks/8');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('进一步夯实属地责任');

  const excerpt = page.locator('section[aria-labelledby=excerpt]');
  const cell = excerpt.locator('dd').filter({ hasText: '各街镇' });
  await expect(cell).toContainText('区委组织部');
  await expect(cell.locator('mark')).toHaveText(['区委组织部', '区委编办', '区应急局', '各街镇', '园区']);

  const duties = page.locator('section[aria-labelledby=duties]');
  await expect(duties.locator('tbody tr')).toHaveCount(14);
  await expect(duties.getByText('经各街镇')).toHaveText([/这 10 个单位都是各街镇的成员/]);
});

test('a name that left out its host is shown as printed and as read', async ({ page }) => {
  await page.goto('/plans/changning-2024/tasks/13');
  const written = page.locator('section[aria-labelledby=as-written]');
  await expect(written.getByRole('listitem').filter({ hasText: '区安委会签约单位' })).toContainText(
    '签约单位',
  );
});

test('the tasks of a plan are chained by previous and next', async ({ page }) => {
  await page.goto('/plans/changning-2024/tasks/13');
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL('/plans/changning-2024/tasks/14');
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL('/plans/changning-2024/tasks/13');
});

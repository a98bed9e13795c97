import { expect, test } from './watched-page.ts';

const TITLE = '长宁区安全生产治本攻坚三年行动2024年工作任务清单';

test('the list of plans leads to the plan and to its matrix', async ({ page }) => {
  await page.goto('/');
  const plan = page.getByRole('article').filter({ hasText: TITLE });
  await expect(plan).toContainText('12');
  await expect(plan).toContainText('35');
  await plan.getByRole('link', { name: TITLE }).click();
  await expect(page).toHaveURL('/plans/changning-2024');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('the overview counts areas, tasks and duties as the paper gives them', async ({ page }) => {
  await page.goto('/plans/changning-2024');
  const areas = page.locator('section[aria-labelledby=areas] li .count');
  expect((await areas.allInnerTexts()).map((text) => Number.parseInt(text, 10))).toEqual([
    3, 2, 7, 4, 1, 3, 2, 4, 2, 1, 4, 2,
  ]);
  const months = page.locator('section[aria-labelledby=due] li > span');
  expect((await months.allInnerTexts()).map(Number)).toEqual([1, 2, 1, 1, 10, 20]);
  const busiest = page.locator('section[aria-labelledby=workload] li');
  await expect(busiest.filter({ hasText: '区应急局' }).locator('.total')).toHaveText('15');
  await expect(busiest.filter({ hasText: '区安委会签约单位' }).locator('.total')).toHaveText('25');
  await expect(busiest.filter({ hasText: '区安委办' }).locator('.total')).toHaveText('8');
});

test('an area of the overview opens the matrix of that area', async ({ page }) => {
  await page.goto('/plans/changning-2024');
  await page.locator('section[aria-labelledby=areas] li').nth(2).getByRole('link').click();
  await expect(page).toHaveURL('/plans/changning-2024/matrix?area=3');
});

for (const path of [
  '/plans/no-such-plan',
  '/plans/no-such-plan/matrix',
  '/plans/changning-2024/tasks/99',
  '/units/nobody',
  '/nowhere',
]) {
  test(`${path} is a page of its own with status 404`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  });
}

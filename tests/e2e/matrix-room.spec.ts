import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessibility.ts';
import { importPlan } from './import-plan.ts';
import { grid, MATRIX, ownServer } from './own-server.ts';
import { expect, open, test } from './watched-page.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the head is as high as the longest name, from the first picture on', async ({ page }) => {
  await open(page, `${MATRIX}?columns=parties`);
  const names = grid(page).locator('.party .name');
  const cut = await names.evaluateAll((names) =>
    names.filter((name) => name.scrollHeight > name.clientHeight + 1).map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
});

test('areas stand in the order of their parts too', async ({ page }) => {
  await open(page, `${MATRIX}?matrix=areas`);
  const order = page.getByRole('combobox', { name: '行序' });
  expect(await order.getByRole('option').allTextContents()).toEqual(['原文次序', '多少', '共同任务']);
  await order.selectOption('多少');
  await expect(page).toHaveURL(`${MATRIX}?matrix=areas&rows=load`);
  await expect(grid(page).locator('.row .heading').first()).toHaveText('开展安全科技支撑和工程治理行动');
});

test('an explanation takes the room of the filters and gives it back', async ({ page, context }) => {
  await open(page, MATRIX);
  const filters = page.getByRole('searchbox', { name: '任务、内容、单位中的文字' });
  await expect(filters).toBeVisible();
  await grid(page).locator('.mark').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(filters).toBeHidden();
  await page.getByRole('button', { name: '关闭' }).first().click();
  await expect(filters).toBeVisible();
  expect((await context.cookies()).find(({ name }) => name === 'filters')?.value).not.toBe('closed');
});

test('the second press of Tab leads past everything to the matrix', async ({ page }) => {
  await open(page, MATRIX);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('跳到矩阵');
  await page.keyboard.press('Enter');
  await expect(grid(page).locator('[tabindex="0"]')).toBeFocused();
});

test('what is set moves neither the menus nor, with the first condition, what is ticked', async ({
  page,
}) => {
  await open(page, MATRIX);
  const menu = page.getByText('导出', { exact: true });
  const option = page.getByRole('search').getByText('部署发动', { exact: true });
  const before = [await menu.boundingBox(), await option.boundingBox()];
  await option.click();
  await expect(page.getByRole('link', { name: '＋ 或者' })).toBeVisible();
  await page.getByRole('link', { name: '领域 × 单位' }).click();
  await expect(grid(page).locator('.row')).toHaveCount(1);
  expect([await menu.boundingBox(), await option.boundingBox()]).toEqual(before);
});

test('where there is nobody to put in its place a group does not open', async ({ page }) => {
  await open(page, `${MATRIX}?columns=parties`);
  const groups = grid(page).locator('.party').filter({ hasText: '集' });
  await expect(groups).toHaveCount(5);
  await expect(groups.filter({ hasText: '▸' }).locator('.name')).toHaveText(['各街镇']);
});

test('each matrix says how many of its cells are filled', async ({ page }) => {
  for (const matrix of ['TASKS', 'AREAS', 'UNITS']) {
    await open(page, `${MATRIX}?matrix=${matrix.toLowerCase()}`);
    const filled = await grid(page).locator('.mark').count();
    await expect(page.getByRole('status').filter({ hasText: '项任务' })).toContainText(` ${filled} 格`);
  }
});

test.describe('at twice the size', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test('the tasks are cards or a table, as the address remembers', async ({ page }) => {
    await open(page, MATRIX);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('link', { name: '表格' }).click();
    await expect(page).toHaveURL(`${MATRIX}?as=table`);
    await page.reload();
    await expect(grid(page)).toBeVisible();
    await page.getByText('显示', { exact: true }).click();
    await expect(page.getByRole('combobox', { name: '列序' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: '对比' })).toBeVisible();
    await expectAccessible(page, 'the table', [720]);
    await page.getByRole('link', { name: '卡片' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});

const storing = ownServer();

storing('with plans to compare with the controls stay in one line', async ({ page, request }) => {
  const next = await readFile(join(ROOT, 'samples/lists/changning-2025-prose.txt'), 'utf8');
  for (const year of [2025, 2026]) await importPlan(request, `room-${year}`, next);
  await open(page, MATRIX);
  await expect(page.getByRole('combobox', { name: '对比' }).getByRole('option')).toHaveCount(4);
  const middleOf = async (name: string) => {
    const box = await page.getByText(name, { exact: true }).boundingBox();
    return Math.round(box!.y + box!.height / 2);
  };
  for (const name of ['名录日期', '导出'])
    expect(Math.abs((await middleOf(name)) - (await middleOf('任务 × 单位')))).toBeLessThan(4);
});

const COOPERATING =
  '各街镇、区公安分局、区消防救援支队、区建管委、区国资委、区房管局、区卫健委、区民政局、区教育局、区市场监管局、区科委、区国动办、区城运中心、区总工会';

/** A list that is higher and wider than the window. */
const longList = () => {
  const tasks = Array.from(
    { length: 70 },
    (_, index) =>
      `${index + 1}.第${index + 1}项任务。落实有关措施。（责任单位：区应急局；配合单位：${COOPERATING}；完成时限：12月）`,
  );
  return `长宁区2027年工作任务清单\n\n一、年度目标\n${tasks.join('\n')}\n`;
};

storing('the overview makes room for the cursor, folds away, and stays so', async ({ page, request }) => {
  await importPlan(request, 'room-long', longList());
  await open(page, '/plans/room-long/matrix');
  const map = page.locator('.map');
  await expect(map).toBeVisible();
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of ['Control+End', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(page.locator('.place')).toHaveClass(/aside/);
  const [cell, place] = [await grid(page).locator(':focus').boundingBox(), await map.boundingBox()];
  const apart =
    cell!.x + cell!.width <= place!.x ||
    place!.x + place!.width <= cell!.x ||
    cell!.y + cell!.height <= place!.y ||
    place!.y + place!.height <= cell!.y;
  expect(apart).toBe(true);
  await page.getByRole('button', { name: '概览' }).click();
  await expect(map).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: '概览' })).toHaveAttribute('aria-expanded', 'false');
  await expect(map).toHaveCount(0);
});

import { grid, MATRIX, panel } from './own-server.ts';
import { expect, open, test } from './watched-page.ts';

// What a screen reader (Orca) was heard to say; what it goes by is asked here.

test('the first filter is said by what it leaves, another page by its title', async ({ page }) => {
  await open(page, MATRIX);
  const announcer = page.locator('#svelte-announcer');
  const filters = page.getByRole('search', { name: '筛选' });
  await filters.getByRole('checkbox', { name: /^年度目标/ }).check();
  await expect(page.getByRole('status').filter({ hasText: '3 / 35 项任务' })).toBeVisible();
  await expect(announcer).toHaveAttribute('aria-live', 'off');
  await page.getByRole('link', { name: '清单检查', exact: true }).click();
  await expect(announcer).toHaveText(/^清单检查/);
  await expect(announcer).toHaveAttribute('aria-live', 'assertive');
});

test('another matrix says its name, since it may count the same', async ({ page }) => {
  await open(page, MATRIX);
  await page.getByRole('link', { name: '单位 × 单位' }).click();
  await expect(page.locator('.state [role=status]')).toHaveText(/^单位 × 单位/);
});

test('where the cursor is, what the cell is called is read and not its mark', async ({ page }) => {
  await open(page, MATRIX);
  const cellOf = (unit: string) => grid(page).getByRole('gridcell', { name: `${unit}，任务 1，责任` });
  await cellOf('区公安分局').click();
  await expect(cellOf('区公安分局').locator('[aria-hidden]')).toHaveText('◉');
  await page.keyboard.press('ArrowRight');
  await expect(cellOf('区消防救援支队')).toBeFocused();
  await expect(cellOf('区消防救援支队').locator('[aria-hidden]')).toHaveText('◉');
  await expect(cellOf('区公安分局').locator('[aria-hidden]')).toHaveCount(0);
  await expect(cellOf('区公安分局')).toHaveText('◉');
});

test('an answer is said in one go, and its cell is not drawn anew under the focus', async ({ page }) => {
  await open(page, MATRIX);
  const cell = await grid(page).getByRole('gridcell', { name: '区公安分局，任务 1，责任' }).elementHandle();
  await cell!.click();
  await expect(panel(page)).toBeVisible();
  await expect(
    page.getByText('区公安分局 为什么在这里？ 原文直接点名：“区公安分局”，列为责任单位。'),
  ).toHaveAttribute('aria-live', 'polite');
  await expect(panel(page).locator('.answer, .place').locator('[aria-live]')).toHaveCount(0);
  expect(await cell!.evaluate((cell) => cell === document.activeElement)).toBe(true);
});

test('an empty cell that was left is there until the next move, or the whole row is read', async ({
  page,
}) => {
  await open(page, MATRIX);
  const empty = (task: number) =>
    grid(page).getByRole('gridcell', { name: `区安委办，任务 ${task}，无职责` });
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(empty(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(empty(2)).toBeFocused();
  await expect(empty(1)).toHaveCount(1);
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(empty(3)).toBeFocused();
  await expect(empty(1)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(empty(1)).toBeFocused();
  await expect(empty(3)).toHaveCount(0);
});

test('a pinned heading says that it is, and keeps the focus', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', ' ']) await page.keyboard.press(key);
  const heading = grid(page).locator('.party', { hasText: '区安委办' });
  await expect(heading).toHaveAttribute('aria-description', '已固定');
  await expect(heading).toBeFocused();
});

test('the palette begins in its field, and goes to the list with the first letter', async ({ page }) => {
  await open(page, MATRIX);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await field.fill('xjz');
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { grid, MATRIX, panel, readMatrix, why } from './own-server.ts';
import { test as writing } from './own-server.ts';
import { expect, open, test } from './watched-page.ts';

const focusedCell = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement as HTMLElement;
    return [cell.closest<HTMLElement>('[data-row]')?.dataset['row'], cell.dataset['column']].join(' ');
  });

const question = (page: Page) => panel(page).getByRole('heading', { level: 2 });

/** Puts the cursor on the cell of a task and a unit, from the upper left corner. */
async function goTo(page: Page, task: string, unit: string): Promise<string> {
  const row = await grid(page)
    .locator('.row', { has: page.locator(`.number:text-is("${task}")`) })
    .getAttribute('data-row');
  const column = await grid(page)
    .locator('.party', { has: page.getByRole('link', { name: unit, exact: true }) })
    .getAttribute('data-column');
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  // above the first row stand the kinds and the names of the units
  for (let at = -1; at < Number(row); at++) await page.keyboard.press('ArrowDown');
  for (let at = 0; at < Number(column); at++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedCell(page)).toBe(`${row} ${column}`);
  return `${row} ${column}`;
}

test('a double click asks about the cell that it met first, though the answer makes room for itself', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, MATRIX);
  const cell = grid(page).locator('[role="gridcell"][aria-label*="区公安分局"]').first();
  const { x, y, width, height } = (await cell.boundingBox())!;
  const [at, below] = [x + width / 2, y + height / 2];
  await page.mouse.click(at, below);
  await expect(question(page)).toHaveText('区公安分局 为什么在这里？');
  expect((await cell.boundingBox())!.x).not.toBe(x);
  // the second press of a double click that is slower than the answer
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(question(page)).toHaveText('区公安分局 为什么在这里？');
  await page.mouse.click(at, below);
  await expect(question(page)).not.toHaveText('区公安分局 为什么在这里？');
});

test('by keyboard: a filled cell says through which group, with the line of the paper, and Esc goes back', async ({
  page,
}) => {
  await open(page, MATRIX);
  const cell = await goTo(page, '8', '新泾镇');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('新泾镇 为什么在这里？');
  await expect(panel(page)).toContainText('经各街镇：原文写“各街镇”，新泾镇是各街镇的成员');
  await expect(panel(page).locator('mark')).toHaveText('各街镇');
  await expect(panel(page).locator('blockquote')).toContainText('区委组织部、区委编办');
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?why=8,新泾镇');
  expect(await focusedCell(page)).toBe(cell);

  // asked again, Enter leads into the answer; Esc leads back
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect.poll(() => focusedCell(page)).toBe(cell);
  expect(new URL(page.url()).search).toBe('');
});

test('arrow keys take the explanation along: a possible cell, then an empty one', async ({ page }) => {
  await open(page, why('23', '区安委会成员单位'));
  await expect(question(page)).toHaveText('区安委会成员单位 为什么在这里？');
  await expect(panel(page)).toContainText('待定');
  await expect(panel(page)).toContainText('指哪些单位没有写明');
  await expect(panel(page).getByRole('button', { name: '选定“区安委会有关成员单位”指的单位' })).toBeVisible();

  await grid(page).locator('[tabindex="0"]').focus();
  const [row, column] = (await focusedCell(page)).split(' ');
  await page.keyboard.press('ArrowLeft');
  await expect(question(page)).toHaveText('区安委会签约单位 为什么不在这里？');
  await expect(panel(page)).toContainText('它在这项任务中没有职责');
  await expect(panel(page)).toContainText('这项任务的原文没有写到区安委会签约单位');
  expect(await focusedCell(page)).toBe(`${row} ${Number(column) - 1}`);
});

test('the cell that is asked about stays in sight beside its explanation', async ({ page }) => {
  await open(page, MATRIX);
  await goTo(page, '8', '新泾镇');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('新泾镇 为什么在这里？');
  await expect(grid(page).locator(':focus')).toBeInViewport({ ratio: 1 });
});

test('an empty cell says that nobody knows the members of a group that is named', async ({ page }) => {
  await open(page, MATRIX);
  await goTo(page, '13', '新泾镇');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('新泾镇 为什么不在这里？');
  await expect(panel(page)).toContainText('区安委会成员单位有哪些成员还不清楚，新泾镇可能在内');
  await expect(panel(page).locator('mark')).toHaveText(['区安委会相关成员单位', '签约单位']);
});

test('a link restores the explanation without asking again, and its place leads to the paper', async ({
  page,
  watch,
}) => {
  await open(page, why('8', '新泾镇'));
  await expect(question(page)).toHaveText('新泾镇 为什么在这里？');
  expect(watch.asked).toEqual([]);
  await panel(page).getByRole('link', { name: '表 1 第 9 行第 6 列' }).click();
  await expect(page).toHaveURL('/plans/changning-2024/tasks/8#cell-1-9-6');
  await expect(page.locator('dd.here mark')).toHaveText([
    '区委组织部',
    '区委编办',
    '区应急局',
    '各街镇',
    '园区',
  ]);
});

test('one step back leads out of the panel, however far the explanation went', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('.row[data-row="1"] .mark').first().click();
  await expect(question(page)).toBeVisible();
  const first = await question(page).textContent();
  await page.keyboard.press('ArrowRight');
  await expect(question(page)).not.toHaveText(first!);
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
});

test('the panel is open to everybody', async ({ page }) => {
  await open(page, why('23', '区安委会成员单位'));
  await panel(page)
    .getByRole('button', { name: /^选定“区安委会有关/ })
    .click();
  await expectAccessible(page);
});

writing('a decision shows at once in matrix, totals and explanations, and is undone', async ({ page }) => {
  await open(page, why('23', '区安委会成员单位'));
  const before = await readMatrix(page);
  await panel(page)
    .getByRole('button', { name: /^选定“区安委会有关/ })
    .click();
  const form = panel(page).getByRole('form');
  await form.getByRole('combobox').fill('yyjj');
  await expect(form.getByRole('option')).toHaveText('区应急局');
  await form.getByRole('combobox').press('Enter');
  await form.getByRole('combobox').fill('区教育');
  await form.getByRole('option', { name: '区教育局' }).click();
  await form.getByRole('button', { name: '记下决定' }).click();
  await expect(form).toBeVisible(); // the reason is required
  await form.getByRole('textbox', { name: /理由/ }).fill('按职责分工');
  await form.getByRole('textbox', { name: '决定人' }).fill('区安委办');
  await form.getByRole('button', { name: '记下决定' }).click();

  await expect(question(page)).toHaveText('区安委会成员单位 由谁承担？');
  await expect(panel(page)).toContainText('职责已落实到区安委会成员单位的各个单位');
  await expect(panel(page)).toContainText('按职责分工');
  await expect(grid(page).locator('.sums > .total')).toHaveText('131');

  await open(page, why('23', '区应急局'));
  await expect(panel(page)).toContainText('经决定：原文“区安委会有关成员单位”指的单位中选定了区应急局');
  await expect(panel(page).locator('ol').first()).toContainText('区安委办');
  await open(page, why('23', '区民政局'));
  await expect(panel(page)).toContainText('选定了别的单位，没有区民政局');

  await open(page, '/plans/changning-2024/tasks/23');
  const decisions = page.locator('section[aria-labelledby=decisions]');
  await expect(decisions).toContainText('“区安委会成员单位”指：区应急局、区教育局');
  // what the paper says stays beside it
  await expect(page.locator('section[aria-labelledby=as-written]')).toContainText('区安委会有关成员单位');
  await decisions.getByRole('button', { name: /^撤销决定/ }).click();
  await expect(decisions.locator('del')).toHaveText('“区安委会成员单位”指：区应急局、区教育局');
  // the button is gone, and who pressed it is still beside what it did
  await expect(page.locator('section[aria-labelledby=decisions]:focus-within')).toHaveCount(1);
  await page.goto(MATRIX);
  expect(await readMatrix(page)).toEqual(before);
});

writing(
  'whoever decides on what somebody else changed meanwhile is told, and sees the change',
  async ({ page, context }) => {
    const address = '/plans/changning-2024/tasks/13';
    await open(page, address);
    const other = await context.newPage();
    await open(other, address);
    for (const one of [other, page]) {
      const decisions = one.locator('section[aria-labelledby=decisions]');
      await decisions.getByRole('button', { name: '指定牵头单位' }).click();
      const form = decisions.getByRole('form', { name: '指定牵头单位' });
      await form.getByRole('radio', { name: '区应急局' }).check();
      await form.getByRole('textbox', { name: /理由/ }).fill('牵头单位未写明');
      await form.getByRole('button', { name: '记下决定' }).click();
      if (one === other) await expect(decisions).toContainText('区应急局牵头');
    }
    await expect(page.getByRole('alert').filter({ hasText: '刚被别人改动' })).toBeVisible();
    await expect(page.locator('section[aria-labelledby=decisions]')).toContainText('区应急局牵头');
    await page
      .locator('section[aria-labelledby=decisions]')
      .getByRole('button', { name: /^撤销决定/ })
      .click();
    await expect(page.locator('section[aria-labelledby=decisions] del')).toHaveText('区应急局牵头');
  },
);

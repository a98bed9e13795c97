import type { Locator, Page } from '@playwright/test';
import { grid, MATRIX, panel } from './own-server.ts';
import { PAGES } from './pages.ts';
import { expect, open, test } from './watched-page.ts';

const boxOf = async (element: Locator) => (await element.boundingBox())!;
const bottomOf = async (element: Locator) => {
  const { y, height } = await boxOf(element);
  return y + height;
};
const menu = (page: Page, name: string) => page.locator('summary').filter({ hasText: name });

/** The lowest mark that a finger can reach on the first screen. */
const lowestMark = (page: Page) =>
  grid(page).evaluate((grid) => {
    grid.scrollIntoView();
    const marks = [...grid.querySelectorAll<HTMLElement>('.tile .mark')].filter((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return mark.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    const { row, column } = {
      ...marks.at(-1)!.closest<HTMLElement>('[data-row]')!.dataset,
      ...marks.at(-1)!.dataset,
    };
    return `[data-row="${row}"] .tile [data-column="${column}"]`;
  });

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tapped cell stands above its explanation', async ({ page }) => {
    await open(page, `${MATRIX}?as=table`);
    const cell = grid(page).locator(await lowestMark(page));
    const tapped = await bottomOf(cell);
    await cell.tap();
    await expect(panel(page)).toContainText('列为责任单位');
    const { y } = await boxOf(panel(page));
    expect(tapped).toBeGreaterThan(y);
    await expect.poll(() => bottomOf(cell)).toBeLessThanOrEqual(y);
  });

  test('a tapped duty of a card stands above its explanation', async ({ page }) => {
    await open(page, MATRIX);
    const duty = page.getByRole('article').nth(3).getByRole('button').first();
    await duty.evaluate((duty) => duty.scrollIntoView({ block: 'end' }));
    await duty.tap();
    await expect(panel(page)).toContainText('列为责任单位');
    const { y } = await boxOf(panel(page));
    await expect.poll(() => bottomOf(duty)).toBeLessThanOrEqual(y);
  });

  test('the first cards are on the first screen, and what is shown otherwise is counted', async ({
    page,
  }) => {
    await open(page, `${MATRIX}?columns=parties&cols=kind`);
    expect(await bottomOf(page.getByRole('article').getByRole('button').first())).toBeLessThan(600);
    await expect(menu(page, '显示')).toHaveText('显示 2');
    await expect(page.getByRole('link', { name: '按原文' })).toBeHidden();
    await menu(page, '显示').tap();
    await page.getByRole('link', { name: '只看确定' }).tap();
    await expect(page).toHaveURL(`${MATRIX}?cols=kind&columns=definite`);
    await page.getByRole('link', { name: '表格' }).tap();
    await expect(menu(page, '显示')).toHaveText('显示 2');
  });

  test('menus lie between both edges of the page', async ({ page }) => {
    await open(page, MATRIX);
    for (const name of ['显示', '视图', '导出']) {
      await menu(page, name).tap();
      const { x, width } = await boxOf(page.locator('details[open] > .panel'));
      expect([x, x + width]).toEqual([16, 374]);
    }
  });

  test('the filters open over the page and close by a tap beside them', async ({ page }) => {
    await open(page, MATRIX);
    await expect(page.locator('details.side')).not.toHaveAttribute('open');
    await menu(page, '筛选').first().tap();
    const sheet = page.getByRole('dialog', { name: '筛选' });
    await expect(sheet).toBeVisible();
    const { y, width } = await boxOf(sheet);
    // its own edge
    await page.touchscreen.tap(4, y + 200);
    await expect(sheet).toBeVisible();
    await page.touchscreen.tap(width / 2, y / 2);
    await expect(sheet).toBeHidden();
  });

  test('no field is written in characters that a phone would enlarge', async ({ page }) => {
    for (const { path } of PAGES.filter(({ name }) =>
      /^(the import|a matrix|the directory|the units|a search)$/.test(name),
    )) {
      await open(page, path);
      const sizes = await page
        .locator('input:not([type=checkbox], [type=radio]), select, textarea')
        .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
      expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(16);
    }
  });

  test('each step of the tour stands below what it is about', async ({ page }) => {
    await open(page, '/');
    await page.getByRole('button', { name: '开始' }).tap();
    const dialog = page.getByRole('dialog');
    for (const title of ['把文件拖到这一页', '一张责任矩阵', '点一个标记，看来由', '只看想看的']) {
      await expect(dialog).toContainText(title);
      await expect
        .poll(() => page.locator('.ring').evaluateAll(([ring]) => ring?.getBoundingClientRect().height ?? 0))
        .toBeGreaterThan(20);
      await expect
        .poll(async () => (await boxOf(page.locator('.ring'))).y + 20)
        .toBeLessThan((await boxOf(dialog)).y);
      await dialog.getByRole('button', { name: '下一步' }).tap();
    }
  });
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('the explanation stands below the grid, which has the room that is left', async ({ page }) => {
    await open(page, MATRIX);
    const cell = grid(page).locator(await lowestMark(page));
    await cell.tap();
    await expect(panel(page)).toContainText('列为责任单位');
    await expect
      .poll(async () => (await boxOf(panel(page))).y - (await bottomOf(page.locator('.matrix'))))
      .toBe(8);
    await expect.poll(async () => (await bottomOf(cell)) - (await bottomOf(grid(page)))).toBeLessThan(0);
  });

  test('a tap beside a name shows its pin, which a finger can reach', async ({ page }) => {
    await open(page, MATRIX);
    const head = grid(page).locator('.names .party').first();
    await head.tap({ position: { x: 18, y: 80 } });
    const pin = grid(page).locator('.lit-head .pin');
    const { width, height } = await boxOf(pin);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await pin.tap();
    await expect(page).toHaveURL(/pinCol=/);
  });

  test('a first column that is pulled wider than there is room for keeps its width', async ({ page }) => {
    await open(page, MATRIX);
    const lead = grid(page).locator('.names > .lead');
    const { width } = await boxOf(lead);
    const { x, y } = await boxOf(grid(page).locator('.handle').first());
    await page.mouse.move(x + 12, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 72, y + 10, { steps: 4 });
    await page.mouse.up();
    expect((await boxOf(lead)).width).toBe(width);
  });
});

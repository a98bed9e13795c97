import { expectAccessible } from './accessibility.ts';
import { expect, open, test } from './watched-page.ts';

const MATRIX = '/plans/changning-2024/matrix';

test('a theme is chosen in the masthead, and the server sends the next page in it', async ({
  page,
  request,
}) => {
  await open(page, '/units');
  await page.getByRole('combobox', { name: '外观' }).selectOption('深色');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/units');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(236, 232, 223)');
  const cookie = 'zeren-theme=contrast';
  expect(await (await request.get('/', { headers: { cookie } })).text()).toContain('data-theme="contrast"');
  expect(await (await request.get('/')).text()).not.toContain('data-theme');
});

test('a search and what is not found light no section of the masthead', async ({ page }) => {
  const lit = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]');
  await open(page, MATRIX);
  await expect(lit).toHaveText('任务清单');
  for (const path of ['/search?q=安全', '/nothing']) {
    await page.goto(path);
    await expect(lit, path).toHaveCount(0);
  }
});

test('two minutes through the product by keyboard alone', async ({ page, context }) => {
  await open(page, '/');
  await page.getByRole('button', { name: '开始' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const titles: string[] = [];
  for (let step = 0; step < 6; step++) {
    await expect(dialog).toContainText(`第 ${step + 1} 步`);
    await expect(dialog.getByRole('heading')).toBeFocused();
    const ring = await page.locator('.ring').boundingBox();
    expect(ring?.height, `step ${step + 1} frames what it is about`).toBeGreaterThan(10);
    if (step === 2) expect(ring?.width, 'one mark').toBeLessThan(60);
    titles.push(await dialog.getByRole('heading').innerText());
    if (step === 2) await expectAccessible(page, 'the tour', [1440]);
    await dialog.getByRole('button', { name: /下一步|完成/ }).press('Enter');
  }
  await expect(dialog).toHaveCount(0);
  expect(new Set(titles).size).toBe(6);
  expect((await context.cookies()).find(({ name }) => name === 'zeren-tour')?.value).toBe('seen');
  await open(page, '/');
  await expect(page.getByRole('button', { name: '开始' })).toHaveCount(0);
});

test('while the matrix takes its time, the title and the tabs of its plan stay where they are', async ({
  page,
}) => {
  await open(page, '/plans/changning-2024');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    await asked;
    await route.continue();
  });
  const title = page.getByRole('heading', { level: 1 });
  const tabs = page.getByRole('navigation', { name: '本清单的页面' });
  const before = [await title.boundingBox(), await tabs.boundingBox()];
  await tabs.getByRole('link', { name: '责任矩阵' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeHidden();
  expect([await title.boundingBox(), await tabs.boundingBox()]).toEqual(before);
  answer();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 375, height: 800 },
    userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/108.0 Mobile Safari/537.36',
  });

  test('the masthead is one line, and its theme is chosen behind a button', async ({ page }) => {
    await open(page, MATRIX);
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(56);
    const opener = page.getByRole('button', { name: '外观和语言' });
    await opener.click();
    await page.getByRole('combobox', { name: '外观' }).selectOption('深色');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await expect(page.getByRole('combobox', { name: '外观' })).toBeHidden();
  });

  test('cards stand in the order that is chosen', async ({ page }) => {
    await open(page, MATRIX);
    const first = page.getByRole('article').first();
    await expect(first.getByRole('heading')).toContainText('区安委办');
    await page.getByText('显示', { exact: true }).click();
    await page.getByRole('combobox', { name: '列序' }).selectOption('LOAD');
    await expect(first.getByRole('heading')).toContainText('区安委会签约单位');
  });

  test('the matrix is cards from the first picture on, and a tap says why', async ({ page }) => {
    const response = await open(page, MATRIX);
    expect(await response?.text()).toContain('data-cards');
    await expect(page.getByRole('grid')).toHaveCount(0);
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(20);
    await page.getByRole('button', { name: /再显示/ }).click();
    await expect(cards).toHaveCount(32);
    const town = cards.filter({ has: page.getByRole('link', { name: '新泾镇', exact: true }) });
    await town.getByRole('button', { name: /8/ }).first().click();
    await expect(page.getByRole('complementary')).toContainText('新泾镇 为什么在这里？');
    await page.getByRole('link', { name: '按任务' }).press('Enter');
    await page.getByRole('button', { name: /再显示/ }).press('Enter');
    await expect(cards).toHaveCount(35);
    expect(await page.locator('*').count()).toBeLessThan(2500);
  });

  test('back from a task the card is in sight where its link was', async ({ page }) => {
    await open(page, `${MATRIX}?cards=task`);
    const cards = page.getByRole('article');
    await page.getByRole('button', { name: /再显示/ }).click();
    await cards.last().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tasks\/35/);
    await page.goBack();
    await expect(cards).toHaveCount(35);
    await expect(cards.last()).toBeInViewport();
  });
});

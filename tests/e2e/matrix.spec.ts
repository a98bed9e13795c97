import type { Page } from '@playwright/test';
import { expect, test } from './watched-page.ts';

const MATRIX = '/plans/changning-2024/matrix';

const grid = (page: Page) => page.getByRole('grid');

/** Waits until the grid has so many tasks, then counts the rest. */
async function expectFigures(page: Page, figures: { tasks: number; columns: number; marks: number }) {
  await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(figures.tasks);
  await expect(grid(page).locator('thead th.party')).toHaveCount(figures.columns);
  await expect(grid(page).locator('tbody td.mark')).toHaveCount(figures.marks);
}

/** What the address says, in its own words: Chinese as Chinese. */
const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test('expanded, the matrix has 35 tasks, 32 columns and 130 marks', async ({ page }) => {
  await page.goto(MATRIX);
  await expectFigures(page, { tasks: 35, columns: 32, marks: 130 });
  await expect(grid(page).locator('td.mark[data-role=RESPONSIBLE]')).toHaveCount(84);
  await expect(grid(page).locator('td.mark[data-role=COOPERATING]')).toHaveCount(46);
  await expect(grid(page).locator('td.mark.possible')).toHaveCount(10);
  await expect(grid(page).locator('tfoot td.total')).toHaveText('130');
});

test('as written it has 23 parties and 94 marks, and the switch stands in the address', async ({ page }) => {
  await page.goto(MATRIX);
  await page.getByRole('link', { name: '按原文' }).click();
  await expectFigures(page, { tasks: 35, columns: 23, marks: 94 });
  expect(searchOf(page)).toBe('?columns=PARTIES');
  await page.reload();
  await expectFigures(page, { tasks: 35, columns: 23, marks: 94 });
});

test('tasks are grouped by their twelve areas', async ({ page }) => {
  await page.goto(MATRIX);
  await expect(grid(page).locator('tr.area')).toHaveCount(12);
});

const FILTERS = [
  {
    by: 'area',
    menu: '行动领域',
    control: 'checkbox',
    option: /安全生产责任体系提升行动/,
    search: '?area=3',
    tasks: 7,
  },
  {
    by: 'unit',
    menu: '单位或集合',
    control: 'checkbox',
    option: /^区建管委/,
    search: '?party=区建管委',
    tasks: 5,
  },
  { by: 'role', menu: '角色', control: 'checkbox', option: /^配合/, search: '?role=COOPERATING', tasks: 15 },
  {
    by: 'month',
    menu: '时间节点',
    control: 'radio',
    option: /^2024年6月/,
    search: '?month=2024-06',
    tasks: 1,
  },
] as const;

for (const { by, menu, control, option, search, tasks } of FILTERS) {
  test(`a filter by ${by} stands in the address and survives a reload`, async ({ page }) => {
    await page.goto(MATRIX, { waitUntil: 'networkidle' });
    const filters = page.getByRole('search');
    await filters.locator('summary').filter({ hasText: menu }).click();
    await filters.getByRole(control, { name: option }).check();
    await expect.poll(() => searchOf(page)).toBe(search);
    await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(tasks);
    await page.reload();
    expect(searchOf(page)).toBe(search);
    await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(tasks);
  });
}

test('a filter by text stands in the address and survives a reload', async ({ page }) => {
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  await page.getByRole('searchbox', { name: '任务、内容、单位中的文字' }).fill('应急');
  await page.keyboard.press('Enter');
  await expect.poll(() => searchOf(page)).toBe('?text=应急');
  await page.reload();
  await expect(page.getByRole('searchbox', { name: '任务、内容、单位中的文字' })).toHaveValue('应急');
});

test('a party with a role means that party in that role', async ({ page }) => {
  await page.goto(`${MATRIX}?party=华阳路街道&role=COOPERATING`);
  await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(3);
});

test('a range of due days keeps what is due in it', async ({ page }) => {
  await page.goto(`${MATRIX}?to=2024-06-30`);
  await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(4);
});

test('conditions are taken away one by one', async ({ page }) => {
  await page.goto(`${MATRIX}?area=3&party=区应急局`, { waitUntil: 'networkidle' });
  const conditions = page.getByRole('list', { name: '当前条件' });
  await conditions.getByRole('link', { name: /区应急局/ }).click();
  await expect.poll(() => searchOf(page)).toBe('?area=3');
  await conditions.getByRole('link', { name: '清除全部' }).click();
  await expect.poll(() => searchOf(page)).toBe('');
  await expect(grid(page).locator('tbody tr[data-row]')).toHaveCount(35);
});

test('the keyboard reaches every cell, and Enter opens the task', async ({ page }) => {
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement as HTMLElement;
      return [cell.closest('tr')?.dataset['row'], cell.dataset['column']].join(' ');
    });
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await grid(page).locator('[tabindex="0"]').focus();
  expect(await focused()).toBe('1 1');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(focused).toBe('2 4');
  await page.keyboard.press('Control+End');
  await expect.poll(focused).toBe('36 35');
  await page.keyboard.press('Control+Home');
  await expect.poll(focused).toBe('0 0');
  await page.keyboard.press('PageDown');
  await expect.poll(focused).toBe('10 0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/plans/changning-2024/tasks/10');
});

test('heading and task names stay in sight while the grid scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  const cell = grid(page).locator('tr[data-row="35"] td.mark').last();
  await cell.scrollIntoViewIfNeeded();
  await expect(grid(page).locator('thead th.number')).toBeInViewport();
  await expect(grid(page).locator('tr[data-row="35"] th.name')).toBeInViewport();
  await expect(cell).toBeInViewport();
});

test('no mark means something by its colour alone', async ({ page }) => {
  await page.goto(MATRIX);
  const meanings = await grid(page)
    .locator('td.mark')
    .evaluateAll((cells) =>
      cells.map(
        (cell) =>
          `${(cell as HTMLElement).dataset['role']} ${cell.textContent} ${cell.getAttribute('aria-label')}`,
      ),
    );
  expect(meanings.every((meaning) => /^RESPONSIBLE \S 责任|^COOPERATING \S 配合/.test(meaning))).toBe(true);
  expect(new Set(meanings.map((meaning) => meaning.split(' ').slice(0, 2).join(' '))).size).toBe(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the matrix is there, and its filters work as a form', async ({ page }) => {
    await page.goto(MATRIX);
    await expectFigures(page, { tasks: 35, columns: 32, marks: 130 });
    await page.getByRole('searchbox', { name: '任务、内容、单位中的文字' }).fill('消防');
    await page.getByRole('button', { name: '筛选' }).click();
    expect(searchOf(page)).toContain('text=消防');
    expect(await grid(page).locator('tbody tr[data-row]').count()).toBeLessThan(35);
  });
});

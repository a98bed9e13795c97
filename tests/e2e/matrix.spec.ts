import type { Page } from '@playwright/test';
import { expect, open, test } from './watched-page.ts';

const MATRIX = '/plans/changning-2024/matrix';

const grid = (page: Page) => page.getByRole('grid');

/** Waits until the grid has so many tasks, then counts the rest. */
async function expectFigures(page: Page, figures: { tasks: number; columns: number; marks: number }) {
  await expect(grid(page).locator('.row')).toHaveCount(figures.tasks);
  await expect(grid(page).locator('.party')).toHaveCount(figures.columns);
  await expect(grid(page).locator('.mark')).toHaveCount(figures.marks);
}

/** What the address says, in its own words: Chinese as Chinese. */
const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test('expanded, the matrix has 35 tasks, 32 columns and 130 marks', async ({ page }) => {
  await page.goto(MATRIX);
  await expectFigures(page, { tasks: 35, columns: 32, marks: 130 });
  await expect(grid(page).locator('.mark[data-kind=RESPONSIBLE]')).toHaveCount(84);
  await expect(grid(page).locator('.mark[data-kind=COOPERATING]')).toHaveCount(46);
  await expect(grid(page).locator('.mark.possible')).toHaveCount(10);
  await expect(grid(page).locator('.sums > .total')).toHaveText('130');
});

test('as written it has 23 parties and 94 marks, and the switch stands in the address', async ({ page }) => {
  await page.goto(MATRIX);
  await page.getByRole('link', { name: '按原文' }).click();
  await expectFigures(page, { tasks: 35, columns: 23, marks: 94 });
  expect(searchOf(page)).toBe('?columns=parties');
  await page.reload();
  await expectFigures(page, { tasks: 35, columns: 23, marks: 94 });
});

test('tasks are grouped by their twelve areas', async ({ page }) => {
  await page.goto(MATRIX);
  await expect(grid(page).locator('.section')).toHaveCount(12);
});

test('a party with a role means that party in that role', async ({ page }) => {
  await page.goto(`${MATRIX}?party=华阳路街道&role=COOPERATING`);
  await expect(grid(page).locator('.row')).toHaveCount(3);
});

test('a range of due days keeps what is due in it', async ({ page }) => {
  await page.goto(`${MATRIX}?to=2024-06-30`);
  await expect(grid(page).locator('.row')).toHaveCount(4);
});

test('the keyboard reaches every cell, and Enter opens the task', async ({ page }) => {
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement as HTMLElement;
      return [cell.closest<HTMLElement>('[data-row]')?.dataset['row'], cell.dataset['column']].join(' ');
    });
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await grid(page).locator('[tabindex="0"]').focus();
  expect(await focused()).toBe('1 1');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(focused).toBe('2 4');
  await page.keyboard.press('Control+End');
  await expect.poll(focused).toBe('36 35');
  await page.keyboard.press('Control+Home');
  await expect.poll(focused).toBe('-1 0');
  for (const key of ['1', '0']) await page.keyboard.press(key);
  await expect.poll(focused).toBe('10 0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/plans/changning-2024/tasks/10');
});

test('by keyboard alone: the units that share tasks with 区应急局, and the tasks that two share', async ({
  page,
}) => {
  await open(page, `${MATRIX}?matrix=units`);
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  for (const key of 'qyjj') await page.keyboard.press(key);
  const column = await grid(page).locator('.party', { hasText: '区应急局' }).getAttribute('data-column');
  await expect(grid(page).locator(':focus')).toHaveAttribute('data-column', column!);
  const shared: string[] = [];
  for (let row = -1; row < 33; row++) {
    const label = await grid(page).locator(':focus').getAttribute('aria-label');
    if (label?.includes('，共同任务')) shared.push(label.split('，')[0]!);
    await page.keyboard.press('ArrowDown');
  }
  expect(shared).toHaveLength(28);
  expect(shared).toContain('新泾镇');
  await page.keyboard.press('Control+Home');
  for (const key of 'xjz') await page.keyboard.press(key);
  await expect(grid(page).locator(':focus')).toHaveAttribute('title', '新泾镇');
});

test('a screen reader finds rows, headings, cells with their meaning and totals', async ({ page }) => {
  await open(page, `${MATRIX}?area=2`);
  await expect(grid(page)).toMatchAriaSnapshot(`
    - grid /责任矩阵/:
      - rowgroup:
        - row:
          - gridcell "议事协调机构办公室"
        - row:
          - columnheader "序号"
          - columnheader "任务"
          - columnheader "时间节点"
          - gridcell /区安委办/
      - rowgroup:
        - row:
          - rowheader /部署发动/
        - row:
          - gridcell "4"
          - rowheader /组建专班/
          - gridcell /月/
          - gridcell "区安委办，任务 4，责任"
      - rowgroup:
        - row:
          - rowheader "合计"
          - gridcell "区安委办 2"
  `);
});

test('what is selected is copied as a spreadsheet reads it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${MATRIX}?area=2`);
  await grid(page).locator('.row .mark').first().focus();
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '连同表头复制' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^序号\t任务\t时间节点\t区安委办.*\r\n4\t组建专班\t3月\t◉/);
});

for (const target of ['body', '.grid [tabindex="0"]'])
  test(`the cell that has the focus is copied, though the browser asks ${target}`, async ({ page }) => {
    await open(page, `${MATRIX}?area=2`);
    await grid(page).locator('[tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const copied = await page.locator(target).evaluate((element) => {
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('◉');
  });

test('Space selects a cell, and Shift extends the selection', async ({ page }) => {
  await open(page, `${MATRIX}?area=2`);
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', ' ']) await page.keyboard.press(key);
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveAttribute('data-column', '3');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(grid(page).locator('[aria-selected]')).toHaveCount(0);
});

test('dragging over cells selects them and asks nothing', async ({ page }) => {
  await open(page, `${MATRIX}?area=2`);
  const [first, last] = [0, 1].map((row) => grid(page).locator('.row').nth(row).locator('.mark').first());
  await first!.hover();
  await page.mouse.down();
  await last!.hover();
  await page.mouse.up();
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(2);
  await expect(grid(page).locator(':focus')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('已选 2 行')).toBeVisible();
  expect(searchOf(page)).toBe('?area=2');
});

test('what is pinned or folded by the keyboard keeps the cursor, so that it is undone at once', async ({
  page,
}) => {
  await open(page, MATRIX);
  const focused = grid(page).locator(':focus');
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of '13') await page.keyboard.press(key);
  for (const [pressed, pinned] of [
    [' ', '?pin=13'],
    [' ', ''],
  ] as const) {
    await page.keyboard.press(pressed);
    await expect.poll(() => searchOf(page)).toBe(pinned);
    await expect(focused).toHaveAttribute('title', '强化城区本质安全');
  }
  await page.keyboard.press('Control+Home');
  for (const key of 'qfgj') await page.keyboard.press(key);
  await expect(focused).toHaveAttribute('title', '区房管局');
  for (const pinned of ['?pinCol=区房管局', '']) {
    await page.keyboard.press(' ');
    await expect.poll(() => searchOf(page)).toBe(pinned);
    await expect(focused).toHaveAttribute('title', '区房管局');
  }
  await page.keyboard.press('ArrowUp');
  for (const folded of ['?fold=GOVERNMENT_DEPARTMENT', '']) {
    await page.keyboard.press(' ');
    await expect.poll(() => searchOf(page)).toBe(folded);
    await expect(focused).toHaveAccessibleName('政府部门');
  }
});

test('where a filter leaves only what is pinned, that is what is shown', async ({ page }) => {
  await open(page, `${MATRIX}?pin=4&text=组建专班`);
  await expect(grid(page).locator('.row')).toHaveCount(1);
  await expect(grid(page).locator('.row.kept .heading')).toHaveText('组建专班');
});

test('End shows the last unit, and Ctrl+End the last task', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await open(page, MATRIX);
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(grid(page).locator('.party').last()).toBeInViewport();
  await page.keyboard.press('Control+End');
  await expect(grid(page).locator('.leads [data-row="35"]')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(grid(page).locator('.leads [data-row="1"]')).toBeInViewport();
  await expect(grid(page).locator('.party').first()).toBeInViewport();
});

test('the light goes to what the wheel brings under the mouse', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('.row[data-row="5"] .mark').first().hover();
  await expect(grid(page).locator('.row.lit')).toHaveAttribute('data-row', '5');
  await page.mouse.wheel(0, 64);
  await expect(grid(page).locator('.row[data-row="5"].lit')).toHaveCount(0);
});

test('back from a task the cursor and what was in sight are where they were left', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 640 });
  await open(page, MATRIX);
  const grid = page.getByRole('grid');
  await grid.press('Control+End');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  const scrolled = () => grid.evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);
  const left = await scrolled();
  expect(left[0]).toBeGreaterThan(100);
  const name = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\//);
  await page.goBack();
  await expect(page.locator('[data-row]:focus, [data-row] :focus')).toHaveText(name!);
  expect(await scrolled()).toEqual(left);
});

test('pinyin leads to the unit that begins so, before one that has it within', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of 'xinjing') await page.keyboard.press(key);
  await expect(grid(page).locator(':focus')).toHaveAttribute('aria-label', /^新泾镇，/);
});

test('initials lead to a task too, where no unit has them', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('[tabindex="0"]').focus();
  for (const key of 'zjzb') await page.keyboard.press(key);
  await expect(grid(page).locator('.row', { hasText: '组建专班' }).locator(':focus')).toHaveCount(1);
});

test('heading and task names stay in sight while the grid scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  const cell = grid(page).locator('.row[data-row="35"] .mark').last();
  await cell.scrollIntoViewIfNeeded();
  await expect(grid(page).locator('.names .number')).toBeInViewport();
  await expect(grid(page).locator('.leads [data-row="35"] .heading')).toBeInViewport();
  await expect(cell).toBeInViewport();
});

test('the name of a task opens it, where it stands and where it has stayed in sight', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await open(page, MATRIX);
  const task = '重大事故隐患存量清零';
  await grid(page).getByRole('rowheader', { name: task }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(task);
  await page.goBack();
  await grid(page).evaluate((scroller) => scroller.scrollTo({ left: 300 }));
  await grid(page).locator('.leads a', { hasText: task }).click({ button: 'right' });
  await expect(grid(page).locator('.leads :focus')).toHaveCount(0);
  await grid(page).locator('.leads a', { hasText: task }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(task);
});

test('the cursor is seen on the name of a task and on its sum too', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  const ringed = grid(page).locator('.current:visible');
  await expect(ringed).toHaveText('重大事故隐患存量清零');
  await expect(ringed).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('End');
  await expect(ringed).toHaveCSS('outline-style', 'solid');
  await expect(ringed).toHaveAttribute('data-row', '2');
});

test('no mark means something by its colour alone', async ({ page }) => {
  await page.goto(MATRIX);
  const meanings = await grid(page)
    .locator('.mark')
    .evaluateAll((cells) =>
      cells.map(
        (cell) =>
          `${(cell as HTMLElement).dataset['kind']} ${cell.textContent} ${cell.getAttribute('aria-label')}`,
      ),
    );
  expect(meanings.every((meaning) => /^RESPONSIBLE \S .*，责任|^COOPERATING \S .*，配合/.test(meaning))).toBe(
    true,
  );
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
    expect(await grid(page).locator('.row').count()).toBeLessThan(35);
  });
});

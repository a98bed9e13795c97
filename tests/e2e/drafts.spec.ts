import type { Page } from '@playwright/test';
import { expectReview, expectSaved, expect, names, open, paste, slugField, test } from './review-page.ts';
import { openBeforeScript } from './watched-page.ts';

// one server for all of them
test.describe.configure({ mode: 'default' });

const LIST = [
  '2025年安全生产重点工作任务清单',
  '序号\t任务\t责任单位\t完成时限',
  '1\t隐患排查\t区应急局\t2025年6月底前',
  '2\t宣传教育\t区安委办\t2025年6月30日前',
].join('\n');

async function readText(page: Page, text: string) {
  await open(page, '/import');
  await paste(page, { text });
  await expectReview(page);
}

async function store(page: Page, slug: string) {
  await slugField(page).fill(slug);
  await slugField(page).press('Enter');
  await expectSaved(page);
  await page.getByRole('button', { name: /^存入|按建议存入/ }).click();
  await expect(page).toHaveURL(`/plans/${slug}/matrix`, { timeout: 20_000 });
}

const title = (page: Page) => page.getByRole('textbox', { name: '标题' });

test('what is stored over a plan says what became of it, and leads to the difference', async ({ page }) => {
  await readText(page, LIST);
  await store(page, 'stored-over');
  await expect(page.getByText('已存入。')).toBeVisible();
  await readText(page, `${LIST}\n3\t燃气安全\t区建管委\t2025年底前`);
  await store(page, 'stored-over');
  const note = page.locator('aside', { hasText: '已存为第' });
  await expect(note).toContainText('已存为第 2 版：新增 1，改动 0，删去 0。');
  await note.getByText('查看差异').click();
  await note.getByRole('link', { name: /燃气安全/ }).click();
  await expect(page).toHaveURL('/plans/stored-over/tasks/3');
  await expect(note).toHaveCount(0);
});

test('a list stored again without a change says so, and its message can be closed', async ({ page }) => {
  await readText(page, LIST);
  await store(page, 'stored-again');
  await readText(page, LIST);
  await slugField(page).fill('stored-again');
  await slugField(page).press('Enter');
  await expect(page.locator('.replaces')).toContainText('任务没有变化');
  await store(page, 'stored-again');
  await expect(page.getByText('已存为第 2 版：任务没有变化。')).toBeVisible();
  await page.getByRole('button', { name: '关闭这条消息' }).click();
  await expect(page.getByText('已存为第 2 版')).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByText('已存为第 2 版')).toHaveCount(0);
});

test('what was typed while another tab was faster is kept, and done again', async ({ page, context }) => {
  await readText(page, LIST);
  const other = await context.newPage();
  await open(other, page.url());
  await title(page).fill('第一个标签页的标题');
  await title(page).press('Enter');
  await expectSaved(page);

  await title(other).fill('第二个标签页的标题');
  await title(other).press('Enter');
  await expect(other.getByText('没有存上的：第二个标签页的标题。')).toBeVisible();
  await expect(title(other)).toHaveValue('第一个标签页的标题');
  await other.getByRole('button', { name: '再做一次' }).click();
  await expectSaved(other);
  await other.reload();
  await expect(title(other)).toHaveValue('第二个标签页的标题');
});

test('a title and a year that were typed before the script ran are saved', async ({ page }) => {
  await readText(page, LIST);
  const letScriptsCome = await openBeforeScript(page, page.url());
  await title(page).fill('隐患排查清单');
  await page.getByRole('spinbutton').fill('2026');
  await names(page).first().focus();
  await letScriptsCome();
  await expectSaved(page);
  await page.reload();
  await expect(title(page)).toHaveValue('隐患排查清单');
  await expect(page.getByRole('spinbutton')).toHaveValue('2026');
});

test('an address typed before the script ran is kept, and so is the focus, through a decision', async ({
  page,
}) => {
  await readText(page, LIST);
  const author = page.getByRole('textbox', { name: '导入人' });
  const letScriptsCome = await openBeforeScript(page, page.url());
  await author.fill('张三');
  await slugField(page).fill('typed-early');
  await letScriptsCome();
  await expect(slugField(page)).toHaveValue('typed-early');
  await expect(slugField(page)).toBeFocused();
  await expect(author).toHaveValue('张三');
  await names(page).first().dispatchEvent('keydown', { key: 'Enter', bubbles: true });
  await expect(names(page).first()).toHaveAttribute('data-state', 'DECIDED');
  await expectSaved(page);
  await expect(slugField(page)).toHaveValue('typed-early');
});

test('a draft that another tab has stored says what it is now', async ({ page, context }) => {
  await readText(page, LIST);
  const other = await context.newPage();
  await open(other, page.url());
  await store(page, 'stored-elsewhere');
  await title(other).fill('太晚了');
  await title(other).press('Enter');
  await expect(other.getByText('它已存入为“2025年安全生产重点工作任务清单”。')).toBeVisible();
  await other.getByRole('link', { name: '打开清单' }).click();
  await expect(other).toHaveURL('/plans/stored-elsewhere');
});

test('a document without a task is not stored, and can be deleted', async ({ page }) => {
  await readText(page, '各单位要高度重视，认真落实。');
  await expect(page.getByText(/没有可以改正的列，不能存入/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^存入/ })).toBeDisabled();
  await open(page, '/import');
  await expect(page.locator('section[aria-labelledby=drafts] li').first()).toContainText('没有读到任务');
  await page.goBack();
  await page.getByRole('button', { name: '删除这份草稿' }).click();
  await expect(page).toHaveURL('/import');
});

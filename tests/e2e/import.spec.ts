import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import {
  drop,
  dropBytes,
  expect,
  expectReview,
  expectSaved,
  names,
  open,
  paste,
  SAMPLES,
  slugField,
  test,
} from './review-page.ts';

const SEED = join(SAMPLES, 'seed/changning-2024.docx');

// one server for all of them
test.describe.configure({ mode: 'default' });

const LIST = [
  '2025年安全生产重点工作任务清单',
  '序号\t任务\t内容\t责任单位\t完成时限',
  '1\t隐患排查\t开展重大事故隐患排查整治\t区应急局牵头，区数据局、各街镇配合\t2025年6月底前',
  '2\t宣传教育\t组织安全生产月活动\t区安委办\t2025年6月30日前',
  '3\t燃气安全\t完成老旧管网更新改造\t区建管委牵头，各街镇配合\t2025年底前',
].join('\n');

async function readText(page: Page, text: string) {
  await open(page, '/import');
  await paste(page, { text });
  await expectReview(page);
}

async function settleSlug(page: Page, slug: string) {
  await slugField(page).fill(slug);
  await slugField(page).press('Enter');
  await expectSaved(page);
}

test('a dropped file is decided and stored by keyboard alone', async ({ page }, info) => {
  test.slow();
  await open(page, '/import');
  const start = performance.now();
  await drop(page, SEED);
  await expectReview(page);
  const read = performance.now();
  await expect(names(page)).toHaveCount(28);
  await expect(names(page).first()).toBeFocused();
  for (let decided = 0; decided < 28; decided++) await page.keyboard.press('Enter');
  await expect(page.locator('[data-expression][data-state=DECIDED]')).toHaveCount(28);
  await expectSaved(page);
  const decided = performance.now();

  while (!(await slugField(page).evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('changning-anew');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL('/plans/changning-anew/matrix', { timeout: 20_000 });
  await expect(page.getByRole('grid').locator('.row')).toHaveCount(35);
  await expect(page.getByRole('grid').locator('.party')).toHaveCount(32);
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  const end = performance.now();
  info.annotations.push({
    type: 'timing',
    description: `read ${seconds(start, read)}, 28 names ${seconds(read, decided)}, stored ${seconds(decided, end)}, in all ${seconds(start, end)}`,
  });
});

test('a list without a title has the name of its file until it is given one; undo takes it back', async ({
  page,
}) => {
  await readText(page, LIST.split('\n').slice(1).join('\n'));
  const title = page.getByRole('textbox', { name: '标题' });
  await expect(title).toHaveValue(/^粘贴 /);
  await title.fill('2025年安全生产任务清单');
  await title.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年安全生产任务清单');
  await expectSaved(page);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(title).toHaveValue(/^粘贴 /);
});

test('a file dropped on the plans is taken to the import', async ({ page }) => {
  await open(page, '/');
  await drop(page, SEED);
  await expectReview(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('长宁区');
});

test('a table pasted from Word keeps its merged cells', async ({ page }) => {
  await open(page, '/import');
  await paste(page, {
    html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal>2025年重点工作任务清单<o:p></o:p></p>
<table class=MsoNormalTable border=1><tr><td><p class=MsoNormal>类别<o:p></o:p></p></td><td>序号</td><td>任务</td><td>责任单位</td><td>完成时限</td></tr>
<tr><td rowspan=2><p class=MsoNormal>基础工作<o:p></o:p></p></td><td>1</td><td>排查隐患</td><td>区应急局、各街镇</td><td>6月底前</td></tr>
<tr><td>2</td><td>宣传教育</td><td>区安委办</td><td>年底前</td></tr></table><!--EndFragment--></body></html>`,
    text: '类别\t序号\t任务',
  });
  await expectReview(page);
  await expect(page.locator('#document td[rowspan="2"]')).toHaveText('基础工作');
  await page.getByRole('tab', { name: /任务/ }).click();
  await expect(page.locator('[data-task]')).toHaveCount(2);
  await expect(page.locator('[data-task="2"]')).toContainText('基础工作');
});

test('a column is corrected in its heading, undone, and kept over a reload', async ({ page }) => {
  await readText(page, LIST);
  const party = page.getByRole('combobox', { name: /第 4 列“责任单位”的用途/ });
  await expect(party).toHaveValue('RESPONSIBLE');
  await expect(names(page)).toHaveCount(5);
  await party.selectOption('IGNORED');
  await expect(names(page)).toHaveCount(0);
  await page.reload();
  await expect(party).toHaveValue('IGNORED');
  await expect(page.getByText('没有读到单位名称')).toBeVisible();
  await page.getByRole('button', { name: /撤销/ }).click();
  await expect(party).toHaveValue('RESPONSIBLE');
  await expect(names(page)).toHaveCount(5);
});

test('every kind of decision is made by keyboard, undone and redone', async ({ page }) => {
  await readText(page, LIST.replace('区数据局', '区数据局和区安委办'));
  const unsure = page.locator('[data-expression][data-state=UNSURE]');
  const row = page.locator('[aria-current] [data-expression]');
  const first = await unsure.first().locator('.text').innerText();
  await expect(unsure.first()).toBeFocused();

  // a new unit, its kind chosen
  await page.keyboard.press('3');
  await expect(page.getByRole('combobox', { name: '类别' })).toBeFocused();
  await page.getByRole('combobox', { name: '类别' }).selectOption('PUBLIC_INSTITUTION');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const decided = page.locator('[data-expression]').filter({ hasText: first });
  await expect(decided).toContainText('事业单位');
  await expectSaved(page);

  await names(page).filter({ hasText: first }).click();
  await page.keyboard.press('z');
  await expect(decided).toHaveAttribute('data-state', 'UNSURE');
  await page.keyboard.press('Shift+Z');
  await expect(decided).toHaveAttribute('data-state', 'DECIDED');

  // an alias, found in the directory
  await page.keyboard.press('2');
  const picker = page.getByRole('combobox', { name: /别名/ });
  await expect(picker).toBeFocused();
  await page.keyboard.type('应急');
  await expect(page.getByRole('option', { name: /区应急局/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(decided).toContainText('区应急局 的别名');
  await expectSaved(page);

  // a group, and Escape out of its form
  await names(page).filter({ hasText: first }).click();
  await page.keyboard.press('4');
  await expect(page.getByRole('textbox', { name: '集合称谓' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(decided).toHaveAttribute('data-state', 'UNSURE');
  await page.keyboard.press('6');
  await expect(decided).toContainText('不是单位');
  await expectSaved(page);
  await page.reload();
  await expect(decided).toContainText('不是单位');
});

test('one name is split into two by cutting between its characters', async ({ page }) => {
  await readText(page, LIST.replace('区数据局', '区数据局体育中心'));
  const joined = names(page).filter({ hasText: '区数据局体育中心' });
  await joined.click();
  await page.keyboard.press('5');
  await expect(page.getByRole('toolbar', { name: '拆成几个' })).toBeVisible();
  await expect(page.locator('[data-gap="4"]')).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '拆成 2 个' }).click();
  await expect(joined).toContainText('拆成 区数据局、体育中心');
});

test('a name, a task and a remark are marked in the document, and a row chooses its task', async ({
  page,
}) => {
  await readText(page, LIST);
  const towns = names(page).filter({ hasText: '各街镇' });
  await towns.click();
  await expect(page.locator('#document mark')).toHaveText(['各街镇', '各街镇']);
  await expect(page.locator('#document mark.here')).toHaveCount(1);
  await towns.press('Space');
  await expect(page.locator('#document tr').filter({ hasText: '燃气安全' }).locator('mark.here')).toHaveCount(
    1,
  );
  await page.locator('#document td').filter({ hasText: '组织安全生产月活动' }).click();
  await expect(page.locator('[data-task="2"]')).toHaveClass(/current/);
  await expect(page.locator('#document mark')).toHaveText('区安委办');
});

test('importing again shows the difference before anything is written', async ({ page }) => {
  await readText(page, LIST);
  await settleSlug(page, 'twice');
  await page.getByRole('button', { name: /按建议存入/ }).click();
  await expect(page).toHaveURL('/plans/twice/matrix');

  await readText(
    page,
    LIST.replace('2025年6月30日前', '2025年9月30日前').replace(
      /\n3\t.*/,
      '\n4\t新任务\t内容\t区安委办\t年底前',
    ),
  );
  await settleSlug(page, 'twice');
  await page.getByRole('tab', { name: '差异' }).click();
  const difference = page.locator('section[aria-labelledby=difference]');
  await expect(difference.locator('h2')).toHaveText([/新增 1/, /改动 1/, /删去 1/]);
  await expect(difference.locator('li').nth(1)).toContainText('宣传教育');
  await expect(difference.locator('li').nth(1)).toContainText('时间节点');
  await expect(difference).toContainText('1 项任务没有变化');
});

test('a plan is not replaced before it has been said that it would be', async ({ page }) => {
  await readText(page, LIST);
  await settleSlug(page, 'unseen');
  await page.getByRole('button', { name: /^存入|按建议存入/ }).click();
  await expect(page).toHaveURL('/plans/unseen/matrix');

  await readText(page, LIST.replace('2025年安全生产', '2025年消防安全'));
  // not left yet, so that nothing has been asked about it
  await slugField(page).fill('unseen');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^将更新“2025年安全生产/)).toBeVisible();
  await expect(page).toHaveURL(/\/import\//);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL('/plans/unseen/matrix');
});

test('a change made elsewhere is told, and shown', async ({ page, context }) => {
  await readText(page, LIST);
  const other = await context.newPage();
  await open(other, page.url());
  await names(other).first().press('Enter');
  await expect(names(other).first()).toHaveAttribute('data-state', 'DECIDED');
  await expectSaved(other);
  await other.close();
  await names(page).nth(1).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('在别处已有改动');
  await expect(names(page).first()).toHaveAttribute('data-state', 'DECIDED');
  await expect(names(page).nth(1)).not.toHaveAttribute('data-state', 'DECIDED');
});

test('a draft is discarded, and the discarding can be taken back', async ({ page }) => {
  await readText(page, LIST);
  await open(page, '/import');
  const drafts = page.locator('section[aria-labelledby=drafts] li');
  const count = await drafts.count();
  await drafts.first().getByRole('button', { name: /删除/ }).press('Enter');
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(drafts).toHaveCount(count);
  await drafts.first().getByRole('button', { name: /删除/ }).click();
  await page.getByRole('button', { name: '立即删除' }).click();
  await expect(drafts).toHaveCount(count - 1);
});

for (const { name, bytes, sentence } of [
  {
    name: '扫描件.pdf',
    bytes: () => readFile(join(SAMPLES, 'shapes/scan.pdf')),
    sentence: '里面只有图片，没有文字',
  },
  { name: '空.docx', bytes: async () => Buffer.alloc(0), sentence: '文件是空的' },
  {
    name: '太大.docx',
    bytes: async () => Buffer.alloc(20 * 1024 * 1024 + 1),
    sentence: '文件超过 20 MB',
  },
]) {
  test(`${name} is refused with a sentence`, async ({ page }) => {
    await open(page, '/import');
    await dropBytes(page, name, await bytes());
    await expect(page.getByRole('alert')).toContainText(`没有读入 ${name}`);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page).toHaveURL('/import');
  });
}

for (const { width, tabs } of [
  { width: 1440, tabs: ['任务', '说明'] },
  { width: 375, tabs: ['文件', '任务', '说明'] },
]) {
  test(`the review is open to everybody at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await readText(page, LIST);
    for (const key of ['', '2', '3', '4', '5']) {
      await names(page).first().click();
      if (key !== '') await page.keyboard.press(key);
      await expectAccessible(page, `names ${key}`, [width]);
      if (key !== '') await page.keyboard.press('Escape');
    }
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page, tab, [width]);
    }
  });
}

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, MATRIX, open, panel, readMatrix, test, totalOf, why } from './own-server.ts';

// one server for all of them: each takes back what the next would stumble over
test.describe.configure({ mode: 'default' });

const history = (page: Page) => page.locator('section[aria-labelledby=directory-history]');
const undoNewest = async (page: Page, what: RegExp) => {
  await history(page).getByRole('button', { name: what }).click();
  await expect(history(page).locator('del').first()).toHaveText(what);
};

test('the office enters the members of 区安委会签约单位, picks who 有关成员单位 are, and everything follows', async ({
  page,
}) => {
  test.slow();
  await page.goto(MATRIX);
  const before = await readMatrix(page);
  expect(totalOf(before, '区安委会签约单位')).toBe(25);

  await open(page, '/directory');
  const unknown = page.locator('section[aria-labelledby=unknown]');
  await expect(unknown).toContainText('区安委会签约单位：有哪些单位？');
  await unknown.getByRole('listitem').filter({ hasText: '区安委会签约单位' }).getByRole('link').click();
  await expect(page).toHaveURL(/#enter-members$/);
  await page
    .getByRole('textbox', { name: /贴上名单/ })
    .fill('区教育局、区消防支队\n长宁区应急管理局\n区数据局');
  await page.getByRole('button', { name: '与名录比对' }).click();
  const rows = page.locator('section[aria-labelledby=enter-members] tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.locator('.remark')).toHaveText(['名称相同', '别名相同', '相近，请核对', '没有找到']);
  await page.getByRole('textbox', { name: '改动人' }).fill('区安委办');
  await page.getByRole('button', { name: '录入 4 个成员' }).click();
  const members = page.locator('section[aria-labelledby=members]');
  await expect(members.getByRole('listitem')).toContainText([
    '区教育局',
    '区消防救援支队',
    '区应急局',
    '区数据局',
  ]);

  await page.goto(MATRIX);
  const after = await readMatrix(page);
  expect(after.columns).not.toContain('区安委会签约单位');
  expect(totalOf(after, '区数据局')).toBe(25);
  expect(totalOf(after, '区教育局')).toBeGreaterThanOrEqual(25);
  expect(after.totals.reduce((sum, count) => sum + count, 0)).toBe(after.marks.length);

  await open(page, why('13', '区数据局'));
  await expect(panel(page)).toContainText(
    '经区安委会签约单位：原文写“签约单位”，区数据局是区安委会签约单位的成员',
  );
  await expect(panel(page).locator('mark').first()).toHaveText('签约单位');

  await open(page, why('23', '区数据局'));
  await expect(panel(page)).toContainText('区安委会成员单位有哪些成员还不清楚，区数据局可能在内');
  await panel(page)
    .getByRole('button', { name: /^选定“区安委会有关/ })
    .click();
  const form = panel(page).getByRole('form');
  await form.getByRole('combobox').fill('qsjj');
  await form.getByRole('option', { name: '区数据局' }).click();
  await form.getByRole('textbox', { name: /理由/ }).fill('预警系统由数据部门承担');
  await form.getByRole('button', { name: '记下决定' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('区数据局 为什么在这里？');
  await expect(panel(page)).toContainText('指的单位中选定了区数据局，列为责任单位');
  await expect.poll(async () => totalOf(await readMatrix(page), '区数据局')).toBe(26);

  // a decision names 区数据局: it is taken back first, and stays on record
  await panel(page)
    .getByRole('button', { name: /^撤销决定/ })
    .click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('区数据局 为什么不在这里？');
  await open(page, `/units/${encodeURIComponent('区安委会签约单位')}`);
  await members.getByRole('listitem').filter({ hasText: '区教育局' }).getByRole('button').click();
  await members.getByRole('textbox', { name: '从哪天起' }).fill('2024-09-01');
  await members.getByRole('button', { name: '保存' }).click();
  await expect(members.getByRole('listitem').filter({ hasText: '区教育局' })).toContainText(
    '至2024年8月31日止',
  );
  await undoNewest(page, /退出集合称谓/);
});

test('a unit renamed from a day: the day before and the day after differ in the label only', async ({
  page,
}) => {
  await open(page, `/units/${encodeURIComponent('新泾镇')}`);
  await page.getByRole('button', { name: '改名', exact: true }).click();
  const form = page.getByRole('form', { name: '改名' });
  await form.getByRole('textbox', { name: '新名称' }).fill('新泾街道');
  await form.getByLabel('从哪天起').fill('2024-07-01');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新泾街道');
  await expect(page.locator('section[aria-labelledby=names] dd')).toHaveText([
    '现名',
    '正式名称 至2024年6月30日止',
  ]);

  const matrixOn = async (day: string) => {
    await page.goto(`${MATRIX}?asOf=${day}`);
    return readMatrix(page);
  };
  const [dayBefore, dayAfter] = [await matrixOn('2024-06-30'), await matrixOn('2024-07-01')];
  expect(dayBefore.columns).toContain('新泾镇');
  expect(dayAfter).toEqual({
    ...dayBefore,
    columns: dayBefore.columns.map((name) => (name === '新泾镇' ? '新泾街道' : name)),
  });
  // the day stays while the columns are switched
  await page.getByRole('link', { name: '按原文' }).click();
  await expect(page).toHaveURL(/asOf=2024-07-01/);

  // taken back on the page of the new name, which nobody bears any more
  await open(page, `/units/${encodeURIComponent('新泾街道')}`);
  await undoNewest(page, /改名：新泾镇、新泾街道/);
  await expect(page).toHaveURL(`/units/${encodeURIComponent('新泾镇')}`);
  expect((await matrixOn('2024-07-01')).columns).toEqual(dayBefore.columns);
});

test('the towns of a county are proposed, added, and taken back', async ({ page }) => {
  await open(page, '/directory');
  const towns = page.locator('section[aria-labelledby=towns]');
  await towns.getByRole('searchbox').fill('长宁区');
  await towns.getByRole('button', { name: '查找' }).click();
  await towns.getByRole('radio', { name: /上海市长宁区/ }).check();
  await expect(towns.locator('.list label').filter({ hasText: '名录已有' })).toHaveCount(10);

  await towns.getByRole('searchbox').fill('徐汇');
  await towns.getByRole('button', { name: '查找' }).click();
  await towns.getByRole('radio', { name: /上海市徐汇区/ }).check();
  await towns.getByRole('textbox', { name: /归入集合称谓/ }).fill('徐汇各街镇');
  const add = towns.getByRole('button', { name: /^加入名录：新增 \d+ 个/ });
  const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(5);
  await add.click();
  const list = page.locator('section[aria-labelledby=list]');
  await expect(list).toContainText('华泾镇');
  await expect(list.getByRole('listitem').filter({ hasText: '徐汇各街镇' })).toContainText(`${count} 个成员`);

  await undoNewest(page, /^(?:撤销：)?导入/);
  await expect(list).not.toContainText('华泾镇');
});

test('two units are merged from a day: each keeps its page, which says who took its place', async ({
  page,
}) => {
  await open(page, '/directory');
  await page.getByRole('button', { name: '几个单位合并' }).click();
  const form = page.getByRole('form', { name: '几个单位合并' });
  for (const name of ['区科委', '区国动办']) {
    await form.getByRole('combobox', { name: '合并哪些单位' }).fill(name);
    await form.getByRole('option', { name }).click();
  }
  await form.getByRole('textbox', { name: '名称' }).fill('区科技动员局');
  await form.getByLabel('从哪天起').fill('2024-07-01');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(history(page).getByRole('listitem').first()).toContainText('几个单位合并');
  await page.goto(`/units/${encodeURIComponent('区科委')}`);
  const life = page.locator('section[aria-labelledby=history]');
  await expect(life).toContainText('至2024年6月30日止');
  await expect(life.getByRole('link', { name: '区科技动员局' })).toBeVisible();
  await open(page, '/directory');
  await undoNewest(page, /几个单位合并/);
});

test('who joins a group gains the tasks of a plan that follows its members, and none of a frozen one', async ({
  page,
}) => {
  const setRule = async (rule: RegExp, day?: string) => {
    await open(page, '/plans/changning-2024');
    const form = page.getByRole('form', { name: '集合称谓按哪天的成员算' });
    await form.getByRole('radio', { name: rule }).check();
    if (day) await form.getByLabel(/冻结日期/).fill(day);
    await form.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已改：成员的算法。')).toBeAttached();
  };
  const dutiesOf = async (unit: string) => {
    await page.goto(`${MATRIX}?asOf=2024-08-01`);
    return totalOf(await readMatrix(page), unit);
  };
  const before = await dutiesOf('区总工会');
  await open(page, `/units/${encodeURIComponent('区总工会')}`);
  await page.getByRole('button', { name: '加入集合称谓' }).click();
  const form = page.getByRole('form', { name: '加入集合称谓' });
  await form.getByRole('combobox', { name: '集合称谓' }).selectOption('各街镇');
  await form.getByLabel(/从哪天起/).fill('2024-07-01');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('section[aria-labelledby=memberships]')).toContainText('自2024年7月1日起');

  expect(await dutiesOf('区总工会')).toBe(before! + 4);
  await setRule(/^冻结/, '2024-06-01');
  expect(await dutiesOf('区总工会')).toBe(before);
  await setRule(/^随成员变动/);
  expect(await dutiesOf('区总工会')).toBe(before! + 4);
  await open(page, '/directory');
  await undoNewest(page, /加入集合称谓/);
});

test('all duties of a unit go to another, and back', async ({ page }) => {
  await page.goto(MATRIX);
  const before = await readMatrix(page);
  await open(page, `/units/${encodeURIComponent('区建管委')}`);
  await page.getByRole('button', { name: '把区建管委的全部职责移交另一个单位' }).click();
  const form = page.getByRole('form', { name: /全部职责移交/ });
  await form.getByRole('combobox', { name: '移交给谁' }).fill('区总工会');
  await form.getByRole('option', { name: '区总工会' }).click();
  await form.getByRole('textbox', { name: /理由/ }).fill('机构改革');
  await form.getByRole('button', { name: '记下决定' }).click();
  await expect(page.getByText('现有清单没有涉及该单位。')).toBeVisible();
  await page.goto(MATRIX);
  const after = await readMatrix(page);
  expect(after.columns).not.toContain('区建管委');
  expect(totalOf(after, '区总工会')).toBe(totalOf(before, '区建管委')! + totalOf(before, '区总工会')!);

  await open(page, '/plans/changning-2024');
  await page.getByRole('button', { name: '撤销决定：区建管委的全部职责移交区总工会' }).click();
  await expect(page.locator('section[aria-labelledby=settled] del').first()).toHaveText(/区建管委/);
  await page.goto(MATRIX);
  expect(await readMatrix(page)).toEqual(before);
});

test('a change that cannot be is refused with a sentence, and nothing is written', async ({ page }) => {
  await open(page, '/directory');
  await page.getByRole('button', { name: '新增单位' }).click();
  const form = page.getByRole('form', { name: '新增单位' });
  await form.getByRole('textbox', { name: '名称', exact: true }).fill('区应急局');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '区应急局' })).toBeVisible();
  await expect(form).toBeVisible();
});

for (const format of ['json', 'xlsx']) {
  test(`the directory is exported as .${format}, and read again changes nothing`, async ({ page }) => {
    await open(page, '/directory');
    const buffer = await (await page.request.get(`/exports/directory.${format}`)).body();
    await page
      .getByLabel('名录文件', { exact: true })
      .setInputFiles({ name: `directory.${format}`, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('status').filter({ hasText: '将新增 0，改动 0' })).toBeVisible();
  });
}

test('the forms are open to everybody', async ({ page }) => {
  await open(page, '/directory');
  await page.getByRole('button', { name: '几个单位合并' }).click();
  await expectAccessible(page, 'to merge units');
  await open(page, `/units/${encodeURIComponent('新泾镇')}`);
  await page.getByRole('button', { name: '拆分成几个单位' }).click();
  await expectAccessible(page, 'to split a unit');
  await open(page, `/units/${encodeURIComponent('各街镇')}`);
  await page.getByRole('textbox', { name: /贴上名单/ }).fill('新泾镇、区数据局');
  await page.getByRole('button', { name: '与名录比对' }).click();
  await expect(page.locator('section[aria-labelledby=enter-members] tbody tr')).toHaveCount(2);
  await expectAccessible(page, 'to enter members');
});

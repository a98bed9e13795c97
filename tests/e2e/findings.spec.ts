import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, open, ownServer } from './own-server.ts';

const test = ownServer();

const SEED = join(import.meta.dirname, '../../seeds/changning-2024.txt');
const IMPORT =
  'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { plan { slug } userErrors { message } } }';

// one server for all of them
test.describe.configure({ mode: 'default' });

/** A plan of its own for each test, since each leaves it changed. */
async function importPlan(request: APIRequestContext, slug: string, change = (seed: string) => seed) {
  const content = change(await readFile(SEED, 'utf8'));
  const response = await request.post('/graphql', {
    data: { query: IMPORT, variables: { input: { content, name: `${slug}.txt`, slug } } },
  });
  expect((await response.json()).data.importPlan).toEqual({ plan: { slug }, userErrors: [] });
}

const finding = (page: Page, code: string, task: string) =>
  page.locator(`[data-finding=${code}][data-task="${task}"]`);

test('a finding is followed to its task, one is remedied, another waived, and the history says so', async ({
  page,
  request,
}) => {
  await importPlan(request, 'findings-seed');
  await open(page, '/plans/findings-seed/findings?rule=SEVERAL_WITHOUT_LEAD');
  await expect(page.locator('[data-finding]')).toHaveCount(20);
  await expect(page.getByRole('status').first()).toContainText('待处理 59 条，已豁免 0 条');
  const lead = finding(page, 'SEVERAL_WITHOUT_LEAD', '21');
  await expect(lead).toContainText('任务 21：多个责任单位并列，未明确谁牵头（区应急局、区纪委监委）。');
  await lead.getByRole('link', { name: '到任务 21 看原文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('完善重大事故隐患治理督办制度');
  await page.goBack();

  await lead.getByRole('button', { name: '指定牵头单位' }).click();
  const decide = page.getByRole('form', { name: '指定牵头单位' });
  await decide.getByRole('radio', { name: '区应急局' }).check();
  await decide.getByLabel('理由（必填）').fill('会议已定');
  await decide.getByRole('button', { name: '记下决定' }).click();
  await expect(lead).toHaveCount(0);
  await expect(page.locator('[data-finding]')).toHaveCount(19);

  await open(page, '/plans/findings-seed/findings?by=task');
  const list = finding(page, 'OPEN_LIST', '10');
  await list.getByRole('button', { name: '豁免' }).click();
  const waive = page.getByRole('form', { name: /^豁免：任务 10/ });
  await waive.getByLabel('为什么可以不改（必填）').fill('名单另行印发');
  await waive.getByLabel('决定人').fill('区安委办');
  await waive.getByRole('button', { name: '豁免' }).click();
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('status').first()).toContainText('待处理 57 条，已豁免 1 条');

  const waived = page.locator('section[aria-labelledby=waived]');
  await expect(waived.locator('[data-waiver=OPEN_LIST]')).toContainText('区安委办');
  await expect(waived.locator('[data-waiver=OPEN_LIST]')).toContainText('理由：名单另行印发');
  const history = page.locator('section[aria-labelledby=history]');
  await expect(history).toContainText('任务 21：区应急局牵头');
  await expect(history).toContainText('理由：会议已定');

  await waived.getByRole('button', { name: /^撤销豁免/ }).click();
  await expect(list).toHaveCount(1);
  await expect(history.locator('[data-waiver=OPEN_LIST]')).toContainText('撤销');
});

test('a waiver needs a reason, and one made on an older state of the plan is refused and told', async ({
  page,
  request,
  context,
}) => {
  await importPlan(request, 'findings-stale');
  await open(page, '/plans/findings-stale/findings?rule=OPEN_LIST');
  const other = await context.newPage();
  await open(other, '/plans/findings-stale/findings?rule=OPEN_LIST');
  const waive = async (on: Page, task: string, reason: string) => {
    await finding(on, 'OPEN_LIST', task).getByRole('button', { name: '豁免' }).click();
    const form = on.getByRole('form', { name: /^豁免/ });
    await form.getByLabel('为什么可以不改（必填）').fill(reason);
    await form.getByRole('button', { name: '豁免' }).click();
  };
  await waive(other, '26', '');
  await expect(finding(other, 'OPEN_LIST', '26')).toHaveCount(1);
  await other.getByLabel('为什么可以不改（必填）').fill('口头已知会');
  await other.getByRole('form', { name: /^豁免/ }).getByRole('button', { name: '豁免' }).click();
  await expect(finding(other, 'OPEN_LIST', '26')).toHaveCount(0);
  await other.close();

  await waive(page, '10', '名单另行印发');
  await expect(page.getByRole('alert').first()).toContainText('已重新载入');
  await expect(finding(page, 'OPEN_LIST', '26')).toHaveCount(0);
  await expect(finding(page, 'OPEN_LIST', '10')).toHaveCount(1);
});

test('a group without members leads to its page in the directory', async ({ page }) => {
  await open(page, '/plans/changning-2024/findings?rule=GROUP_WITHOUT_MEMBERS');
  await page.getByRole('link', { name: '录入 园区 的成员' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('园区');
});

test('the difference of two lists says what is new for a unit, and asks where it is not sure', async ({
  page,
  request,
}) => {
  // the year before: without its last task, with another deadline, role and wording, and one task more
  await importPlan(request, 'diff-older', (seed) =>
    seed
      .replace('行动2024年工作', '行动2023年工作')
      .replace(/\n\t35\n[^]*$/, '\n')
      .replace('\t9月\n\t区应急局\n\t区安委会签约单位', '\t6月\n\t区安委会签约单位\n\t区应急局')
      .replace('全面完成一轮城区安全风险评估。', '启动新一轮城区安全风险评估。')
      .concat(
        '\n\t35\n\t\n\t编制防汛物资储备计划\n\t摸清各类排水设施底数，配足应急泵车。\n\t5月\n\t区建管委\n\t\n',
      ),
  );
  await open(page, '/plans/changning-2024/diff');
  await expect(page, 'there is no other to choose').toHaveURL(/against=diff-older/);
  await expect(page.getByRole('combobox', { name: '与哪一份清单相比' })).toHaveValue('diff-older');
  const summary = page.locator('section[aria-labelledby=summary] summary');
  await expect(summary).toHaveText(['34 延续', '1 新增', '1 取消', '0 拆分出来', '0 并入他项']);

  await open(page, '/plans/changning-2024/diff?against=diff-older&unit=区应急局');
  const parties = page.locator('section[aria-labelledby=parties]');
  await expect(parties.locator('[data-kind]')).toHaveText([/措辞改动/, /角色加重/, /时限变动/, /新任务/]);
  await expect(parties).toContainText('2023年6月30日 → 2024年9月30日');
  await parties.getByText('两种措辞').click();
  await expect(parties).toContainText('启动新一轮城区安全风险评估');
  await expect(parties).toContainText('全面完成一轮城区安全风险评估');
  await page.getByRole('link', { name: /新任务/ }).click();
  await expect(parties.locator('[data-kind]')).toHaveText([/新任务/]);

  await open(page, '/plans/changning-2024/diff?against=diff-older&other=4,4');
  await expect(summary.first()).toHaveText('33 延续');
  await page.getByRole('link', { name: '撤销：任务 4 → 任务 4' }).click();
  await expect(summary.first()).toHaveText('34 延续');
});

for (const { against, sentence } of [
  { against: 'changning-2024', sentence: '不能与它自己相比' },
  { against: 'no-such-plan', sentence: '没有地址为“no-such-plan”的清单' },
]) {
  test(`a difference against ${against} is refused with a sentence`, async ({ page }) => {
    await page.goto(`/plans/changning-2024/diff?against=${against}`);
    await expect(page.getByRole('alert')).toContainText(sentence);
  });
}

test('the load of the seed is its 130 duties, by unit and month', async ({ page }) => {
  await open(page, '/plans/changning-2024/load');
  await expect(page.getByRole('status')).toContainText('32 个单位或集合，130 项职责');
  await expect(page.locator('tbody tr')).toHaveCount(32);
  await expect(page.locator('tfoot td')).toHaveText([
    '1',
    '3',
    '·',
    '2',
    '·',
    '·',
    '2',
    '·',
    '41',
    '81',
    '130',
  ]);
  await expect(page.locator('[data-party=区应急局] td').last()).toHaveText('15');
  await page.getByRole('link', { name: '仅确定的' }).click();
  await expect(page.getByRole('status')).toContainText('120 项职责');
  await open(page, '/plans/changning-2024/load?direct=1');
  await expect(page.locator('tfoot td').last()).toHaveText('90');
  await page.locator('[data-party=区应急局] [data-month="2024-11"] a').click();
  await expect(page.getByRole('grid').locator('.row')).toHaveCount(6);
});

test('what if: who gains and loses is said, and nothing is written', async ({ page, request }) => {
  await open(page, '/plans/changning-2024/load');
  await page.getByRole('button', { name: '开始试算' }).click();
  const change = page.getByRole('combobox', { name: '改什么' });
  const task = page.getByRole('combobox', { name: '任务', exact: true });
  await task.selectOption('4');
  await page.getByLabel(/新的时限/).fill('2024-08-31');
  const shifts = page.locator('[data-shift]');
  const took = await page.evaluate(async () => {
    const start = performance.now();
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === '试一试',
    );
    button?.click();
    while (document.querySelector('[data-shift]') === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  test.info().annotations.push({ type: 'timing', description: `what-if answered in ${took.toFixed(0)} ms` });
  await expect(shifts).toHaveCount(1);
  await expect(shifts).toContainText('任务 4：2024年3月 → 2024年8月');
  await expect(page.locator('[data-party=区安委办] [data-month="2024-08"]')).toHaveText('1+1');

  await change.selectOption('LEAVE');
  await page.getByRole('combobox', { name: '集合称谓' }).selectOption('各街镇');
  await page.getByRole('radio', { name: '新泾镇' }).check();
  await page.getByRole('button', { name: '试一试' }).click();
  await expect(page.locator('[data-shift=新泾镇]')).toContainText('少 4 项');
  await expect(page.locator('tfoot td').last()).toHaveText('126');

  await page.getByRole('combobox', { name: '集合称谓' }).selectOption('园区');
  await change.selectOption('JOIN');
  await page.getByRole('combobox', { name: '集合称谓' }).selectOption('园区');
  await page.getByRole('combobox', { name: '单位', exact: true }).fill('区教育局');
  await page.getByRole('option', { name: '区教育局' }).click();
  await page.getByRole('button', { name: '试一试' }).click();
  await expect(page.getByText('没有人知道园区有哪些成员')).toBeVisible();

  await page.getByRole('button', { name: '全部去掉' }).click();
  await expect(page.locator('tfoot td').last()).toHaveText('130');
  const answer = await request.post('/graphql', {
    data: { query: '{ plan(slug: "changning-2024") { revision decisions { id } } }' },
  });
  expect((await answer.json()).data.plan).toEqual({ revision: 1, decisions: [] });
});

test('forms and a difference are open to everybody', async ({ page, request }) => {
  await importPlan(request, 'diff-axe', (seed) => seed.replace(/\n\t35\n[^]*$/, '\n'));
  await open(page, '/plans/changning-2024/findings?rule=SOFT_SET');
  await page.getByRole('button', { name: '豁免' }).first().click();
  await page.getByRole('button', { name: /选定/ }).last().click();
  await expectAccessible(page, 'to waive');
  await open(page, '/plans/changning-2024/diff?against=diff-axe&other=4,4');
  await page.locator('summary').first().click();
  await expectAccessible(page, 'a difference');
  await open(page, '/plans/changning-2024/load');
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByRole('combobox', { name: '任务', exact: true }).selectOption('13');
  await page.getByLabel(/新的时限/).fill('');
  await page.getByRole('button', { name: '试一试' }).click();
  await expect(page.locator('[data-shift]')).toHaveCount(3);
  await expectAccessible(page, 'what if');
});

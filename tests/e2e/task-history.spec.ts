import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, open, ownServer } from './own-server.ts';

const test = ownServer();

const SEED = join(import.meta.dirname, '../../seeds/changning-2024.txt');
const IMPORT =
  'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { plan { slug } userErrors { message } } }';

async function importPlan(request: APIRequestContext, name: string, content: string, author: string) {
  const input = { content, name, slug: 'history', author };
  const response = await request.post('/graphql', { data: { query: IMPORT, variables: { input } } });
  expect((await response.json()).data.importPlan).toEqual({ plan: { slug: 'history' }, userErrors: [] });
}

test('a task tells what happened to it: imports, what they changed, and decisions made and taken back', async ({
  page,
  request,
}) => {
  const seed = await readFile(SEED, 'utf8');
  await importPlan(request, 'first.txt', seed, '张明');
  await importPlan(
    request,
    'second.txt',
    seed.replace('完善重大事故隐患治理督办制度', '完善督办制度').replace('区纪委监委', '区科委'),
    '李华',
  );
  await open(page, '/plans/history/tasks/21');
  const history = page.locator('section[aria-labelledby=history]');
  const events = history.locator('ol > li');
  await expect(events).toHaveCount(2);
  await expect(events.nth(0)).toContainText('再次导入“second.txt”，得清单第 2 版，这项任务有改动');
  await expect(events.nth(0)).toContainText('任务名称：“完善重大事故隐患治理督办制度”改为“完善督办制度”');
  await expect(events.nth(0)).toContainText('责任单位：“区应急局、区纪委监委”改为“区应急局、区科委”');
  await expect(events.nth(0)).toContainText('李华，');
  await expect(events.nth(1)).toContainText('导入“first.txt”，得清单第 1 版');

  const decisions = page.locator('section[aria-labelledby=decisions]');
  await decisions.getByRole('button', { name: '指定牵头单位' }).click();
  const form = page.getByRole('form', { name: '指定牵头单位' });
  await form.getByRole('radio', { name: '区应急局' }).check();
  await form.getByLabel('理由（必填）').fill('会议已定');
  await form.getByLabel('决定人').fill('区安委办');
  await form.getByRole('button', { name: '记下决定' }).click();
  await expect(events.first()).toContainText('作出决定：区应急局牵头');
  await expect(events.first()).toContainText('理由：会议已定');
  await decisions.getByRole('button', { name: '撤销决定：区应急局牵头' }).click();
  await expect(decisions.getByText('决定已撤销。署名：区安委办。')).toBeAttached();
  await expect(events.first()).toContainText('撤销决定：区应急局牵头');
  await expect(events.first()).toContainText('区安委办，');
  await expect(events).toHaveCount(4);
  await expectAccessible(page);

  await open(page, '/plans/history/tasks/20');
  await expect(events).toHaveCount(1);
});

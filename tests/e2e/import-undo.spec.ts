import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessibility.ts';
import { importPlan } from './import-plan.ts';
import { readMatrix } from './own-server.ts';
import { dropBytes, expect, expectReview, expectSaved, open, slugField, test } from './review-page.ts';

const SEED = join(import.meta.dirname, '../../seeds/changning-2024.txt');

test('an import over a plan is undone where it is told, and the matrix is as before; then it is done again', async ({
  page,
  request,
}) => {
  test.slow();
  const seed = await readFile(SEED, 'utf8');
  await importPlan(request, 'undo', seed);
  await open(page, '/plans/undo/matrix');
  const before = await readMatrix(page);

  await open(page, '/import');
  const next = seed
    .slice(0, seed.lastIndexOf('\n\n\t33'))
    .replace('区应急局、区纪委监委', '区科委')
    .replace('完善重大事故隐患治理督办制度', '完善督办制度');
  await dropBytes(page, 'second.txt', Buffer.from(next));
  await expectReview(page);
  await slugField(page).fill('undo');
  await slugField(page).press('Enter');
  await expectSaved(page);
  await page.getByRole('button', { name: /^存入|按建议存入/ }).click();
  await expect(page).toHaveURL('/plans/undo/matrix', { timeout: 20_000 });
  const note = page.locator('main > aside');
  await expect(note).toContainText('已存为第 2 版');
  await expect(page.getByRole('grid').locator('.row')).toHaveCount(32);
  const after = await readMatrix(page);
  expect(after).not.toEqual(before);

  await note.getByRole('button', { name: '撤销' }).click();
  await expect(note).toContainText('已撤销这次导入，恢复为原来的内容，记为第 3 版。');
  await expect(page.getByRole('grid').locator('.row')).toHaveCount(35);
  expect(await readMatrix(page)).toEqual(before);

  await open(page, '/plans/undo');
  const replacements = page.locator('section[aria-labelledby=replacements]');
  await expect(replacements.locator('del')).toHaveText('导入“second.txt”，得清单第 2 版');
  await expectAccessible(page, 'what imports took the place of', [1440]);
  await replacements.getByRole('button', { name: '重做：导入“second.txt”，得清单第 2 版' }).click();
  await expect(replacements.locator('del')).toHaveCount(0);
  await expect(page.getByText('第 4 版')).toBeVisible();
  await open(page, '/plans/undo/matrix');
  expect(await readMatrix(page)).toEqual(after);

  await open(page, '/plans/undo/tasks/21');
  const events = page.locator('section[aria-labelledby=history] ol > li');
  await expect(events).toContainText([
    '重做导入“second.txt”，得清单第 4 版，这项任务有改动',
    '撤销导入“second.txt”，得清单第 3 版，这项任务有改动',
    '再次导入“second.txt”，得清单第 2 版，这项任务有改动',
    '得清单第 1 版',
  ]);
  await events.getByRole('link', { name: '撤销这次导入' }).click();
  await expect(page).toHaveURL('/plans/undo#replacements');
  await replacements.getByRole('button', { name: /^撤销/ }).click();
  await expect(replacements.locator('del')).toHaveCount(1);
  await open(page, '/plans/undo/matrix');
  expect(await readMatrix(page)).toEqual(before);
  await open(page, '/plans/undo');
  await expectAccessible(page);
});

test('an import that made a plan is undone where it is told: the plan is nowhere, and comes back with all of it', async ({
  page,
}) => {
  test.slow();
  await open(page, '/import');
  await dropBytes(page, 'wrong.txt', await readFile(SEED));
  await expectReview(page);
  await slugField(page).fill('wrong');
  await slugField(page).press('Enter');
  await expectSaved(page);
  await page.getByRole('button', { name: /^存入|按建议存入/ }).click();
  await expect(page).toHaveURL('/plans/wrong/matrix', { timeout: 20_000 });
  const before = await readMatrix(page);
  const note = page.locator('main > aside');
  const title = page.getByRole('heading', { level: 1 });

  await note.getByRole('button', { name: '撤销' }).click();
  await expect(note).toContainText('已撤销这次导入，清单已收回。');
  await expect(title).toHaveText(/已收回$/);
  await note.getByRole('button', { name: '重做' }).click();
  await expect(note).toContainText('已存入。');
  expect(await readMatrix(page)).toEqual(before);
  await note.getByRole('button', { name: '撤销' }).click();
  await expect(title).toHaveText(/已收回$/);

  await open(page, '/');
  await expect(page.locator('main a[href="/plans/changning-2024"]').first()).toBeVisible();
  await expect(page.locator('main a[href^="/plans/wrong"]')).toHaveCount(0);

  await open(page, '/import');
  await dropBytes(page, 'right.txt', await readFile(SEED));
  await expectReview(page);
  await slugField(page).fill('wrong');
  await slugField(page).press('Enter');
  await expectSaved(page);
  await expect(page.getByText(/这个地址属于已收回的“.+”，不能存入/)).toBeVisible();
  await page.getByRole('button', { name: /^存入|按建议存入/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: '这个地址属于另一份清单' })).toBeVisible();
  await page.getByRole('link', { name: '去恢复' }).click();
  await expect(page).toHaveURL('/plans/wrong');
  await expect(title).toHaveText(/已收回$/);

  for (const address of ['/plans/wrong/tasks/21', '/plans/wrong']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(title).toHaveText(/已收回$/);
  }
  await expectAccessible(page, 'a plan that was withdrawn', [1440]);
  await page.getByRole('button', { name: '恢复这份清单' }).click();
  await expect(page.getByText('第 5 版')).toBeVisible();
  const replacements = page.locator('section[aria-labelledby=replacements]');
  await replacements.getByRole('button', { name: '撤销：首次导入“wrong.txt”' }).click();
  await expect(title).toHaveText(/已收回$/);
  await page.getByRole('button', { name: '恢复这份清单' }).click();
  await expect(page.getByText('第 7 版')).toBeVisible();
  await expect(page.locator(':focus')).not.toHaveCount(0);
  await open(page, '/plans/wrong/matrix');
  expect(await readMatrix(page)).toEqual(before);
});

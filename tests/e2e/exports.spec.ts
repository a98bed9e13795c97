import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readDocument } from '@zeren/documents';
import { expect, test } from './watched-page.ts';

const MATRIX = '/plans/changning-2024/matrix';

/** Opens the menu once the page answers, and takes what one of its entries gives. */
async function take(page: Page, entry: string, { at = 0 } = {}): Promise<Download> {
  await page.getByText('导出', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.locator('details[open] li').getByText(entry, { exact: true }).nth(at).click();
  return download;
}

test('the matrix that is seen comes back cell for cell from its Excel file', async ({ page }) => {
  await page.goto(`${MATRIX}?area=3&rows=load`, { waitUntil: 'networkidle' });
  const shown = await page.getByRole('status').first().innerText();
  const file = await take(page, 'Excel 工作簿');
  expect(file.suggestedFilename()).toBe('长宁区安全生产治本攻坚三年行动2024年工作任务清单责任矩阵.xlsx');
  const { document } = await readDocument(await readFile(await file.path()), { name: 'matrix.xlsx' });
  const table = document?.blocks.find((block) => block.kind === 'TABLE');
  const rows = table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
  const [head = [], ...body] = rows;
  // 7 / 35 项任务 · 26 个单位或集合 · 29 格
  const counts = shown.match(/\d+/g)?.map(Number) ?? [];
  expect([body.length - 1, 35, head.length - 5, Number(rows.at(-1)?.at(-1))]).toEqual(counts.slice(0, 4));
  const totals = body.slice(0, -1).map((cells) => Number(cells.at(-1)));
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  expect(JSON.stringify(document?.blocks)).toContain('筛选条件：行动领域为开展安全生产责任体系提升行动');
});

test('what is pinned, folded and compared on the screen is so in the file', async ({ page }) => {
  const rowsOf = async (address: string) => {
    await page.goto(`${MATRIX}?${address}`, { waitUntil: 'networkidle' });
    const file = await take(page, 'Excel 工作簿');
    const { document } = await readDocument(await readFile(await file.path()), { name: 'matrix.xlsx' });
    const table = document?.blocks.find((block) => block.kind === 'TABLE');
    const rows = table?.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '')));
    return { rows: rows ?? [], said: JSON.stringify(document?.blocks) };
  };

  const pinned = await rowsOf('pin=13&pin=20&pin=99&pinCol=区教育局&fold=TOWN');
  expect(pinned.rows.slice(1, 4).map(([key]) => key)).toEqual(['13', '20', '1']);
  expect(pinned.rows[0]?.slice(4, 5)).toEqual(['区教育局']);
  expect(pinned.rows[0]).toContain('镇（1个）');
  await expect(page.getByRole('gridcell', { name: '镇（1 个）', exact: true })).toBeVisible();

  const found = await rowsOf('finding=GROUP_ONLY&pin=13');
  expect(found.said).toContain('筛选条件：检查发现“责任单位只有集合称谓，没有具体单位”');

  const compared = await rowsOf('against=2000-01-01');
  const status = await page.getByText(/项任务 · .*相比/).innerText();
  const [, added, removed] = /新增 (\d+) 格，取消 (\d+) 格/.exec(status) ?? [];
  const marks = compared.rows.slice(1).flat();
  expect(marks.filter((mark) => mark.startsWith('+'))).toHaveLength(Number(added));
  expect(marks.filter((mark) => mark.startsWith('−'))).toHaveLength(Number(removed));
  expect(compared.said).toContain(`与2000年1月1日相比：新增${added}格，取消${removed}格`);
});

test('the matrix as a picture is drawn here and named after its plan', async ({ page }) => {
  await page.goto(MATRIX, { waitUntil: 'networkidle' });
  const file = await take(page, '图片（PNG）');
  expect(file.suggestedFilename()).toBe('长宁区安全生产治本攻坚三年行动2024年工作任务清单责任矩阵.png');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(2_000);
});

test("a unit's list is one sheet of paper, with a title and without what only the screen offers", async ({
  page,
}) => {
  await page.goto(`/units/${encodeURIComponent('区应急局')}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('区应急局工作任务清单')).toBeVisible();
  await expect(page.getByText('签收人')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

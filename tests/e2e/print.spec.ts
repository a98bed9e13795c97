import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importPlan } from './import-plan.ts';
import { MATRIX, ownServer } from './own-server.ts';
import { openPdf } from './render-pdf.ts';
import { expect, open, test } from './watched-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const TITLE = '长宁区安全生产治本攻坚三年行动2024年工作任务清单';
const A3 = { width: 1191, height: 842 };
const A4 = { width: 842, height: 595 };

async function printed(page: Page, address: string) {
  await open(page, address);
  return openPdf(await page.pdf({ preferCSSPageSize: true }));
}

const sizeOf = ({ width, height }: typeof A3) => ({ width: Math.round(width), height: Math.round(height) });

/** What the paper explains: the line above the kinds of units. */
const explained = (text: string) =>
  text.split(/\r?\n/).filter((line) => /待定|下划线|数字是|新增|已取消|对角线/.test(line));

test('the seed stands on one sheet of A3: its kinds over the units, and what its marks mean', async ({
  page,
}) => {
  const sheets = await printed(page, MATRIX);
  expect(sheets.map(sizeOf)).toEqual([A3]);
  const [{ text }] = sheets as [(typeof sheets)[number]];
  for (const words of [TITLE, '党委部门', '35', '— 1 —']) expect(text).toContain(words);
  expect(explained(text).join()).toMatch(
    /◉ 责任\s*○ 配合\s*\(○\) 待定（相关、有关）\s*○ 下划线：经由集合称谓/,
  );
});

/** A browser with a window pauses the page while it prints: both are told of, and no element can be made. */
function printInAWindow() {
  window.print = () => {
    Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
      configurable: true,
      set: () => {
        throw new Error('the page is paused');
      },
    });
    for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
    Reflect.deleteProperty(HTMLTemplateElement.prototype, 'innerHTML');
  };
}

test('the matrix stands as it was when the button has printed it', async ({ page }) => {
  await page.addInitScript(printInAWindow);
  await open(page, MATRIX);
  await page.getByText('导出', { exact: true }).click();
  await page.getByRole('button', { name: /A4/ }).click();
  await expect(page).toHaveURL(/paper=A4/i);
  await expect(page.getByRole('grid').locator('.mark')).toHaveCount(130);
  await expect(page.locator('table.print')).toBeHidden();
});

test('a phone that shows cards prints the same table', async ({ page }) => {
  const wide = await printed(page, MATRIX);
  await page.setViewportSize({ width: 375, height: 740 });
  await open(page, MATRIX);
  await expect(page.locator('[data-cards]')).toBeVisible();
  const narrow = await openPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(narrow.map(sizeOf)).toEqual([A3]);
  expect(narrow.map(({ text }) => text)).toEqual(wide.map(({ text }) => text));
});

test('on A4 every sheet has the kinds, what the marks mean, the name of the plan and its number', async ({
  page,
}) => {
  const sheets = await printed(page, `${MATRIX}?paper=A4`);
  expect(sheets.map(sizeOf)).toEqual([A4, A4]);
  for (const [index, { text }] of sheets.entries()) {
    expect(text).toContain('政府部门');
    expect(text).toContain('◉ 责任');
    expect(text.split(TITLE)).toHaveLength(2);
    expect(text).toContain(`— ${index + 1} —`);
  }
});

test('no area is headed at the foot of a sheet', async ({ page }) => {
  for (const area of ['', '&-area=1', '&-area=2', '&-area=5', '&-area=1&-area=2']) {
    const sheets = await printed(page, `${MATRIX}?paper=A4${area}`);
    expect(sheets.length, area).toBeGreaterThan(1);
    for (const { text } of sheets) {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^— \d+ —/.test(line));
      expect(lines.at(-1), area).not.toMatch(/项任务$/);
    }
  }
});

test('of two units the paper says who leads, and what the diagonal is', async ({ page }) => {
  const [sheet] = await printed(page, `${MATRIX}?matrix=units`);
  expect(sheet!.text).toMatch(/\d→/);
  expect(sheet!.text).toMatch(/\d←/);
  expect(explained(sheet!.text).join()).toMatch(
    /→ 行单位承担、列单位配合（→3：其中 3 项），← 相反\s*对角线：自己的任务/,
  );
});

test('the menu prints on A3 or on A4, and the address remembers it', async ({ page }) => {
  await open(page, `${MATRIX}?area=3`);
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('printed');
  });
  await page.getByText('导出', { exact: true }).click();
  await page.getByRole('button', { name: 'A4 横向' }).click();
  await expect(page).toHaveURL(`${MATRIX}?area=3&paper=A4`);
  await expect(page.locator('body.printed')).toBeAttached();
});

test('every sheet says what it shows of its plan, and nothing that only a screen can do', async ({
  page,
}) => {
  for (const [path, name] of Object.entries({ matrix: '责任矩阵', findings: '清单检查', load: '工作负荷' })) {
    const [sheet] = await printed(page, `/plans/changning-2024/${path}`);
    expect(sheet!.text).toContain(name);
    expect(sheet!.text).not.toMatch(/看原文|点一下|其余/);
  }
});

test('the load has a line under every row on paper, and stands on one sheet', async ({ page }) => {
  const sheets = await printed(page, '/plans/changning-2024/load');
  expect(sheets).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const cells = page.locator('tbody').locator('th, td');
  const lines = await cells.evaluateAll((cells) =>
    cells.map((cell) => {
      const { borderBottomStyle, borderCollapse, position } = getComputedStyle(cell);
      return [borderBottomStyle, borderCollapse, position].join(' ');
    }),
  );
  expect(new Set(lines)).toEqual(new Set(['solid collapse static']));
});

const storing = ownServer();

storing(
  'of two years the paper explains what is new, gone and changed, and every page of a unit names it',
  async ({ page, request }) => {
    await importPlan(
      request,
      'print-2025',
      await readFile(join(ROOT, 'samples/lists/changning-2025-prose.txt'), 'utf8'),
    );
    const [sheet] = await printed(page, '/plans/print-2025/matrix?against=changning-2024');
    expect(sheet!.text).toMatch(/\+[◉○]/);
    expect(explained(sheet!.text).join()).toMatch(/\+○ 新增\s*−○ 已取消/);

    const [areas] = await printed(page, '/plans/print-2025/matrix?against=changning-2024&matrix=areas');
    expect(areas!.text).toMatch(/\d→\u200b?\d/);
    expect(explained(areas!.text).join()).toMatch(/\+1 新增\s*−1 已取消\s*原来→现在/);

    const [, ...others] = await printed(page, `/units/${encodeURIComponent('区应急局')}`);
    expect(others.length).toBeGreaterThan(0);
    for (const { text } of others)
      expect(text.split(/\r?\n/).map((line) => line.trim())).toContain('区应急局');
  },
);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the paper says which file has the whole matrix', async ({ page }) => {
    await page.goto(MATRIX);
    const [sheet] = await openPdf(await page.pdf());
    expect(sheet?.text).toContain('请从“导出”取 Word 附件');
  });
});

import { Buffer } from 'node:buffer';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importPlan } from './import-plan.ts';
import { openPdf } from './render-pdf.ts';
import { dropBytes, expectReview, names, SAMPLES, test as storing } from './review-page.ts';
import { expect, open, test } from './watched-page.ts';

const PICTURES = join(import.meta.dirname, '../../docs/pictures');

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });

test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }));

// Fonts differ from machine to machine, so the committed pictures are only replaced when somebody asks for it.
async function takePicture(page: Page, name: string, outputDir: string) {
  await page.evaluate(() => document.fonts.ready);
  await keepPicture(await page.screenshot({ animations: 'disabled', caret: 'hide' }), name, outputDir);
}

async function keepPicture(picture: Buffer, name: string, outputDir: string) {
  const folder = process.env.UPDATE_PICTURES ? PICTURES : outputDir;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), picture);
  expect(picture.length).toBeGreaterThan(50_000);
}

test('the matrix has its picture taken for the README', async ({ page }, { outputDir }) => {
  await open(page, '/plans/changning-2024/matrix');
  await expect(page.getByRole('grid').locator('.mark')).toHaveCount(130);
  await takePicture(page, 'matrix.png', outputDir);
});

test('the matrix has its picture taken in the dark', async ({ page }, { outputDir }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, '/plans/changning-2024/matrix');
  await expect(page.getByRole('grid').locator('.mark')).toHaveCount(130);
  await takePicture(page, 'matrix-dark.png', outputDir);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('the cards of the matrix have their picture taken', async ({ page }, { outputDir }) => {
    await open(page, '/plans/changning-2024/matrix');
    await takePicture(page, 'matrix-phone.png', outputDir);
  });
});

test('the matrix on paper has its picture taken', async ({ page, context }, { outputDir }) => {
  await open(page, '/plans/changning-2024/matrix');
  await expect(page.getByRole('grid').locator('.mark')).toHaveCount(130);
  const [first] = await openPdf(await page.pdf({ preferCSSPageSize: true }));
  await keepPicture(await first!.render(await context.newPage(), 1.6), 'matrix-print.png', outputDir);
});

test('the review has its picture taken for the README', async ({ page }, { outputDir }) => {
  const seed = await readFile(join(SAMPLES, 'seed/changning-2024.html'), 'utf8');
  // three names that the directory does not hold
  const list = seed
    .replaceAll('区消防支队', '区消防救援队')
    .replaceAll('区房管局', '区房屋管理局')
    .replaceAll('园区', '各园区');
  await open(page, '/import');
  await dropBytes(page, 'changning-draft.html', Buffer.from(list));
  await expectReview(page);
  await names(page).first().press('Space');
  await expect(page.locator('#document mark.here')).toBeInViewport();
  await takePicture(page, 'review.png', outputDir);
});

test('an explanation has its picture taken', async ({ page }, { outputDir }) => {
  await open(page, `/plans/changning-2024/matrix?why=${encodeURIComponent('8,新泾镇')}`);
  await expect(page.getByRole('complementary').locator('mark')).toHaveText('各街镇');
  await takePicture(page, 'explanation.png', outputDir);
});

test('the directory has its picture taken', async ({ page }, { outputDir }) => {
  await open(page, '/directory');
  await expect(page.locator('section[aria-labelledby=unknown] li')).toHaveCount(4);
  await takePicture(page, 'directory.png', outputDir);
});

test('the findings have their picture taken for the README', async ({ page }, { outputDir }) => {
  await open(page, '/plans/changning-2024/findings?by=task');
  await expect(page.locator('[data-finding]')).toHaveCount(59);
  await page.getByRole('button', { name: '指定牵头单位' }).first().click();
  await takePicture(page, 'findings.png', outputDir);
});

storing('two years beside each other have their pictures taken', async ({ page, request }, { outputDir }) => {
  const seed = await readFile(join(SAMPLES, '../seeds/changning-2024.txt'), 'utf8');
  const next = await readFile(join(SAMPLES, 'lists/changning-2025-prose.txt'), 'utf8');
  for (const [slug, content] of Object.entries({ 'picture-2024': seed, 'picture-2025': next })) {
    await importPlan(request, slug, content);
  }
  await open(page, '/plans/picture-2025/diff?against=picture-2024');
  await expect(page.locator('[data-kind=NEW]').first()).toBeVisible();
  await takePicture(page, 'diff.png', outputDir);
  await open(page, '/plans/picture-2025/matrix?matrix=areas&against=picture-2024');
  await expect(page.getByRole('grid').locator('[data-change=CHANGED]').first()).toBeVisible();
  await takePicture(page, 'matrix-compared.png', outputDir);
});

test('the load has its picture taken for the README', async ({ page }, { outputDir }) => {
  await open(page, '/plans/changning-2024/load');
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByRole('combobox', { name: '任务', exact: true }).selectOption('13');
  await page.getByLabel(/新的时限/).fill('2024-09-30');
  await page.getByRole('button', { name: '试一试' }).click();
  await expect(page.locator('[data-shift]')).toHaveCount(3);
  await takePicture(page, 'load.png', outputDir);
});

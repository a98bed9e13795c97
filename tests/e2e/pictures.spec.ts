import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './watched-page.ts';

const PICTURES = join(import.meta.dirname, '../../docs/pictures');

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 });

// Fonts differ from machine to machine, so the committed picture is only replaced when somebody asks for it.
test('the matrix has its picture taken for the README', async ({ page }, { outputDir }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('/plans/changning-2024/matrix', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('grid').locator('td.mark')).toHaveCount(130);
  const folder = process.env.UPDATE_PICTURES ? PICTURES : outputDir;
  await mkdir(folder, { recursive: true });
  const picture = await page.screenshot({
    path: join(folder, 'matrix.png'),
    animations: 'disabled',
    caret: 'hide',
  });
  expect(picture.length).toBeGreaterThan(50_000);
});

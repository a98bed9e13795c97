import config from '../playwright.config.ts';
import { grid, MATRIX } from './own-server.ts';
import { PAGES } from './pages.ts';
import { expect, open, test } from './watched-page.ts';

/** Of a desk whose scroll bars take room, as those of Windows do, with an office's usual screen. */
test.use({
  viewport: { width: 1366, height: 620 },
  launchOptions: { ...config.use?.launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] },
});

test('nothing but a wide table scrolls sideways', async ({ page }) => {
  for (const { name, path } of PAGES) {
    await open(page, path);
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter(
          (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) || !element.parentElement,
        )
        .filter((element) => !element.matches('.scroller, :has(> table)'))
        .map((element) => `${element.tagName} ${element.className}`),
    );
    expect(sideways, name).toEqual([]);
  }
});

test('a low window has more rows of the matrix than headings', async ({ page }) => {
  await open(page, MATRIX);
  await grid(page).scrollIntoViewIfNeeded();
  const grown = await grid(page).boundingBox();
  const head = await grid(page).locator('.head').boundingBox();
  expect(grown!.height).toBeGreaterThan(2.5 * head!.height);
});

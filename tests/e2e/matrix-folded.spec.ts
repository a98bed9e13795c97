import { grid, MATRIX } from './own-server.ts';
import { expect, open, test } from './watched-page.ts';

test('a folded kind counts as many duties as its columns did', async ({ page }) => {
  const totals = grid(page).locator('.totals > div, .sums > .total');
  for (const matrix of ['', 'matrix=areas&']) {
    await open(page, `${MATRIX}?${matrix}`);
    const whole = await totals.allTextContents();
    await open(page, `${MATRIX}?${matrix}fold=GOVERNMENT_DEPARTMENT`);
    expect(await totals.allTextContents()).toEqual(whole);
    expect(whole.at(-1)?.trim()).toBe('130');
  }
});

test('who a unit works with counts each of a folded kind', async ({ page }) => {
  const partners = grid(page).locator('.totals > div').nth(1);
  await open(page, `${MATRIX}?matrix=units`);
  await expect(partners).toHaveText('28');
  await open(page, `${MATRIX}?matrix=units&fold=TOWN&fold=SUBDISTRICT`);
  await expect(partners).toHaveText('28');
});

import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './watched-page.ts';

type Theme = Parameters<Page['emulateMedia']>[0];

const LIGHT: Theme = { colorScheme: 'light', contrast: 'no-preference' };
const THEMES = {
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast in the dark': { colorScheme: 'dark', contrast: 'more' },
} satisfies Record<string, Theme>;

/**
 * The serious faults that axe finds in the page as it stands. Asked in the page itself: the builder for Playwright carries every
 * node out and into a second page, which takes eight times as long.
 */
async function faultsOf(page: Page, rules?: string[]) {
  return page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
      ...(rules && { runOnly: rules }),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }));
  }, rules);
}

async function expectNoOverhang(page: Page, where: string) {
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(overhang, `${where}: scrolls sideways`).toBe(0);
}

/**
 * The page as it stands is open to everybody, at both widths and in every theme. A theme changes nothing but
 * colours, so past the first only they are asked about.
 */
export async function expectAccessible(page: Page, where = '', widths: readonly number[] = [1440, 375]) {
  await page.evaluate(axe.source);
  for (const width of widths) {
    const at = `${where} ${width} px`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ ...LIGHT, reducedMotion: 'reduce' });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expectNoOverhang(page, at);
    expect.soft(await faultsOf(page), `${at}, light`).toEqual([]);
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      expect.soft(await faultsOf(page, ['color-contrast']), `${at}, ${theme}`).toEqual([]);
    }
  }
  await page.emulateMedia(LIGHT);
}

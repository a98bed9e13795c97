import { test as base, expect, type Page } from '@playwright/test';

export interface Watch {
  /** Addresses asked for on another host than ours. */
  readonly foreign: string[];
  /** What the content security policy refused. */
  readonly refused: string[];
  /** Errors of the page's own scripts. */
  readonly broken: string[];
  /** Operations sent to /graphql by the browser. */
  readonly asked: string[];
}

/** A page that writes down what it must never do. The first three are checked after every test. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { foreign: [], refused: [], broken: [], asked: [] };
      const own = new URL(baseURL!).origin;
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== own) watch.foreign.push(request.url());
        if (url.origin === own && url.pathname === '/graphql')
          watch.asked.push(request.postData() ?? url.search);
      });
      page.on('pageerror', (error) => watch.broken.push(String(error)));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) watch.refused.push(message.text());
      });
      await use(watch);
      expect(watch).toMatchObject({ foreign: [], refused: [], broken: [] });
    },
    { auto: true },
  ],
});

/**
 * Opens a page and waits for its script, before which nothing listens. Then there is the element in which Kit
 * announces titles: a much shorter wait than for the network to be idle.
 */
export async function open(page: Page, path: string) {
  const response = await page.goto(path);
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  return response;
}

/** Opens a page and keeps its scripts back, as a slow line does. What it gives back lets them come. */
export async function openBeforeScript(page: Page, path: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/_app/**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return async () => {
    resolve();
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  };
}

export { expect };

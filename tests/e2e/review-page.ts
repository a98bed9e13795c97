import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, open, ownServer } from './own-server.ts';

export const test = ownServer();

export const SAMPLES = join(import.meta.dirname, '../../samples');

/** Drops files on the page, as the file manager does. */
export async function drop(page: Page, path: string, name = basename(path)) {
  await dropBytes(page, name, await readFile(path));
}

export async function dropBytes(page: Page, name: string, bytes: Buffer) {
  const dataTransfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name, base64: bytes.toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', type, { dataTransfer });
  }
}

export async function paste(page: Page, clipboard: { html?: string; text?: string }) {
  await page.evaluate(({ html = '', text = '' }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, clipboard);
}

/** The review of what was sent, once it is there. */
export async function expectReview(page: Page) {
  await expect(page).toHaveURL(/\/import\/[\w-]+$/, { timeout: 30_000 });
  await expect(page.getByRole('tablist')).toBeVisible();
}

export const names = (page: Page) => page.locator('[data-expression]');
export const slugField = (page: Page) => page.getByRole('textbox', { name: /地址/ });

/** All that was decided has arrived at the server. */
export async function expectSaved(page: Page) {
  await expect(page.getByText('正在保存')).toHaveCount(0);
}

export { expect, open };

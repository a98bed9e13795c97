import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../server-process.ts';
import { expect, open, test as base } from './watched-page.ts';

/**
 * Tests that change plans or the directory: on a server of their own, since the others count what is there.
 * Each call gives another one: what one file stores is not there for the next.
 */
export const ownServer = () =>
  base.extend<object, { address: string }>({
    address: [
      async ({}, use) => {
        const data = await mkdtemp(join(tmpdir(), 'zeren-changes-'));
        const server = await startServer({ ZEREN_DATA: data });
        await use(server.address);
        server.signal('SIGTERM');
        await server.ended;
        await rm(data, { recursive: true, force: true });
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: ({ address }, use) => use(address),
  });

export const test = ownServer();

export const MATRIX = '/plans/changning-2024/matrix';

export const grid = (page: Page) => page.getByRole('grid');
export const panel = (page: Page) => page.getByRole('complementary');
export const why = (task: string, unit: string) => `${MATRIX}?why=${encodeURIComponent(`${task},${unit}`)}`;

/** What the matrix says: its columns with their totals, every mark with its column, and the sum. */
export async function readMatrix(page: Page) {
  await expect(grid(page)).toBeVisible();
  const columns = await grid(page).locator('.party .name').allTextContents();
  const totals = await grid(page).locator('.sum').allTextContents();
  const marks = await grid(page)
    .locator('.row .mark')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const { column, kind } = (cell as HTMLElement).dataset;
        return `${cell.closest<HTMLElement>('[data-row]')?.dataset['row']} ${column} ${kind} ${cell.className.replace(/svelte-\S+/, '')}`;
      }),
    );
  return { columns, totals: totals.map(Number), marks };
}

export const totalOf = ({ columns, totals }: Awaited<ReturnType<typeof readMatrix>>, unit: string) =>
  totals[columns.indexOf(unit)];

export { expect, open };

/**
 * Our matrix, AG Grid Community and RevoGrid with the same data, one after the other in one Chromium:
 *
 *     npm ci --prefix bench && npm run build && npm run grid --prefix bench [TASKSxUNITSxCELLS ...]
 *
 * Prints one Markdown table for each size. Times are milliseconds with the processor slowed down fourfold, or as often as
 * the environment's SLOWER says.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../tests/find-chromium.js';
import { startServer } from '../tests/server-process.ts';
import { makePlan, type Size } from './made-plan.ts';
import { measurePage, tryOnce, type Subject } from './measure-page.ts';
import { processorIndex } from './processor-index.ts';
import { serveGrids } from './serve-grids.ts';
import { storePlan } from './store-plan.ts';

const SIZES = ['35x32x130', '500x300x4000', '5000x1000x40000'];
const slower = Number(process.env['SLOWER'] ?? 4);

const sizes = (process.argv.length > 2 ? process.argv.slice(2) : SIZES).map((size): Size => {
  const [tasks = 0, units = 0, cells = 0] = size.split('x').map(Number);
  return { tasks, units, cells };
});

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
const index = Math.round(await processorIndex(browser));
process.stdout.write(`\nProcessor index ${index}, slowed down ${slower} times\n`);
for (const size of sizes) await compare(browser, size);
await browser.close();

async function compare(browser: Browser, size: Size) {
  const made = makePlan(size);
  const data = await mkdtemp(join(tmpdir(), 'zeren-bench-'));
  const server = await startServer({ ZEREN_DATA: data });
  const others = await serveGrids(made.plan, made.directory);
  try {
    await storePlan(server.address, 'bench', made);
    const subjects: Subject[] = [
      {
        name: 'Zeren',
        address: `${server.address}/plans/bench/matrix`,
      },
      {
        name: 'AG Grid',
        address: `${others.address}/ag-grid`,
      },
      {
        name: 'RevoGrid',
        address: `${others.address}/revo-grid`,
      },
    ];
    for (const { address } of subjects) await tryOnce(browser, address);
    const measured: Record<string, string>[] = [];
    for (const subject of subjects) measured.push(await measurePage(browser, subject, slower));
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    const names = Object.keys(measured[0]!);
    process.stdout.write(
      [
        `\n${size.tasks} × ${size.units}, ${size.cells} cells\n\n`,
        line(['', ...subjects.map(({ name }) => name)]),
        line(['---', ...subjects.map(() => '---:')]),
        ...names.map((name) => line([name, ...measured.map((one) => one[name] ?? '–')])),
      ].join(''),
    );
  } finally {
    server.signal('SIGTERM');
    await server.ended;
    await others.close();
    await rm(data, { recursive: true, force: true });
  }
}

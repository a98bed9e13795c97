import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/find-chromium.js';
import { startServer } from '../tests/server-process.ts';
import { makePlan } from './made-plan.ts';
import { storePlan } from './store-plan.ts';
const [tasks, units, cells] = (process.argv[2] ?? '500x300x4000').split('x').map(Number);
const rate = Number(process.argv[3] ?? 4);
const server = await startServer({ ZEREN_DATA: await mkdtemp(join(tmpdir(), 'zeren-prof-')) });
await storePlan(server.address, 'bench', makePlan({ tasks, units, cells } as never));
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
const session = await page.context().newCDPSession(page);
await page.addInitScript(() => {
  (window as any).painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });
});
const filterBy = (text: string) => page.evaluate(async (text) => {
  const frame = () => new Promise(requestAnimationFrame);
  const firstTask = () => document.querySelector('[role="grid"]')?.textContent!.match(/推进第\d+项/)?.[0];
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="text"]')!;
  field.focus();
  await frame();
  const before = firstTask();
  performance.mark('asked');
  const start = performance.now();
  field.value = text;
  field.form!.requestSubmit();
  while (firstTask() === before && performance.now() < start + 20_000) await frame();
  performance.mark('there');
  const t = await (window as any).painted() - start;
  performance.mark('painted');
  return t;
}, text);
for (let i = 0; i < 2; i++) { await page.goto(`${server.address}/plans/bench/matrix`); await page.waitForTimeout(1500); await filterBy('推进第2'); }
await session.send('Emulation.setCPUThrottlingRate', { rate });
for (let run = 0; run < 3; run++) {
  await page.goto(`${server.address}/plans/bench/matrix`);
  await page.waitForTimeout(2500);
  const times: number[] = [];
  const events: any[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  if (run === 2) await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'v8.execute', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'loading'] } } as never);
  for (const text of ['推进第2', '推进第3', '推进第4', '推进第5', '推进第20', '推进第30']) { times.push(Math.round(await filterBy(text))); await page.waitForTimeout(500); }
  if (run === 2) { const done = new Promise((r) => session.once('Tracing.tracingComplete', r)); await session.send('Tracing.end'); await done; writeFileSync('/tmp/trace.json', JSON.stringify({ traceEvents: events })); }
  console.log(times.join(' '));
}
await browser.close(); server.signal('SIGTERM');

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/find-chromium.js';
import { startServer } from '../tests/server-process.ts';
import { makePlan } from './made-plan.ts';
import { storePlan } from './store-plan.ts';
const made = makePlan({ tasks: 500, units: 300, cells: 4000 });
const data = await mkdtemp(join(tmpdir(), 'zeren-bench-'));
const server = await startServer({ ZEREN_DATA: data });
await storePlan(server.address, 'bench', made);
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', bypassCSP: true });
const page = await context.newPage();
const session = await context.newCDPSession(page);
const rate = Number(process.env.RATE ?? 4);
await session.send('Emulation.setCPUThrottlingRate', { rate });
await page.goto(`${server.address}/plans/bench/matrix`, { waitUntil: 'load' });
if (process.env.CSS) await page.addStyleTag({ content: process.env.CSS }).catch((e) => console.log(String(e)));
await page.waitForTimeout(4000);
for (const axis of ['scrollTop', 'scrollLeft'] as const) {
  const place = await page.evaluate(() => {
    const el = document.querySelector('[role=grid]')!;
    (window as any).scrolled = el;
    const { left, top, width, height } = el.getBoundingClientRect();
    return { x: left + width / 2, y: Math.min(top + height / 2, innerHeight - 100) };
  });
  await page.evaluate((axis) => {
    (window as any).frameTimes = [];
    let before = performance.now();
    let position = (window as any).scrolled[axis];
    const each = (now: number) => {
      if ((window as any).scrolled[axis] !== position) (window as any).frameTimes.push(now - before);
      position = (window as any).scrolled[axis];
      before = now;
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  }, axis);
  const events: any[] = [];
  const add = ({ value }: any) => events.push(...value);
  session.on('Tracing.dataCollected', add);
  if (!process.env.NOTRACE) await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink', 'cc', 'disabled-by-default-devtools.timeline'] } } as any);
  await session.send('Input.synthesizeScrollGesture', { ...place, [axis === 'scrollTop' ? 'yDistance' : 'xDistance']: -2400, speed: 800, gestureSourceType: 'mouse', preventFling: true });
  if (!process.env.NOTRACE) { const done = new Promise((r) => session.once('Tracing.tracingComplete', r));
  await session.send('Tracing.end');
  await done; }
  session.off('Tracing.dataCollected', add);
  const frames: number[] = await page.evaluate(() => (window as any).frameTimes);
  frames.sort((a, b) => a - b);
  console.log(axis, 'fps', Math.round(1000 / frames[frames.length >> 1]!), 'p95', Math.round(frames[Math.floor(frames.length * 0.95)]!), 'frames', frames.length);
  const names = new Map<number, string>();
  for (const e of events) if (e.name === 'thread_name') names.set(e.pid * 1e6 + e.tid, e.args.name);
  const sums = new Map<string, { n: number; dur: number }>();
  for (const e of events) {
    if (e.ph !== 'X' || !e.dur) continue;
    const key = `${names.get(e.pid * 1e6 + e.tid) ?? e.tid} ${e.name}`;
    const s = sums.get(key) ?? { n: 0, dur: 0 };
    s.n++; s.dur += e.dur / 1000; sums.set(key, s);
  }
  console.log([...sums].sort((a, b) => b[1].dur - a[1].dur).slice(0, 34).map(([k, { n, dur }]) => `${k}: ${n} × ${(dur / n).toFixed(2)} = ${Math.round(dur)} ms`).join('\n'));
  await page.evaluate((axis) => ((window as any).scrolled[axis] = 0), axis);
  await page.waitForTimeout(1000);
}
await browser.close();
server.signal('SIGTERM');
await server.ended;
await rm(data, { recursive: true, force: true });

import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Subject {
  readonly name: string;
  readonly address: string;
}

const KEYS = 20;
/** The first task has none of them, so that the first row tells when the filter has come. */
const FILTER_TEXTS = ['推进第2', '推进第3', '推进第4', '推进第5', '推进第20', '推进第30'] as const;

/** Before anything is measured: none shall pay for what browser and server do once for all. */
export async function tryOnce(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => window.gridAt !== undefined, undefined, { timeout: 120_000 });
  await page.waitForTimeout(1_000);
  await filterBy(page, FILTER_TEXTS[0]);
  await page.close();
}

/** Everything that is measured of one page, by name, in the order of the table. */
export async function measurePage(browser: Browser, subject: Subject, slower: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(observe);
  await session.send('Network.enable');
  let scripts = 0;
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
  });
  await page.goto(subject.address, { waitUntil: 'load' });
  await page.waitForFunction(() => window.gridAt !== undefined, undefined, { timeout: 120_000 });
  await page.waitForTimeout(2_000);

  const painted = await page.evaluate(
    () =>
      window.gridAt! -
      (window.dataAt ??
        (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseEnd),
  );
  const vitals = await page.evaluate(() => window.vitals);
  const vertical = await scroll(page, session, 'scrollTop');
  const horizontal = await scroll(page, session, 'scrollLeft');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const heap = await heapOf(session);
  const keys = await pressKeys(page);
  const filter = await filterOf(page);
  const inp = await page.evaluate(() => window.vitals.inp);
  await context.close();

  const ms = (value: number | undefined) => (value === undefined ? '–' : String(Math.round(value)));
  return {
    'data to painted grid, ms': ms(painted),
    'largest contentful paint, ms': ms(vitals.lcp),
    'layout shift': vitals.cls.toFixed(3),
    'scrolling down: median frames a second': ms(vertical.fps),
    'scrolling down: 95th percentile frame, ms': ms(vertical.slow),
    'scrolling down: longest task, ms': ms(vertical.longest),
    'scrolling sideways: median frames a second': ms(horizontal.fps),
    'scrolling sideways: 95th percentile frame, ms': ms(horizontal.slow),
    'scrolling sideways: longest task, ms': ms(horizontal.longest),
    'key to focus moved, median ms': ms(keys),
    'first filter to painted, ms': ms(filter.first),
    'next filters to painted, median ms': ms(filter.later),
    'interaction to next paint, ms': ms(inp),
    elements: String(nodes),
    'heap, MB': (heap / 1024 / 1024).toFixed(0),
    'script, KB over the wire': String(Math.round(scripts / 1024)),
  } as Record<string, string>;
}

/** What the entries of every kind have that is looked at. */
type ObservedEntry = PerformanceEntry & { value: number; hadRecentInput: boolean };

declare global {
  interface Window {
    gridAt?: number;
    /** Asked within a frame: when that has been painted. */
    painted: () => Promise<number>;
    /** What is being scrolled, and how long each frame took in which it moved. */
    scrolled?: Element;
    frameTimes: number[];
    vitals: { lcp: number; cls: number; inp: number; longTasks: number[] };
  }
}

/** Runs in the page, before anything else. */
function observe() {
  window.vitals = { lcp: 0, cls: 0, inp: 0, longTasks: [] };
  const watch = (type: string, each: (entry: ObservedEntry) => void, more = {}) =>
    new PerformanceObserver((list) => (list.getEntries() as ObservedEntry[]).forEach(each)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch('largest-contentful-paint', ({ startTime }) => (window.vitals.lcp = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => (window.vitals.cls += hadRecentInput ? 0 : value));
  watch('longtask', ({ duration }) => window.vitals.longTasks.push(duration));
  watch('event', ({ duration }) => (window.vitals.inp = Math.max(window.vitals.inp, duration)), {
    durationThreshold: 16,
  });
  // comes when this frame has been painted; the next frame may have to wait for other work
  window.painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  const MARK = /[●◉○△]/;
  const look = () => {
    const cells = document.querySelectorAll('[role="gridcell"], [role="grid"] td, revogr-data .rgCell');
    if ([...cells].some(({ textContent }) => MARK.test(textContent)))
      void window.painted().then((now) => (window.gridAt = now));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Pixels, and pixels a second: the speed that Chromium measures its own scrolling with. */
const SCROLL = { distance: 2_400, speed: 800 };

/** Scrolls the grid with the wheel, where it has most to scroll in this direction, and is there again afterwards. */
async function scroll(page: Page, session: CDPSession, axis: 'scrollTop' | 'scrollLeft') {
  const place = await page.evaluate((axis) => {
    const hidden = (one: Element) =>
      axis === 'scrollTop' ? one.scrollHeight - one.clientHeight : one.scrollWidth - one.clientWidth;
    const scrolls = (one: Element) => {
      one[axis] = 1;
      const moved = one[axis] > 0;
      one[axis] = 0;
      return moved;
    };
    const element = [...document.querySelectorAll('*')]
      .filter((one) => one.clientHeight > 100 && hidden(one) > 50)
      .sort((a, b) => hidden(b) - hidden(a))
      .find(scrolls);
    if (!element) return undefined;
    window.scrolled = element;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: Math.min(top + height / 2, innerHeight - 100) };
  }, axis);
  if (!place) return { fps: undefined, slow: undefined, longest: undefined };
  await page.waitForTimeout(500);
  await page.evaluate((axis) => {
    window.vitals.longTasks = [];
    window.frameTimes = [];
    let before = performance.now();
    let position = window.scrolled![axis];
    const each = (now: number) => {
      const moved = window.scrolled![axis] !== position;
      if (moved) window.frameTimes.push(now - before);
      position = window.scrolled![axis];
      before = now;
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  }, axis);
  await session.send('Input.synthesizeScrollGesture', {
    ...place,
    [axis === 'scrollTop' ? 'yDistance' : 'xDistance']: -SCROLL.distance,
    speed: SCROLL.speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const { frames, longTasks } = await page.evaluate((axis) => {
    window.scrolled![axis] = 0;
    return { frames: window.frameTimes, longTasks: window.vitals.longTasks };
  }, axis);
  await page.waitForTimeout(500);
  const sorted = frames.sort((a, b) => a - b);
  return {
    fps: sorted.length ? 1000 / sorted[sorted.length >> 1]! : undefined,
    slow: sorted[Math.floor(sorted.length * 0.95)],
    longest: Math.max(0, ...longTasks),
  };
}

async function heapOf(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}

/** From the key to the first paint after the focus has moved; a grid that moves no focus has no figure. */
async function pressKeys(page: Page) {
  const cell = page
    .locator('[role="gridcell"], [role="grid"] td')
    .filter({ hasText: /[●◉○△]/ })
    .first();
  if ((await cell.count()) === 0) return undefined;
  await cell.click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    let pressed: number | undefined;
    window.keyTimes = [];
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
    addEventListener(
      'focusin',
      () => {
        if (pressed !== undefined) window.keyTimes!.push(performance.now() - pressed);
        pressed = undefined;
      },
      true,
    );
  });
  for (let count = 0; count < KEYS; count += 1) {
    await page.keyboard.press(count % 2 ? 'ArrowRight' : 'ArrowDown');
    await page.waitForTimeout(80);
  }
  const times = (await page.evaluate(() => window.keyTimes!)).sort((a, b) => a - b);
  return times[times.length >> 1];
}

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

/**
 * From asking for the tasks whose name begins so to the paint that shows them first: by the field of our filter and the
 * Enter key, by `filterBy` where a page offers that. The first time, and the median of those after it.
 */
async function filterOf(page: Page) {
  const times: number[] = [];
  for (const text of FILTER_TEXTS) {
    times.push(await filterBy(page, text));
    await page.waitForTimeout(500);
  }
  const [first, ...later] = times;
  return { first, later: later.sort((a, b) => a - b)[later.length >> 1] };
}

const filterBy = (page: Page, text: string) =>
  page.evaluate(async (text) => {
    const frame = () => new Promise(requestAnimationFrame);
    const firstTask = () =>
      document
        .querySelector('[role="grid"], [role="treegrid"], revo-grid')
        ?.textContent.match(/推进第\d+项/)?.[0];
    const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="text"]');
    field?.focus();
    await frame();
    const before = firstTask();
    const start = performance.now();
    if (field) {
      field.value = text;
      field.form!.requestSubmit();
    } else window.filterBy(text);
    while (firstTask() === before && performance.now() < start + 20_000) await frame();
    return (await window.painted()) - start;
  }, text);

import type { Browser } from 'playwright-core';

/**
 * How fast the processor is for the browser, not slowed down: a tenth of how many strings of 10,000 characters are built in
 * a second, and of how many arrays of 100,000 numbers are copied, in the mean. Lighthouse measures it in this way, and
 * advises to slow a weak machine down less than fourfold.
 */
export async function processorIndex(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const index = await page.evaluate(() => {
    const perSecond = (work: (turn: number) => void) => {
      const start = performance.now();
      let turns = 0;
      while (performance.now() - start < 500) work(turns++);
      return (turns / (performance.now() - start)) * 100;
    };
    const build = () => {
      let text = '';
      for (let at = 0; at < 10_000; at += 1) text += 'a';
      return text.length;
    };
    const arrays = [0, 1].map(() => Array.from({ length: 100_000 }, (_, at) => at));
    const copy = (turn: number) => {
      const [from, to] = [arrays[turn % 2]!, arrays[(turn + 1) % 2]!];
      for (let at = 0; at < from.length; at += 1) to[at] = from[at]!;
    };
    return (perSecond(build) + perSecond(copy)) / 2;
  });
  await page.close();
  return index;
}

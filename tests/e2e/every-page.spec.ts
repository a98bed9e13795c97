import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './watched-page.ts';
import { PAGES } from './pages.ts';

for (const { name, path, status = 200 } of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 375]) {
      test(`${name} has no serious fault of accessibility, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          serious.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) })),
        ).toEqual([]);
      });
    }
  }

  test(`${name} does not scroll sideways at 375 px`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(path);
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overhang).toBe(0);
  });

  test(`${name} is rendered whole on the server, and hydration asks nothing again`, async ({
    page,
    request,
    watch,
  }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(status);
    const html = await response.text();
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(html).toContain((await page.getByRole('heading', { level: 1 }).innerText()).trim());
    expect(watch.asked).toEqual([]);
  });
}

test('the policy allows no inline script without a nonce and no foreign host', async ({ request }) => {
  const { 'content-security-policy': policy = '' } = (await request.get('/')).headers();
  const directives = Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  expect(
    directives['script-src']?.filter((source) => !/^'(self|nonce-[\w+/=-]+|strict-dynamic)'$/.test(source)),
  ).toEqual([]);
  expect(directives['default-src']).toEqual(["'self'"]);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});

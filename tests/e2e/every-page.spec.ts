import { expectAccessible } from './accessibility.ts';
import { PAGES } from './pages.ts';
import { expect, open, test } from './watched-page.ts';

for (const { name, path, status = 200 } of PAGES) {
  test(`${name}: whole from the server, asks nothing again, open to everybody in every theme and width`, async ({
    page,
    watch,
  }) => {
    const response = await open(page, path);
    expect(response?.status()).toBe(status);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await response?.text()).toContain(heading.trim());
    expect(watch.asked).toEqual([]);
    await expectAccessible(page);
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

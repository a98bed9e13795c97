import { expect, test } from './watched-page.ts';

test('the footer leads to the GraphQL explorer, which loads nothing from elsewhere', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /GraphQL/ })
    .click();
  await expect(page).toHaveURL('/graphiql');
  await expect(page.locator('.graphiql-container')).toBeVisible();
});

import { expect, openBeforeScript, test } from './watched-page.ts';

test('what is searched for stays in the field', async ({ page }) => {
  const letScriptsCome = await openBeforeScript(page, '/search?q=消防');
  const field = page.getByRole('main').getByRole('searchbox');
  await expect(field).toHaveValue('消防');
  await field.fill('应急');
  await letScriptsCome();
  await expect(field).toHaveValue('应急');
  await field.press('Enter');
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('应急')}`);
});

for (const isLeft of [false, true]) {
  test(`the text of the filter counts, ${isLeft ? 'left' : 'still in use'}`, async ({ page }) => {
    const letScriptsCome = await openBeforeScript(page, '/plans/changning-2024/matrix?month=2024-12');
    const field = page.getByRole('searchbox', { name: '任务、内容、单位中的文字' });
    await field.fill('消防');
    if (isLeft) await field.blur();
    await letScriptsCome();
    await expect(field).toHaveValue('消防');
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe('消防');
    // and then the address decides what stands in it
    if (isLeft) {
      await page.goBack();
      await expect(field).toHaveValue('');
    }
  });
}

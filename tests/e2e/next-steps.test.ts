import { describe, expect, test } from 'vitest';
import { openUserBrowser, startTestDemo } from './harness.ts';
import { enrollPasskey, goTo, signIn } from './steps.ts';

describe('a studio that suggests next steps', () => {
  const demo = startTestDemo(1, true);

  test('a person with one factor sees a card on the overview, goes on from it, and may say no once and for all', async () => {
    const { page } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await enrollPasskey(page);
    await goTo(page, 'Overview');
    await page.getByRole('heading', { name: /^Hello, / }).waitFor();
    const card = page.getByRole('heading', { name: 'Add a second way in' });
    expect(await card.count()).toBe(0);
    await goTo(page, 'Administration');
    await page.getByRole('button', { name: 'Open administration' }).click();
    await page.getByRole('button', { name: 'Unlock with this device' }).click();
    await page.getByRole('button', { name: 'Suggest next steps' }).click();
    await page.getByText('For you at once').waitFor();

    await goTo(page, 'Overview');
    await card.waitFor();
    await page.getByRole('button', { name: 'Add another way' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor();
    await page.reload();
    await card.waitFor();
    await page.getByRole('button', { name: 'Do not ask again' }).click();
    await card.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: /^Hello, / }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await card.count()).toBe(0);
  });
});

import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { authenticatorApp } from './authenticator-app.ts';
import { openUserBrowser, startTestDemo } from './harness.ts';
import {
  confirmIfAsked,
  goTo,
  payBill,
  pick,
  prompt,
  proveTotp,
  saveRecoveryCodes,
  signIn,
} from './steps.ts';

/** Answers that are lost on their way, and pages that are left in the middle. */
describe('an enrollment in a browser', () => {
  const demo = startTestDemo();

  const acceptPrompt = async (page: Page): Promise<void> => {
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
  };
  /** Opens an enrollment on the account page, and returns the key that it shows. */
  const keyOnAccountPage = async (page: Page): Promise<string> => {
    await goTo(page, 'Account');
    await page
      .getByRole('button', { name: /^(Add|Set up)/ })
      .first()
      .click();
    await pick(page, 'Authenticator app');
    return page.locator('[data-slot="totp-key"]').innerText();
  };
  /** Loses the next answer to a request whose URL ends so, after the server has carried it out. */
  const loseAnswer = async (page: Page, ending: string): Promise<() => number> => {
    let lost = 0;
    await page.route(
      (url) => url.pathname.endsWith(ending),
      async (route) => {
        if (lost > 0) return route.fallback();
        lost += 1;
        await route.fetch();
        return route.abort();
      },
    );
    return () => lost;
  };

  test('shows the same key after a reload and in another tab', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const key = await keyOnAccountPage(page);
    await page.reload();
    expect(await keyOnAccountPage(page)).toBe(key);
    const tab = await context.newPage();
    await tab.goto(page.url());
    expect(await keyOnAccountPage(tab)).toBe(key);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('goes on when another tab that shows it too goes back', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const key = await keyOnAccountPage(page);
    const tab = await context.newPage();
    await tab.goto(page.url());
    expect(await keyOnAccountPage(tab)).toBe(key);
    await tab.getByRole('button', { name: 'Back', exact: true }).click();
    await tab.getByRole('radio', { name: 'Authenticator app' }).waitFor();
    // Whoever comes back gets the one that the other tab still shows.
    await pick(tab, 'Authenticator app');
    expect(await tab.locator('[data-slot="totp-key"]').innerText()).toBe(key);
    await tab.getByRole('button', { name: 'Back', exact: true }).click();
    await tab.getByRole('radio', { name: 'Authenticator app' }).waitFor();
    const code = await authenticatorApp(key.replaceAll(/\s/g, '')).nextCode();
    await page.getByLabel('6-digit code').fill(code);
    await confirmIfAsked(page, 'Confirm');
    expect((await saveRecoveryCodes(page)).length).toBeGreaterThanOrEqual(8);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test.each(['/enrollments', '/verify', '/acknowledge'])(
    'whose answer to %s is lost ends with saved codes, and nothing is said about it',
    async (ending) => {
      const { page, context, pageErrors } = await openUserBrowser(demo);
      await signIn(page, demo.nextAccount());
      await acceptPrompt(page);
      const lost = await loseAnswer(page, ending);
      await proveTotp(page);
      expect((await saveRecoveryCodes(page)).length).toBeGreaterThanOrEqual(8);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(lost()).toBe(1);
      expect(pageErrors).toEqual([]);
      await context.close();
    },
  );
});

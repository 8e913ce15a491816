import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { goTo, saveRecoveryCodes, payBill, pick, prompt, proveTotp, signIn } from './steps.ts';

describe('accessibility', () => {
  const demo = startTestDemo();

  test.each(['light', 'dark'] as const)(
    'every screen of the main path has no axe violations, %s',
    async (colorScheme) => {
      const { page, context } = await openUserBrowser(demo, { colorScheme });
      await page.goto('/sign-up');
      await check(page, 'sign up');
      await page.goto('/');
      await check(page, 'sign in');
      await signIn(page, demo.nextAccount());
      for (const place of ['Overview', 'Invoices', 'Payouts', 'Team', 'Account']) {
        await goTo(page, place);
        await page.waitForLoadState('networkidle');
        await check(page, place);
      }
      await payBill(page);
      await prompt(page).waitFor();
      await check(page, 'the prompt');
      await prompt(page).getByRole('button').first().click();
      await page.getByRole('radio').first().waitFor();
      await check(page, 'the picker');
      await pick(page, 'Authenticator app');
      await page.getByLabel('6-digit code').waitFor();
      await check(page, 'the authenticator app');
      await page.getByRole('button', { name: 'Back' }).click();
      const app = await proveTotp(page);
      await page.getByRole('heading', { name: /^Well done/ }).waitFor();
      await check(page, 'the recovery codes');
      await saveRecoveryCodes(page);
      await check(page, 'all set');
      await goTo(page, 'Administration');
      await page.getByRole('button', { name: 'Open administration' }).click();
      await page.getByLabel('6-digit code').waitFor();
      await check(page, 'the step-up');
      await page.getByLabel('6-digit code').fill(await app.nextCode());
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await page.getByLabel('Everyone needs one').check();
      await page.getByText('Nobody is interrupted.').waitFor();
      await check(page, 'administration');
      await page.goto('/tour');
      await page.getByRole('checkbox').first().check();
      await check(page, 'the tour');
      await context.close();
    },
  );

  test('at 320 pixels nothing is cut off horizontally', async () => {
    const { page, context } = await openUserBrowser(demo, { viewport: { width: 320, height: 640 } });
    await signIn(page, demo.nextAccount());
    for (const place of ['Overview', 'Invoices', 'Payouts', 'Team', 'Account']) {
      await goTo(page, place);
      await page.waitForLoadState('networkidle');
      expect([place, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([place, 320]);
    }
    await context.close();
  });

  test('the focus stays on the page however the prompt is closed', async () => {
    const ways: Record<string, (page: Page) => Promise<void>> = {
      'Not now': async (page) => {
        await page.getByRole('button', { name: 'Not now' }).click();
        await page.getByRole('button', { name: 'Close' }).click();
      },
      Escape: (page) => page.keyboard.press('Escape'),
      Done: async (page) => {
        await prompt(page).getByRole('button').first().click();
        await proveTotp(page);
        await saveRecoveryCodes(page);
      },
    };
    for (const [way, leave] of Object.entries(ways)) {
      const { page, context } = await openUserBrowser(demo);
      await signIn(page, demo.nextAccount());
      await payBill(page);
      // The result of the action is announced before the prompt.
      expect(await focused(page)).toContain('Paid.');
      await prompt(page).waitFor();
      await leave(page);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // The dialog gives the focus back in a timer after it has left the page.
      await expect.poll(() => focused(page), { message: way }).toContain('Paid.');
      await context.close();
    }
  });

  test('the page and its menu can be used with the keyboard alone', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await page.getByRole('link', { name: 'Skip to the page' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#main');
    await goTo(page, 'Team');
    await page.getByRole('heading', { name: 'Team' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });

  /** The text of the focused element; empty if no element has the focus. */
  function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
      const active = document.activeElement;
      return active && active !== document.body ? (active.textContent ?? '') : '';
    });
  }

  async function check(page: Page, screen: string): Promise<void> {
    // A page that is not drawn yet has no headings.
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const findings = violations.map(
      ({ id, nodes }) => `${screen}: ${id} (${nodes.map(({ target }) => String(target)).join(', ')})`,
    );
    expect(findings).toEqual([]);
  }
});

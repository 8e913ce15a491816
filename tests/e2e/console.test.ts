import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { consoleAccount } from '../../apps/demo/src/host/seed/seed-accounts.ts';
import { openUserBrowser, startTestDemo } from './harness.ts';
import { proveTotp, saveRecoveryCodes, signIn } from './steps.ts';

describe('the console', () => {
  const demo = startTestDemo();

  /** Signs in to the product, then opens the console with a first proof. */
  async function openConsole(page: Page): Promise<Awaited<ReturnType<typeof proveTotp>>> {
    await signIn(page, consoleAccount);
    await page.getByRole('link', { name: 'Console' }).click();
    const app = await proveTotp(page);
    await saveRecoveryCodes(page);
    await page.getByRole('button', { name: 'Open the console' }).click();
    await page.getByText('Have a second step').waitFor();
    return app;
  }

  test('an administrator finds a person with the keyboard, and resets their second steps with a proof of its own; without a connection a page says so', async () => {
    const { page, context } = await openUserBrowser(demo);
    const member = demo.nextAccount();
    const other = await openUserBrowser(demo);
    await signIn(other.page, member);
    await other.context.close();

    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const app = await openConsole(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('who has');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who has what?' }).waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(member.email);
    const found = page.getByRole('link', { name: member.email });
    await found.waitFor();
    await page.waitForURL(/query=/);
    // The filter, the scrolled table, then its first row.
    for (const _ of ['filter', 'table', 'row']) await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(member.email);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Why now, or why not?' }).waitFor();
    await page.getByText('payment.completed').waitFor();

    await page.getByRole('button', { name: 'Reset second steps' }).click();
    await page.getByText('They have no recovery codes').waitFor();
    await page.keyboard.type('Lost the phone');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByLabel('6-digit code').fill(await app.nextCode());
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('The second steps were reset.').waitFor();
    await page.keyboard.press('Escape');
    await page.goto('/console/audit?type=mfa.factor_admin_reset');
    await page.getByRole('row', { name: /Second steps reset.*Lost the phone/ }).waitFor();
    await page.getByRole('button', { name: 'Follow live' }).click();
    await page.getByText('Last looked at').waitFor();
    expect(refused).toEqual([]);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of [
        '/console',
        '/console/people',
        '/console/wording',
        '/console/experiments',
        '/console/audit',
      ]) {
        await page.goto(path);
        await page.locator('.page').waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page, `${path}, ${colorScheme}`);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/console', '/console/people', '/console/audit']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }

    await context.route('**/mfa/v1/admin/**', (route) => route.abort());
    await page.goto('/console/people');
    await page.getByText('Check your connection').waitFor();
    await context.unroute('**/mfa/v1/admin/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: consoleAccount.email }).waitFor();
    await context.close();
  });

  test('a member of the product has no role in the console, and a stranger is told to sign in', async () => {
    const { page, context } = await openUserBrowser(demo);
    await page.goto('/console');
    await page.getByRole('heading', { name: 'Sign in first' }).waitFor();
    await expectAccessible(page, 'signed out');
    await signIn(page, demo.nextAccount());
    await page.goto('/console/people');
    await page.getByRole('heading', { name: 'Sign in first' }).waitFor();
    await context.close();
  });
});

async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found).toEqual([]);
}

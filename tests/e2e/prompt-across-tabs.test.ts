import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { expectNoPrompt, goTo, payBill, prompt, signIn } from './steps.ts';

describe('a prompt in the browser', () => {
  const demo = startTestDemo();

  const countOf = (page: Page, path: string) => {
    const calls: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith(path)) calls.push(request.url());
    });
    return calls;
  };

  test('of two tabs with a moment each, one shows the prompt, and its answer is valid in both', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const other = await context.newPage();
    await other.goto('/');
    await Promise.all([payBill(page, 'Fern & Field'), payBill(other, 'Hollow Tree')]);
    await expect.poll(async () => (await prompt(page).count()) + (await prompt(other).count())).toBe(1);
    // Both tabs had the time to show a prompt.
    await page.waitForTimeout(1_500);
    const asked = (await prompt(page).count()) === 1 ? page : other;
    const quiet = asked === page ? other : page;
    expect([await prompt(asked).count(), await prompt(quiet).count()]).toEqual([1, 0]);

    await prompt(asked).getByRole('button', { name: 'Not now' }).click();
    await asked.keyboard.press('Escape');
    await prompt(asked).waitFor({ state: 'detached' });
    await expectNoPrompt(quiet);
    await goTo(quiet, 'Account');
    await quiet.getByText('cool_down').waitFor();
    await context.close();
  });

  test('a prompt in a hidden tab counts as seen only when the tab becomes visible', async () => {
    const { page, context } = await openUserBrowser(demo);
    await page.addInitScript(() => {
      let isHidden = false;
      Object.defineProperty(document, 'visibilityState', { get: () => (isHidden ? 'hidden' : 'visible') });
      addEventListener('look', (event) => {
        isHidden = event instanceof CustomEvent && event.detail === 'away';
        document.dispatchEvent(new Event('visibilitychange'));
      });
    });
    const look = (where: 'away' | 'here') =>
      page.evaluate((detail) => dispatchEvent(new CustomEvent('look', { detail })), where);
    const exposures = countOf(page, '/exposed');
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Invoices');
    await page.getByRole('link', { name: 'Fern & Field' }).click();
    await look('away');
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await prompt(page).waitFor();
    await page.waitForTimeout(800);
    expect(exposures).toEqual([]);
    await look('here');
    await expect.poll(() => exposures.length).toBe(1);
    await look('away');
    await look('here');
    await page.waitForTimeout(300);
    expect(exposures).toHaveLength(1);
    await context.close();
  });

  test('a dismissal is recorded even if the person leaves the page at once', async () => {
    const account = demo.nextAccount();
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, account);
    await payBill(page);
    await prompt(page).waitFor();
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('[data-part="prompt"] button')];
      const no = buttons.find(({ textContent }) => textContent === 'Not now');
      if (!(no instanceof HTMLElement)) throw new Error('There is no "Not now".');
      no.click();
      location.replace('about:blank');
    });
    await page.waitForURL('about:blank');
    const later = await openUserBrowser(demo);
    await signIn(later.page, account);
    await goTo(later.page, 'Account');
    await later.page.getByText('cool_down').waitFor();
    await context.close();
    await later.context.close();
  });

  test('a prompt waits while a form is half filled in, and is shown afterwards', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Invoices');
    await page.getByRole('link', { name: 'Fern & Field' }).click();
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.innerHTML = '<input name="note" aria-label="Note">';
      document.body.append(form);
    });
    const decisions = countOf(page, '/decide');
    await page.evaluate(() => {
      const note = document.querySelector<HTMLInputElement>('input[name="note"]');
      if (note) note.value = 'half a thought';
    });
    await page.getByRole('button', { name: /^Pay €/ }).click();
    await page.getByText('will have it tomorrow').waitFor();
    await page.waitForTimeout(2_000);
    expect([decisions.length, await prompt(page).count()]).toEqual([0, 0]);
    await page.evaluate(() => document.querySelector('input[name="note"]')?.closest('form')?.remove());
    await prompt(page).waitFor();
    expect(decisions).toHaveLength(1);
    await context.close();
  });
});

import { describe, expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { expectNoPrompt, goTo, payBill, prompt, signIn } from './steps.ts';

describe('the enrollment prompt', () => {
  const demo = startTestDemo();

  test('a new account gets no prompt, and the account page says why', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill('Ada Newcomer');
    await page.getByLabel('Studio').fill('Studio Ada');
    await page.getByLabel('E-mail').fill('ada@example.com');
    await page.getByLabel('Password').fill('a-long-enough-password');
    await page.getByRole('button', { name: 'Make account' }).click();
    await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor();
    await payBill(page, 'Sixpence');
    await expectNoPrompt(page);
    await goTo(page, 'Account');
    await page.getByText('You would not be asked.').waitFor();
    await page.getByText('account_too_new').waitFor();
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('a member of nine days gets the prompt after the first payment, and not before', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await expectNoPrompt(page);
    await goTo(page, 'Invoices');
    await expectNoPrompt(page);
    await payBill(page);
    await prompt(page).waitFor();
    // The finished task stays visible behind the prompt.
    expect(await page.getByText('Fern & Field Cowork will have it tomorrow').count()).toBe(1);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('"Not now" is respected after a reload, in another browser and after a restart of the server', async () => {
    const account = demo.nextAccount();
    const first = await openUserBrowser(demo);
    await signIn(first.page, account);
    await payBill(first.page);
    const recorded = first.page.waitForResponse(
      (response) => response.url().endsWith('/response') && response.ok(),
    );
    await prompt(first.page).getByRole('button', { name: 'Not now' }).click();
    await recorded;
    // What the dates would amend is optional.
    await first.page.getByRole('button', { name: 'Close' }).click();
    await prompt(first.page).waitFor({ state: 'detached' });

    await first.page.reload();
    await payBill(first.page, 'Hollow Tree');
    await expectNoPrompt(first.page);

    const second = await openUserBrowser(demo);
    await signIn(second.page, account);
    await payBill(second.page, 'Drukkerij Noord');
    await expectNoPrompt(second.page);

    await demo.restart();
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Drukkerij Noord' }).waitFor();
    await goTo(second.page, 'Account');
    await second.page.getByText('You would not be asked.').waitFor();
    await second.page.getByText('cool_down').waitFor();
    await first.context.close();
    await second.context.close();
  });

  test('"Not now" may be amended with a date, which the server stores', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await payBill(page);
    await prompt(page).getByRole('button', { name: 'Not now' }).click();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/response') && Boolean(response.request().postData()?.includes('later')),
    );
    await page.getByRole('button', { name: /^In 7 days/ }).click();
    const { nextEligibleAt } = (await (await answered).json()) as { nextEligibleAt: string };
    const days = (Date.parse(nextEligibleAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    await goTo(page, 'Account');
    await page.getByText('later_pending').waitFor();
    await context.close();
  });
});

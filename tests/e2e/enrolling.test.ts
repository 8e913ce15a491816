import { describe, expect, test } from 'vitest';
import { wrongCode } from './authenticator-app.ts';
import { startTestDemo, openUserBrowser } from './harness.ts';
import {
  confirmIfAsked,
  enrollTotp,
  submitPassword,
  goTo,
  saveRecoveryCodes,
  payBill,
  pick,
  prompt,
  provePasskey,
  proveTotp,
  signIn,
  signOut,
} from './steps.ts';

describe('enrolling a second step', () => {
  const demo = startTestDemo();

  test('an authenticator app is enrolled from the prompt to the recovery codes, and then the bill is shown again', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const { codes } = await enrollTotp(page);
    expect(codes.length).toBeGreaterThanOrEqual(8);
    expect(new Set(codes).size).toBe(codes.length);
    // Back where the person was: the bill, paid.
    await page.getByRole('heading', { name: 'Fern & Field Cowork' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await goTo(page, 'Account');
    await page.getByRole('main').getByText('Authenticator app', { exact: true }).first().waitFor();
    await page.getByText(`${codes.length} codes left`).waitFor();
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('a passkey is enrolled, and is asked for at the next sign-in', async () => {
    const account = demo.nextAccount();
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, account);
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await provePasskey(page);
    await saveRecoveryCodes(page);
    await signOut(page);
    await submitPassword(page, account);
    await page.getByRole('button', { name: 'Unlock with this device' }).click();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('cancelling the passkey dialog says that nothing was changed, and enrollment can continue', async () => {
    const { page, context, confirms } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await confirms(false);
    await provePasskey(page);
    await page.getByText('Nothing was changed.').waitFor();
    await confirms(true);
    await page.getByRole('button', { name: 'Set up on this device' }).click();
    await page.getByRole('heading', { name: /^Well done/ }).waitFor();
    await context.close();
  });

  test('a wrong code shows what to check, and the correct one is then accepted', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await pick(page, 'Authenticator app');
    const secret = (await page.locator('[data-slot="totp-key"]').innerText()).replaceAll(/\s/g, '');
    await page.getByLabel('6-digit code').fill(wrongCode(secret));
    await confirmIfAsked(page, 'Confirm');
    await page.getByText('check that your phone’s clock is set automatically').waitFor();
    await context.close();
  });

  test('after an old sign-in the product asks for the password, and enrollment continues at the same step', async () => {
    const account = demo.nextAccount();
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, account);
    demo.ageSignIns(60);
    await page.reload();
    await page.getByRole('heading', { name: /^Hello, / }).waitFor();
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await pick(page, 'Authenticator app');
    const dialog = page.getByRole('dialog', { name: 'Your Sixpence password' });
    await dialog.getByLabel('Password').fill('not-it-at-all');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('That is not your password.').waitFor();
    await dialog.getByLabel('Password').fill(account.password);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('6-digit code').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('an enrollment that was left half-way can be continued on the account page', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, 'Account');
    await page
      .getByRole('button', { name: /^(Add|Set up)/ })
      .first()
      .click();
    await proveTotp(page);
    await saveRecoveryCodes(page);
    await page.getByRole('main').getByText('Authenticator app', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('recovery codes can be confirmed by typing one of them', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await payBill(page);
    await prompt(page).getByRole('button').first().click();
    await provePasskey(page);
    await page.getByRole('heading', { name: /^Well done/ }).waitFor();
    const [code = ''] = await page
      .getByRole('list', { name: 'Recovery codes' })
      .getByRole('listitem')
      .allInnerTexts();
    await page.getByRole('button', { name: 'I wrote them down' }).click();
    await page.getByLabel('Recovery code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Check code' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await context.close();
  });
});

import { describe, expect, test } from 'vitest';
import { type UserBrowser, startTestDemo, openUserBrowser } from './harness.ts';
import {
  enrollPasskey,
  enrollTotp,
  submitPassword,
  goTo,
  saveRecoveryCodes,
  proveTotp,
  sendPayout,
  signIn,
} from './steps.ts';

describe.concurrent('protected actions', () => {
  const demo = startTestDemo(12);

  test.each([
    ['export_data', 'POST', '/api/account/export', {}],
    ['delete_account', 'POST', '/api/account/close', {}],
    ['change_email', 'POST', '/api/account/email', { email: 'thief@elsewhere.example' }],
    ['admin_access', 'GET', '/api/administration', undefined],
  ])('%s is refused to a script with the session cookie', async (action, method, path, body) => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const response = await fetch(demo.url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: demo.url, cookie: await cookies(context) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'enrollment_required', stepUp: { action } });
    await context.close();
  });

  test('each action needs its own proof: export, administration, e-mail address, password, closing the account', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    const account = demo.nextAccount();
    await signIn(page, account);
    await enrollPasskey(page);
    const prove = () => page.getByRole('button', { name: 'Unlock with this device' }).click();

    await goTo(page, 'Account');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export data' }).click();
    await page.getByRole('dialog').getByText('Export data').waitFor();
    await prove();
    expect((await download).suggestedFilename()).toBe('sixpence-export.json');

    await goTo(page, 'Administration');
    await page.getByRole('button', { name: 'Open administration' }).click();
    await prove();
    await page.getByRole('list', { name: 'People' }).getByText(account.name).waitFor();
    // Ten minutes, not one shot: opening it again asks nothing.
    await goTo(page, 'Overview');
    await goTo(page, 'Administration');
    await page.getByRole('button', { name: 'Open administration' }).click();
    await page.getByRole('list', { name: 'People' }).waitFor();
    await page.getByText('We did not ask again').waitFor();

    await goTo(page, 'Account');
    await page.getByLabel('New e-mail').fill('new.address@lindqvist.studio');
    await page.getByRole('button', { name: 'Change e-mail' }).click();
    await page.getByRole('dialog').getByText('new.address@lindqvist.studio').waitFor();
    await prove();
    await page.getByText('From now on you sign in with new.address@lindqvist.studio').waitFor();

    await page.getByLabel('Current password').fill(account.password);
    await page.getByLabel('New password').fill('a-new-paper-lantern');
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByRole('dialog').getByText('Change your password').waitFor();
    await prove();
    await page.getByText('Your password is changed').waitFor();

    await page.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('dialog').getByText('Delete this account').waitFor();
    await page.getByRole('dialog').getByText('This cannot be undone.').waitFor();
    await prove();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    // Shown by the page, and not by a URL that anybody could share.
    await page.getByText('Your account is closed.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await submitPassword(page, { ...account, email: 'new.address@lindqvist.studio' });
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('going back during a challenge closes it, keeps the page, and does nothing', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await enrollTotp(page);
    await goTo(page, 'Overview');
    await sendPayout(page, '1500');
    await page.getByRole('dialog').waitFor();
    await goBack(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Nothing was done.').waitFor();
    expect(await page.getByLabel('Amount in euros').inputValue()).toBe('1500');
    // No history entry was added: going back again leads to the previous page.
    await goBack(page);
    await page.getByRole('heading', { name: /^Hello, / }).waitFor();
    await goTo(page, 'Payouts');
    await page.getByText('No payouts yet').waitFor();
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('a second tab needs its own proof, and one proof pays once', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const { app } = await enrollTotp(page);
    const second = await context.newPage();
    await second.goto('/');
    await sendPayout(page, '1500');
    await sendPayout(second, '1500');
    for (const tab of [page, second]) await tab.getByRole('dialog').waitFor();

    await page.getByLabel('6-digit code').fill(await app.nextCode());
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('is on its way').waitFor();
    // The proof of the first tab is consumed; the second tab still needs its own.
    await second.getByRole('dialog').waitFor();
    await second.getByLabel('6-digit code').fill(await app.nextCode());
    await second.getByRole('button', { name: 'Confirm', exact: true }).click();
    await second.getByText('is on its way').waitFor();
    await second.reload();
    const sent = second.getByRole('list', { name: 'Sent payouts' });
    await sent.waitFor();
    expect(await sent.getByRole('listitem').count()).toBe(2);
    await context.close();
  });

  test('without a factor, closing the enrollment half-way does nothing', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Account');
    await page.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('dialog').getByText('Authenticator app').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nothing was done.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Account' }).waitFor();

    // After a complete enrollment the same action continues.
    await page.getByRole('button', { name: 'Export data' }).click();
    const download = page.waitForEvent(
      'download',
      (file) => file.suggestedFilename() === 'sixpence-export.json',
    );
    await proveTotp(page);
    await saveRecoveryCodes(page);
    await page.getByRole('dialog').getByText('Nothing has been done yet.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Export data' }).click();
    await download;
    await context.close();
  });

  test('closing the recovery codes after the enrollment does nothing, and keeps the account', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Account');
    await page.getByRole('button', { name: 'Delete account' }).click();
    await proveTotp(page);
    await page.getByRole('heading', { name: /^Well done/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave without them' }).click();
    await page.getByText('Nothing was done.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    // The cancelled action needs a proof again.
    await page.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('dialog').getByLabel('6-digit code').waitFor();
    await context.close();
  });

  test('cancelling the final confirmation revokes the proof, and the next attempt needs a new one', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Account');
    await page.getByRole('button', { name: 'Delete account' }).click();
    await proveTotp(page);
    await saveRecoveryCodes(page);
    await page.getByRole('button', { name: 'Delete the account' }).waitFor();
    const dropped = page.waitForResponse((response) => response.url().includes('/grants/'));
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await dropped).status()).toBe(204);
    await page.getByText('Nothing was done.').waitFor();
    await page.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('dialog').getByLabel('6-digit code').waitFor();
    await context.close();
  });

  /** The browser's own Back; Playwright's waits for a page to come, and here none does. */
  async function goBack(page: UserBrowser['page']): Promise<void> {
    await page.goBack({ timeout: 2_000 }).catch(() => undefined);
  }

  async function cookies(context: UserBrowser['context']): Promise<string> {
    return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  }
});

import { describe, expect, test } from 'vitest';
import { wrongCode } from './authenticator-app.ts';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { enrollTotp, submitPassword, signIn, signOut } from './steps.ts';

describe.concurrent('signing in with a second step', () => {
  const demo = startTestDemo();

  test('a code of the authenticator app signs in, and nothing is accessible before it', async () => {
    const account = demo.nextAccount();
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, account);
    const { app } = await enrollTotp(page);
    await signOut(page);
    await submitPassword(page, account);
    await page.getByLabel('6-digit code').waitFor();
    expect(await page.title()).toBe('One more step · Sixpence');
    await page.getByRole('heading', { level: 1, name: 'One more step, Nora' }).waitFor();

    // Whoever stole the password, and drives the API by hand, stands outside.
    for (const path of ['/api/overview', '/api/invoices', '/api/payouts', '/api/team', '/api/why']) {
      const response = await page.request.get(path);
      expect([path, response.status()]).toEqual([path, 401]);
    }
    const before = await cookie();

    await page.getByLabel('6-digit code').fill(wrongCode(app.secret));
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('That code did not work.').waitFor();
    await page.getByLabel('6-digit code').fill(await app.nextCode());
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    // The value that was good for a password alone is good for nothing now.
    expect(await cookie()).not.toBe(before);
    expect(pageErrors).toEqual([]);
    await context.close();

    async function cookie(): Promise<string | undefined> {
      return (await context.cookies()).find(({ name }) => name === 'sixpence_session')?.value;
    }
  });

  test('a recovery code signs in once, and never again', async () => {
    const account = demo.nextAccount();
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, account);
    const { codes } = await enrollTotp(page);
    const [code = ''] = codes;

    await signOut(page);
    await submitPassword(page, account);
    await giveRecoveryCode();
    // The offer of new ones stands in nobody's way.
    const offer = page.getByRole('dialog', { name: `You have ${codes.length - 1} recovery codes left` });
    await offer.getByRole('button', { name: 'Not now' }).click();
    await page.getByText(`${codes.length - 1} codes left`, { exact: true }).waitFor();

    await signOut(page);
    await submitPassword(page, account);
    await giveRecoveryCode();
    await page.getByText('That code did not work.').waitFor();
    await context.close();

    async function giveRecoveryCode(): Promise<void> {
      await page.getByRole('button', { name: 'Try another way' }).click();
      await page.getByRole('button', { name: /^Recovery code/ }).click();
      await page.getByLabel('Recovery code').fill(code);
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    }
  });

  test('after a recovery code a person gets a whole new set without another challenge', async () => {
    const account = demo.nextAccount();
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, account);
    const { app, codes } = await enrollTotp(page);
    await signOut(page);
    await submitPassword(page, account);
    await page.getByRole('button', { name: 'Try another way' }).click();
    await page.getByRole('button', { name: /^Recovery code/ }).click();
    await page.getByLabel('Recovery code').fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    // The offer's own button: the page behind it has one too.
    await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
    await page.getByLabel('6-digit code').fill(await app.nextCode());
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download codes' }).click();
    await download;
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(`${codes.length} codes left`, { exact: true }).waitFor();
    await page.reload();
    await page.getByText(`${codes.length} codes left`, { exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('when the server is unreachable the page says so, and a retry works afterwards', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await context.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.getByText('We could not reach Sixpence.').waitFor();
    await context.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: /^Hello, / }).waitFor();
    await context.close();
  });

  test('a page of another site can do nothing with the cookie', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const from = (headers: Record<string, string>) =>
      fetch(`${demo.url}/api/kairos-token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: '{}',
      });
    expect((await from({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({})).status).toBe(403);
    expect((await from({ origin: demo.url, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await from({ origin: demo.url })).status).toBe(200);
    await context.close();
  });

  test('a wrong password gives the same message for an existing and for an unknown account', async () => {
    const { page, context } = await openUserBrowser(demo);
    await page.goto('/');
    for (const email of [demo.nextAccount().email, 'nobody@example.com']) {
      await submitPassword(page, {
        name: '',
        email,
        password: 'not-it-at-all',
        joinedDaysAgo: 0,
        actionsCount: 0,
      });
      await page.getByText('That e-mail and password do not match.').waitFor();
    }
    await context.close();
  });
});

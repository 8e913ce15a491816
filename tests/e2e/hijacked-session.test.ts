import { describe, expect, test } from 'vitest';
import type { Payouts } from '../../apps/demo/src/shared-types.ts';
import { type UserBrowser, startTestDemo, openUserBrowser } from './harness.ts';
import { enrollPasskey, enrollTotp, goTo, sendPayout, signIn } from './steps.ts';

describe('a stolen session cookie on another device', () => {
  const demo = startTestDemo();

  test('is refused for every protected action, even for the smallest payout', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await enrollTotp(page);
    await goTo(page, 'Payouts');
    await sendPayout(page, '8');
    await page.getByText('€8.00 is on its way').waitFor();

    const thief = await take(context);
    await sendPayout(thief.page, '9');
    await thief.page.getByRole('dialog').getByLabel('6-digit code').waitFor();
    await thief.page.keyboard.press('Escape');
    await thief.page.getByText('Nothing was done.').waitFor();
    expect((await byScript(context, 10)).status).toBe(401);
    expect((await sent(context)).map(({ amount }) => amount)).toEqual([8]);

    // The owner's next action needs a proof too, because the session was at another location meanwhile.
    await sendPayout(page, '11');
    await page.getByRole('dialog').getByLabel('6-digit code').waitFor();
    await Promise.all([context.close(), thief.context.close()]);
  });

  test('revokes the earlier proofs of the session, and the owner needs a new one', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    const account = demo.nextAccount();
    await signIn(page, account);
    await enrollPasskey(page);
    const open = async (at: UserBrowser['page']) => {
      await goTo(at, 'Administration');
      await at.getByRole('button', { name: 'Open administration' }).click();
    };
    const people = page.getByRole('list', { name: 'People' });
    await open(page);
    await page.getByRole('button', { name: 'Unlock with this device' }).click();
    await people.getByText(account.name).waitFor();

    // On this device no further proof is needed for ten minutes.
    const thief = await take(context);
    await open(thief.page);
    await thief.page.getByRole('dialog').waitFor();
    expect(await thief.page.getByRole('list', { name: 'People' }).count()).toBe(0);

    await goTo(page, 'Overview');
    await open(page);
    await page.getByRole('button', { name: 'Unlock with this device' }).click();
    await people.getByText(account.name).waitFor();
    await goTo(page, 'Payouts');
    await sendPayout(page, '12');
    await page.getByText('€12.00 is on its way').waitFor();
    expect(pageErrors).toEqual([]);
    await Promise.all([context.close(), thief.context.close()]);
  });

  /** Another browser with the session cookie, and with nothing else of its owner's. */
  async function take(from: UserBrowser['context']): Promise<UserBrowser> {
    const userBrowser = await openUserBrowser(demo);
    await userBrowser.context.addCookies(await sessionOf(from));
    await userBrowser.page.goto('/');
    await userBrowser.page.getByRole('heading', { name: /^Hello, / }).waitFor();
    return userBrowser;
  }

  async function sessionOf(context: UserBrowser['context']) {
    return (await context.cookies()).filter(({ name }) => name === 'sixpence_session');
  }

  /** What curl with the session cookie gets. */
  async function byScript(context: UserBrowser['context'], amount: number): Promise<Response> {
    const { payees } = await payouts(context);
    return fetch(`${demo.url}/api/payouts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.url, cookie: await cookie(context) },
      body: JSON.stringify({ amount, currency: 'EUR', payee: payees[0]?.id }),
    });
  }

  async function sent(context: UserBrowser['context']) {
    return (await payouts(context)).payouts;
  }

  async function payouts(context: UserBrowser['context']): Promise<Payouts> {
    const response = await fetch(`${demo.url}/api/payouts`, { headers: { cookie: await cookie(context) } });
    // SAFETY: the host answers this shape; a refusal fails the assertions that follow.
    return (await response.json()) as Payouts;
  }

  async function cookie(context: UserBrowser['context']): Promise<string> {
    return (await sessionOf(context)).map(({ name, value }) => `${name}=${value}`).join('; ');
  }
});

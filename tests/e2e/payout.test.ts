import { describe, expect, test } from 'vitest';
import type { Payouts } from '../../apps/demo/src/shared-types.ts';
import { type UserBrowser, startTestDemo, openUserBrowser } from './harness.ts';
import { enrollTotp, goTo, saveRecoveryCodes, proveTotp, sendPayout, signIn } from './steps.ts';

describe('a payout of more than 1,000', () => {
  const demo = startTestDemo();

  test('a script with the session cookie is refused with the reason, and nothing is paid', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const refused = await payByHand(context, 1500);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'enrollment_required', stepUp: { action: 'transfer_money' } });

    await enrollTotp(page);
    const again = await payByHand(context, 1500);
    expect(again.status).toBe(401);
    expect(again.body).toMatchObject({
      code: 'step_up_required',
      stepUp: { context: { amount: 1500, currency: 'EUR' } },
    });
    expect((await payouts(context)).payouts).toEqual([]);
    await context.close();
  });

  test('a payout is made exactly once after the proof', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    const { app } = await enrollTotp(page);
    await sendPayout(page, '1500');
    // What is approved is shown: the sum, and who gets it.
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/1,500/).waitFor();
    await dialog.getByText('Drukkerij Noord').waitFor();
    await page.getByLabel('6-digit code').fill(await app.nextCode());
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('€1,500.00 is on its way to Drukkerij Noord.').waitFor();
    const { payouts: paid } = await payouts(context);
    expect(paid.map(({ amount }) => amount)).toEqual([1500]);

    // The grant is spent: the same sum once more asks once more.
    expect((await payByHand(context, 1500)).status).toBe(401);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('closing the challenge pays nothing and keeps the form', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await enrollTotp(page);
    await sendPayout(page, '1500');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    // Their own choice, and no alarm.
    await page.getByRole('status').getByText('Nothing was done.').waitFor();
    expect(await page.getByRole('alert').getByText('Nothing was done.').count()).toBe(0);
    expect(await page.getByLabel('Amount in euros').inputValue()).toBe('1500');
    expect((await payouts(context)).payouts).toEqual([]);
    await context.close();
  });

  test('without a factor, the person enrolls inline and the payout continues', async () => {
    const { page, context, pageErrors } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await sendPayout(page, '1500');
    await proveTotp(page);
    await saveRecoveryCodes(page);
    // Nothing leaves by a button called "Continue".
    await page.getByRole('button', { name: 'Send €1,500.00' }).waitFor();
    expect((await payouts(context)).payouts).toEqual([]);
    await page.getByRole('button', { name: 'Send €1,500.00' }).click();
    await page.getByText('€1,500.00 is on its way to Drukkerij Noord.').waitFor();
    // The host hands out a new cookie just now; the old one may still be the one that was read.
    await expect.poll(async () => (await payouts(context)).payouts).toHaveLength(1);
    expect(pageErrors).toEqual([]);
    await context.close();
  });

  test('a small payout needs no proof', async () => {
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, demo.nextAccount());
    await goTo(page, 'Payouts');
    await sendPayout(page, '80,50');
    await page.getByText('€80.50 is on its way to Drukkerij Noord.').waitFor();
    await context.close();
  });

  /** What curl with the person's cookie gets. */
  async function payByHand(context: UserBrowser['context'], amount: number) {
    const { payees } = await payouts(context);
    const response = await fetch(`${demo.url}/api/payouts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.url, cookie: await cookies(context) },
      body: JSON.stringify({ amount, currency: 'EUR', payee: payees[0]?.id }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function payouts(context: UserBrowser['context']): Promise<Payouts> {
    const response = await fetch(`${demo.url}/api/payouts`, { headers: { cookie: await cookies(context) } });
    // SAFETY: the host answers this shape; a refusal fails the assertions that follow.
    return (await response.json()) as Payouts;
  }

  async function cookies(context: UserBrowser['context']): Promise<string> {
    return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  }
});

import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../apps/server/src/database.ts';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { payBill, prompt, signIn } from './steps.ts';

const log = { info: () => undefined, warn: () => undefined, error: console.error };

/** The day comes for everybody who said *later*, while nothing runs. */
async function theDayComes(kairosDir: string): Promise<void> {
  const { database, close } = await openDatabase({ dataDir: kairosDir }, log);
  await database.updateTable('reminders').set({ due_at: new Date() }).execute();
  await close();
}

describe('a reminder', () => {
  const demo = startTestDemo();

  test('is sent once by e-mail on the chosen day, and can be turned off with one button and without a sign-in', async () => {
    const account = demo.nextAccount();
    const { page, context } = await openUserBrowser(demo);
    await signIn(page, account);
    await payBill(page);
    await prompt(page).getByRole('button', { name: 'Not now' }).click();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/response') && Boolean(response.request().postData()?.includes('later')),
    );
    await page.getByRole('button', { name: /^In 7 days/ }).click();
    await answered;
    const inbox = async () => {
      const answer = await fetch(`${demo.url}/dev/inbox?to=${encodeURIComponent(account.email)}`);
      const mails = (await answer.json()) as { subject: string; text: string; html: string }[];
      return mails.filter(({ subject }) => subject === 'You asked us to remind you');
    };
    expect(await inbox()).toEqual([]);

    await demo.restart(theDayComes);
    await expect.poll(inbox, { timeout: 30_000, interval: 500 }).toHaveLength(1);
    const [mail] = await inbox();
    expect(mail?.text).toContain(`Open security settings: ${demo.url}/account`);

    const stranger = await openUserBrowser(demo);
    await stranger.page.setContent(mail?.html ?? '');
    const link = stranger.page.getByRole('link', { name: 'Stop these reminders' });
    await stranger.page.goto((await link.getAttribute('href')) ?? '');
    await stranger.page.getByRole('button', { name: 'Stop these reminders' }).click();
    await stranger.page.getByText('Done. You will get no more reminders.').waitFor();

    await page.goto('/');
    const preferences = await page.evaluate(async () => {
      const asJson = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      const { token } = (await (await fetch('/api/kairos-token', asJson)).json()) as { token: string };
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch('/mfa/v1/prompts/preferences', { headers })).json() as Promise<unknown>;
    });
    expect(preferences).toEqual({ neverAsk: false, reminders: false });
    expect(await inbox()).toHaveLength(1);
    await context.close();
    await stranger.context.close();
  });
});

import { describe, expect, test } from 'vitest';
import { openUserBrowser, startTestDemo } from './harness.ts';
import {
  enrollPasskey,
  goTo,
  provePasskey,
  saveRecoveryCodes,
  signIn,
  signOut,
  submitPassword,
} from './steps.ts';

describe('a studio that offers a second step at the next sign-in', () => {
  const demo = startTestDemo(3, true);

  test('a person may skip it once and for all, on every device, or set it up and go on', async () => {
    const [owner, member, newcomer] = [demo.nextAccount(), demo.nextAccount(), demo.nextAccount()];
    const office = await openUserBrowser(demo);
    await signIn(office.page, owner);
    await enrollPasskey(office.page);
    await goTo(office.page, 'Administration');
    await office.page.getByRole('button', { name: 'Open administration' }).click();
    await office.page.getByRole('button', { name: 'Unlock with this device' }).click();
    await office.page.getByRole('radio', { name: 'At the next sign-in' }).check();
    await office.page.getByRole('button', { name: 'Apply' }).click();
    await office.page.getByText('From everyone’s next sign-in on.').waitFor();

    const desk = await openUserBrowser(demo);
    await desk.page.goto('/');
    await submitPassword(desk.page, member);
    await desk.page.getByRole('heading', { name: 'Add a second step?' }).waitFor();
    // It is an offer: the sign-in itself is complete.
    expect((await desk.context.request.get('/api/invoices')).status()).toBe(200);
    await desk.page.getByRole('button', { name: 'Skip' }).click();
    await desk.page.getByRole('heading', { name: /^Hello, / }).waitFor();
    await signOut(desk.page);
    await signIn(desk.page, member);
    const phone = await openUserBrowser(demo);
    await signIn(phone.page, member);

    const home = await openUserBrowser(demo);
    await home.page.goto('/');
    await submitPassword(home.page, newcomer);
    await home.page.getByRole('button', { name: 'Set up second step' }).click();
    await provePasskey(home.page);
    await saveRecoveryCodes(home.page);
    await home.page.getByRole('heading', { name: /^Hello, / }).waitFor();
    for (const userBrowser of [office, desk, phone, home]) {
      expect(userBrowser.pageErrors).toEqual([]);
      await userBrowser.context.close();
    }
  });
});

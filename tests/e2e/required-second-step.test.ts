import { describe, expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import {
  enrollPasskey,
  submitPassword,
  goTo,
  saveRecoveryCodes,
  provePasskey,
  proveTotp,
  signIn,
  signOut,
} from './steps.ts';

describe('a studio where everyone needs a second step', () => {
  const demo = startTestDemo(3, true);

  test('a person without one enrolls before continuing, in a current session and at the next sign-in', async () => {
    const [owner, member, newcomer] = [demo.nextAccount(), demo.nextAccount(), demo.nextAccount()];
    const office = await openUserBrowser(demo);
    await signIn(office.page, owner);
    await enrollPasskey(office.page);
    const desk = await openUserBrowser(demo);
    await signIn(desk.page, member);

    await goTo(office.page, 'Administration');
    await office.page.getByRole('button', { name: 'Open administration' }).click();
    await office.page.getByRole('button', { name: 'Unlock with this device' }).click();
    await office.page.getByRole('radio', { name: 'Everyone needs one' }).check();
    await office.page.getByRole('button', { name: 'Save' }).click();
    await office.page.getByText('From now on everyone needs one.').waitFor();

    // In the middle of a session: the next click leads to the enrollment, and after that back to the page.
    await goTo(desk.page, 'Invoices');
    await desk.page.getByRole('heading', { name: /^One more step/ }).waitFor();
    await desk.page.getByText(/^Your organization asks for a second step/).waitFor();
    await desk.page.getByRole('button', { name: 'Set up second step' }).click();
    await proveTotp(desk.page);
    await saveRecoveryCodes(desk.page);
    await desk.page.getByRole('heading', { name: 'Invoices' }).waitFor();

    // At the sign-in: no page, and no response to a script, before the enrollment.
    const home = await openUserBrowser(demo);
    await home.page.goto('/');
    await submitPassword(home.page, newcomer);
    await home.page.getByRole('heading', { name: /^One more step/ }).waitFor();
    expect((await home.context.request.get('/api/invoices')).status()).toBe(401);
    await home.page.reload();
    await home.page.getByRole('button', { name: 'Set up second step' }).click();
    await provePasskey(home.page);
    await saveRecoveryCodes(home.page);
    await home.page.getByRole('heading', { name: /^Hello, / }).waitFor();

    // The last factor cannot be removed, because the studio requires one.
    await goTo(home.page, 'Account');
    await home.page.getByRole('button', { name: /^Remove/ }).click();
    await home.page.getByText('This is your last second step').first().waitFor();
    await home.page.reload();

    await signOut(home.page);
    await submitPassword(home.page, newcomer);
    await home.page.getByRole('button', { name: 'Unlock with this device' }).click();
    await home.page.getByRole('heading', { name: 'Account' }).waitFor();
    for (const userBrowser of [office, desk, home]) {
      expect(userBrowser.pageErrors).toEqual([]);
      await userBrowser.context.close();
    }
  });
});

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import {
  confirmIfAsked,
  enrollTotp,
  submitPassword,
  goTo,
  saveRecoveryCodes,
  pick,
  provePasskey,
  signIn,
  signOut,
} from './steps.ts';

const demo = startTestDemo(1);

test('a remembered device is not challenged again, and another one is', async () => {
  const account = demo.nextAccount();
  const { page, context, pageErrors } = await openUserBrowser(demo);
  await signIn(page, account);
  const { app } = await enrollTotp(page);
  await signOut(page);
  await submitPassword(page, account);
  await page.getByLabel('6-digit code').fill(await app.nextCode());
  await page.getByLabel('Do not ask on this device for 30 days').check();
  await confirmIfAsked(page, 'Confirm');
  await page.getByRole('heading', { name: 'Account' }).waitFor();
  await signOut(page);
  await submitPassword(page, account);
  await page.getByRole('heading', { name: 'Account' }).waitFor();

  const elsewhere = await openUserBrowser(demo);
  await elsewhere.page.goto('/');
  await submitPassword(elsewhere.page, account);
  await elsewhere.page.getByLabel('6-digit code').waitFor();
  expect([...pageErrors, ...elsewhere.pageErrors]).toEqual([]);
  await elsewhere.context.close();
  await context.close();
});

test('a person without a factor enters a number after giving the password again, and gets the code there', async () => {
  const { page, context, pageErrors } = await openUserBrowser(demo);
  const { password } = await signUp(page, 'ada');
  await goTo(page, 'Account');
  demo.ageSignIns(11);
  await giveNumber(page, '+46 70 174 06 99');
  await page.getByRole('button', { name: 'Send code' }).click();
  const asked = page.getByRole('dialog', { name: 'Your Sixpence password' });
  await asked.getByLabel('Password').fill(password);
  await asked.getByRole('button', { name: 'Continue' }).click();
  const field = page.getByLabel('6-digit code');
  await field.waitFor();
  expect(page.url()).not.toContain('174');
  await field.fill(await textTo(page, '+46701740699'));
  await confirmIfAsked(page, 'Confirm');
  await saveRecoveryCodes(page);
  await page.getByRole('main').getByText('Text message').first().waitFor();
  expect(pageErrors).toEqual([]);
  await context.close();
});

test('with a second step a new number needs a proof first: a cancelled one is not stored, and a stolen session cannot add one', async () => {
  const { page, context, pageErrors } = await openUserBrowser(demo);
  const { email } = await signUp(page, 'eve');
  await goTo(page, 'Account');
  await openSetUp(page);
  await provePasskey(page);
  await saveRecoveryCodes(page);

  // A thief's script, with every cookie there is.
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const planted = await fetch(`${demo.url}/api/account/phone`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demo.url, cookie: cookies },
    body: JSON.stringify({ phone: '+4915112345678' }),
  });
  expect(await planted.json()).toMatchObject({
    code: 'step_up_required',
    stepUp: { action: 'change_phone' },
  });

  await giveNumber(page, '+46 70 174 06 88');
  const send = page.getByRole('button', { name: 'Send code' });
  await send.click();
  const approval = page.getByRole('dialog').filter({ hasText: 'Change your phone number' });
  await approval.getByText('+46701740688').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Nothing was changed.').waitFor();
  expect(await page.getByLabel('Phone number').inputValue()).toContain('70-174 06 88');

  await send.click();
  await page.getByRole('button', { name: 'Unlock with this device' }).click();
  const field = page.getByLabel('6-digit code');
  await field.waitFor();
  expect(page.url()).not.toContain('174');
  await field.fill(await textTo(page, '+46701740688'));
  await confirmIfAsked(page, 'Confirm');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('main').getByText('Text message').first().waitFor();
  await expect
    .poll(async () => await (await page.request.get(`/dev/inbox?to=${encodeURIComponent(email)}`)).text(), {
      timeout: 10_000,
    })
    .toContain('A new phone number on your account');
  expect(pageErrors).toEqual([]);
  await context.close();
});

/** A new account, by its owner's first name. */
async function signUp(page: Page, name: string): Promise<{ email: string; password: string }> {
  const password = 'a-long-enough-password';
  const email = `${name}@example.com`;
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(`${name} Newcomer`);
  await page.getByLabel('Studio').fill(`Studio ${name}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make account' }).click();
  return { email, password };
}

async function openSetUp(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Add|Set up)/ })
    .first()
    .click();
}

/** Up to the number that is typed, and not yet sent. */
async function giveNumber(page: Page, number: string): Promise<void> {
  await openSetUp(page);
  await pick(page, 'Text message');
  await page.getByLabel('Phone number').fill(number);
}

/** The code of the newest text to a number. */
async function textTo(page: Page, phone: string): Promise<string> {
  const newest = async (): Promise<string> => {
    const answer = await page.request.get(`/dev/inbox?to=${encodeURIComponent(phone)}`);
    return /\b\d{6}\b/.exec(await answer.text())?.[0] ?? 'none yet';
  };
  // It leaves by itself, a moment after the request.
  await expect.poll(newest).toMatch(/^\d{6}$/);
  return newest();
}

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { setStage, takeSeat } from './harness.ts';
import { confirmIfAsked, enrollTotp, givePassword, goTo, keepCodes, pick, signIn, signOut } from './steps.ts';

const demo = setStage(1);

test('a device that is remembered is not asked again, and another one is', async () => {
  const account = demo.somebody();
  const { page, context, complaints } = await takeSeat(demo);
  await signIn(page, account);
  const { app } = await enrollTotp(page);
  await signOut(page);
  await givePassword(page, account);
  await page.getByLabel('6-digit code').fill(await app.nextCode());
  await page.getByLabel('Do not ask on this device for 30 days').check();
  await confirmIfAsked(page, 'Confirm');
  await page.getByRole('heading', { name: 'Account' }).waitFor();
  await signOut(page);
  await givePassword(page, account);
  await page.getByRole('heading', { name: 'Account' }).waitFor();

  const elsewhere = await takeSeat(demo);
  await elsewhere.page.goto('/');
  await givePassword(elsewhere.page, account);
  await elsewhere.page.getByLabel('6-digit code').waitFor();
  expect([...complaints, ...elsewhere.complaints]).toEqual([]);
  await elsewhere.context.close();
  await context.close();
});

test('a newcomer gives a number on a fresh password, and the code arrives there', async () => {
  const { page, context, complaints } = await takeSeat(demo);
  const password = 'a-long-enough-password';
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ada Newcomer');
  await page.getByLabel('Studio').fill('Studio Ada');
  await page.getByLabel('E-mail').fill('ada@example.com');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make account' }).click();
  await goTo(page, 'Account');
  demo.ageSignIns(11);
  await page
    .getByRole('button', { name: /^(Add|Set up)/ })
    .first()
    .click();
  await pick(page, 'Text message');
  await page.getByLabel('Phone number').fill('+46 70 174 06 99');
  await page.getByRole('button', { name: 'Send code' }).click();
  const asked = page.getByRole('dialog', { name: 'Your Sixpence password' });
  await asked.getByLabel('Password').fill(password);
  await asked.getByRole('button', { name: 'Continue' }).click();
  const field = page.getByLabel('6-digit code');
  await field.waitFor();
  expect(page.url()).not.toContain('174');
  await field.fill(await textTo(page, '+46701740699'));
  await confirmIfAsked(page, 'Confirm');
  await keepCodes(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('main').getByText('Text message').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** The code of the newest text to a number. */
async function textTo(page: Page, phone: string): Promise<string> {
  const answer = await page.request.get(`/dev/inbox?to=${encodeURIComponent(phone)}`);
  const code = /\b\d{6}\b/.exec(await answer.text())?.[0];
  if (code === undefined) throw new Error('No text with a code has arrived.');
  return code;
}

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { startTestDemo, openUserBrowser } from './harness.ts';
import { confirmIfAsked, goTo, saveRecoveryCodes, payBill, pick, prompt, signIn } from './steps.ts';

const demo = startTestDemo(1);

/** The code of the newest text in the development inbox. */
async function readText(page: Page): Promise<string> {
  const inbox = await page.context().newPage();
  const newest = async (): Promise<string> => {
    await inbox.goto('/dev/inbox');
    return /\b\d{6}\b/.exec(await inbox.locator('main').innerText())?.[0] ?? 'none yet';
  };
  // It leaves by itself, a moment after the request.
  await expect.poll(newest).toMatch(/^\d{6}$/);
  const code = await newest();
  await inbox.close();
  return code;
}

test('a code by text message enrolls a second step, and the page shows only the last digits of the number', async () => {
  const { page, context, pageErrors } = await openUserBrowser(demo);
  const account = demo.nextAccount();
  await signIn(page, account);
  await payBill(page);
  await prompt(page).getByRole('button').first().click();
  await pick(page, 'Text message');
  const field = page.getByLabel('6-digit code');
  await field.waitFor();
  expect(await page.locator('body').innerText()).not.toContain(account.phone);
  await field.fill(await readText(page));
  await confirmIfAsked(page, 'Confirm');
  await saveRecoveryCodes(page);
  await goTo(page, 'Account');
  await page.getByText('Text message').first().waitFor();
  expect(pageErrors).toEqual([]);
  await context.close();
});

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, startDemo, takeSeat, type Demo } from './harness.ts';
import { confirmIfAsked, goTo, keepCodes, payBill, pick, prompt, signIn } from './steps.ts';

let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(1), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** The code of the newest text in the development inbox. */
async function readText(page: Page): Promise<string> {
  const inbox = await page.context().newPage();
  await inbox.goto('/dev/inbox');
  const code = /\b\d{6}\b/.exec(await inbox.locator('main').innerText())?.[0];
  await inbox.close();
  if (code === undefined) throw new Error('No text with a code has arrived.');
  return code;
}

test('a code by text message sets up a second step, and shows no more of the number than its end', async () => {
  const { page, context, complaints } = await takeSeat(browser, demo);
  const account = demo.somebody();
  await signIn(page, account);
  await payBill(page);
  await prompt(page).getByRole('button').first().click();
  await pick(page, 'Text message');
  const field = page.getByLabel('6-digit code');
  await field.waitFor();
  expect(await page.locator('body').innerText()).not.toContain(account.phone);
  await field.fill(await readText(page));
  await confirmIfAsked(page, 'Confirm code');
  await keepCodes(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await goTo(page, 'Account');
  await page.getByText('Text message').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { SeedAccount } from '../../apps/demo/src/host/seed/seed-accounts.ts';
import { authenticatorApp } from './authenticator-app.ts';

/** The steps of a person in the product. */
export async function signIn(page: Page, account: SeedAccount): Promise<void> {
  await page.goto('/');
  await submitPassword(page, account);
  await page.getByRole('heading', { name: /^Hello, / }).waitFor();
}

export async function submitPassword(page: Page, { email, password }: SeedAccount): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  await goTo(page, 'Account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}

export async function payBill(page: Page, party = 'Fern & Field'): Promise<void> {
  await goTo(page, 'Invoices');
  await page.getByRole('link', { name: party }).click();
  await page.getByRole('button', { name: /^Pay €/ }).click();
  await page.getByText('will have it tomorrow').waitFor();
}

export async function sendPayout(page: Page, amount: string): Promise<void> {
  await goTo(page, 'Payouts');
  await page.getByLabel('Amount in euros').fill(amount);
  await page.getByRole('button', { name: 'Send payout' }).click();
}

/** The prompt, on any surface. */
export function prompt(page: Page): Locator {
  return page.locator('[data-part="prompt"]');
}

/** Waits long enough for a prompt to open, and expects none. */
export async function expectNoPrompt(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // A prompt opens after a short delay.
  await page.waitForTimeout(1_200);
  expect(await prompt(page).count()).toBe(0);
}

/** Picks a factor by its name in the picker. */
export async function pick(page: Page, factor: string): Promise<void> {
  await page.getByRole('radio', { name: factor }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Sets up an authenticator app and returns it, with the key it was given. */
export async function proveTotp(
  page: Page,
): Promise<ReturnType<typeof authenticatorApp> & { secret: string }> {
  await pick(page, 'Authenticator app');
  const secret = (await page.locator('[data-slot="totp-key"]').innerText()).replaceAll(/\s/g, '');
  const app = authenticatorApp(secret);
  await page.getByLabel('6-digit code').fill(await app.nextCode());
  await confirmIfAsked(page, 'Confirm');
  return { ...app, secret };
}

export async function provePasskey(page: Page): Promise<void> {
  await pick(page, 'Face, fingerprint or PIN');
  await page.getByRole('button', { name: 'Set up on this device' }).click();
}

/** Keeps the recovery codes by downloading them, and returns them. */
export async function saveRecoveryCodes(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: /^Well done/ }).waitFor();
  const codes = await page
    .getByRole('list', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allInnerTexts();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download codes' }).click();
  await download;
  // The button that was pressed is gone; the focus is on what comes next.
  await page.locator('button:focus').getByText('Continue').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  return codes.map((code) => code.trim());
}

/** Pays a first bill, accepts the prompt, and enrolls an authenticator app. */
export async function enrollTotp(page: Page) {
  await acceptPrompt(page);
  const app = await proveTotp(page);
  return { app, codes: await finishSetUp(page) };
}

/** The same with a passkey on this device. */
export async function enrollPasskey(page: Page): Promise<string[]> {
  await acceptPrompt(page);
  await provePasskey(page);
  return finishSetUp(page);
}

async function acceptPrompt(page: Page): Promise<void> {
  await payBill(page);
  await prompt(page).getByRole('button').first().click();
}

async function finishSetUp(page: Page): Promise<string[]> {
  // The session has a higher level afterwards, so the host issues a new cookie; the old one is invalid.
  const rotated = page.waitForResponse((response) => response.url().endsWith('/api/session'));
  const codes = await saveRecoveryCodes(page);
  await rotated;
  return codes;
}

/** A complete code may be submitted automatically; otherwise the button submits it. */
export async function confirmIfAsked(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click({ timeout: 5000 });
}

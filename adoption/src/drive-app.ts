import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';

/** Goes through the app as its first user: prompt, enrollment with a passkey, recovery codes, step-up. */
export async function driveApp(url: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const problems: string[] = [];
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        problems.push(message.text());
    });
    await addAuthenticator(page);
    await openWhenReady(page, url);

    await page.getByRole('button', { name: 'Pay' }).click();
    const prompt = page.locator('[data-part="prompt"]');
    await prompt.waitFor();
    await prompt.getByRole('button').first().click();
    await page.getByRole('radio', { name: 'Face, fingerprint or PIN' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Set up on this device' }).click();
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download codes' }).click();
    await download;
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByRole('button', { name: /^Send/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const unlock = dialog.getByRole('button', { name: 'Unlock with this device' });
    await unlock.click();
    await dialog.waitFor({ state: 'hidden' });
    if (problems.length > 0) throw new Error(`The page reported: ${problems.join('; ')}`);
  } finally {
    await browser.close();
  }
}

/** Opens the page when it and, behind its proxy, Kairos answer: a person reads in the terminals that both do. */
async function openWhenReady(page: Page, url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    // 401: Kairos answers, and this request has no session.
    const kairos = await fetch(`${url}/mfa/v1/state`).catch(() => undefined);
    const response = kairos?.status === 401 ? await page.goto(url).catch(() => undefined) : undefined;
    if (response?.ok()) return;
    if (tries > 60) throw new Error(`${url} did not answer within a minute.`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

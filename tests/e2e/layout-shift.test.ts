import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openUserBrowser, startTestDemo } from './harness.ts';
import { payBill, prompt, proveTotp, saveRecoveryCodes, signIn } from './steps.ts';

const windows = {
  desktop: { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' },
  phone: { viewport: { width: 390, height: 844 }, reducedMotion: 'no-preference' },
  'phone without motion': { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
} as const;

describe('the set-up on a slow connection', () => {
  const demo = startTestDemo();

  for (const [name, options] of Object.entries(windows))
    test(`shifts nothing on a ${name}, from the question to the codes`, async () => {
      const { page, context } = await openUserBrowser(demo, options);
      await signIn(page, demo.nextAccount());
      await payBill(page);
      await prompt(page).waitFor();
      await observeShifts(page);
      // Later than the half second in which a shift is attributed to the click.
      await page.route('**/mfa/v1/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      const accept = prompt(page).getByRole('button').first();
      await accept.click();
      // The question stays until the choice can replace it.
      expect(await prompt(page).getByRole('heading').count()).toBe(1);
      expect(await accept.getAttribute('data-state')).toBe('busy');
      await page.getByRole('radio').first().waitFor();
      expect(await prompt(page).count()).toBe(0);
      await proveTotp(page);
      await saveRecoveryCodes(page);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await totalShift(page)).toBeLessThan(0.02);
      await context.close();
    });
});

async function observeShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record = Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) record.shifts += entry.value;
    }).observe({ type: 'layout-shift' });
  });
}

function totalShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

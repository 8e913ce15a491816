import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePage } from './bundle-page.ts';
import { openBrowser } from './harness.ts';

/** The dialog in a shadow root on a page with links before and after it; with real keys, which no simulation has. */
describe('a dialog in a shadow root', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([openBrowser(), bundlePage('shadow-root.page.tsx')]);
  });
  afterAll(() => browser?.close());

  test('Tab cycles within it, and never leaves it for the page behind', async () => {
    const page = await openPage();
    const round = ['first field', 'Last', 'Close'];
    expect(await tabs(page, 'Tab', 7)).toEqual([...round, ...round, ...round].slice(0, 7));
    expect(await tabs(page, 'Shift+Tab', 4)).toEqual(['Close', 'Last', 'first field', 'Close']);
    await page.close();
  });

  test('it takes the focus back from a script of the page', async () => {
    const page = await openPage();
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.querySelector<HTMLElement>('#after')?.focus());
    expect(await focused(page)).toBe('first field');
    await page.close();
  });

  test('another dialog of the page above it can have the focus', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><input aria-label="password"></div>');
      document.querySelector<HTMLElement>('[aria-label="password"]')?.focus();
    });
    expect(await focused(page)).toBe('password');
    await page.evaluate(() => document.querySelector('body > [role="dialog"]')?.remove());
    await page.getByRole('heading', { name: 'A question' }).click();
    expect(await tabs(page, 'Tab', 4)).toEqual(['first field', 'Last', 'Close', 'first field']);
    await page.close();
  });

  test('closing it returns the focus to the button that opened it, and releases it', async () => {
    const page = await openPage();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Open');
    expect(await tabs(page, 'Tab', 1)).toEqual(['after']);
    await page.close();
  });

  async function openPage(): Promise<Page> {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(5_000);
    page.on('pageerror', (error) => console.error(error));
    await page.setContent(
      '<a id="before" href="#">before</a><div id="host"></div><a id="after" href="#">after</a>',
    );
    await page.addScriptTag({ content: script, type: 'module' });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'A question' }).waitFor();
    return page;
  }

  async function tabs(page: Page, key: string, times: number): Promise<string[]> {
    const seen: string[] = [];
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.press(key);
      seen.push(await focused(page));
    }
    return seen;
  }

  function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
  }
});

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePage } from './bundle-page.ts';
import { openBrowser } from './harness.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundlePage('rules-on-demand.page.tsx')]);
});
afterAll(() => browser?.close());

describe('a prompt on a page without styles.css', () => {
  test('brings its rules, under a CSP that allows no inline style', async () => {
    const { page, violations } = await openPage('<div id="host"></div>');
    // Those of every screen, and then, while the question is read, those of the enrollment.
    await expect.poll(() => look(page)).toEqual({ position: 'fixed', sheets: 3 });
    expect(violations).toEqual([]);
    await page.close();
  });

  test('brings them into the shadow root that it is in', async () => {
    const { page } = await openPage('<div id="host" data-shadow></div>');
    // Those of every screen, and then, while the question is read, those of the enrollment.
    await expect.poll(() => look(page)).toEqual({ position: 'fixed', sheets: 3 });
    await page.close();
  });

  test('brings none where the page has the whole stylesheet', async () => {
    const { page } = await openPage('<link rel="stylesheet" href="/complete.css"><div id="host"></div>');
    expect(await look(page)).toMatchObject({ position: 'static', sheets: 0 });
    await page.close();
  });
});

async function openPage(body: string): Promise<{ page: Page; violations: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  const files: Record<string, [type: string, content: string]> = {
    '/': [
      'text/html',
      `<!doctype html><title>Page</title>${body}<script type="module" src="/page.js"></script>`,
    ],
    '/page.js': ['text/javascript', script],
    '/complete.css': ['text/css', ':root { --kairos-stylesheet: complete }'],
  };
  await page.route('https://app.test/**', (route) => {
    const [contentType, content] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({
      body: content,
      contentType,
      headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'" },
    });
  });
  await page.goto('https://app.test/');
  await page.getByRole('heading', { name: 'A question' }).waitFor({ state: 'attached' });
  return { page, violations };
}

/** How the scrim around the prompt is positioned, and how many stylesheets were added where it is. */
function look(page: Page): Promise<{ position: string; sheets: number }> {
  return page.locator('[data-slot="dialog-scrim"]').evaluate((scrim) => {
    // SAFETY: a document or a shadow root.
    const root = scrim.getRootNode() as Document | ShadowRoot;
    return { position: getComputedStyle(scrim).position, sheets: root.adoptedStyleSheets.length };
  });
}

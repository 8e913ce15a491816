import { expect, test, vi } from 'vitest';
import type { Copy } from './create-copy-of.ts';
import { english } from './language.ts';

const own = { 'prompt.dismiss': 'Later', 'prompt.remindIn': 'Ask again in {days} d' } as const;
let isOffline = false;

/** Simulates a page that was just opened in a browser: nothing has been fetched yet. */
async function freshPage(): Promise<typeof import('./load-copy.ts')> {
  isOffline = false;
  vi.resetModules();
  // The module that browsers get (`imports` in package.json).
  vi.doMock('#message-parser', () => import('./message-parser.browser.ts'));
  vi.doMock('./parse-message.ts', async (original) => {
    if (isOffline) throw new Error('offline');
    return original();
  });
  return import('./load-copy.ts');
}

test('our messages and overrides without placeholders are available synchronously', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy(english, { 'prompt.dismiss': 'Don’t ask now', 'prompt.later': "Don't ask < today" });
  expect(copy).not.toBeInstanceOf(Promise);
  expect((copy as Copy)('prompt.later')).toBe("Don't ask < today");
  expect((copy as Copy)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('overrides with placeholders wait for the parser, which is fetched once', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy(english, own);
  expect(copy).toBeInstanceOf(Promise);
  expect((await copy)('prompt.remindIn', { days: 7 })).toBe('Ask again in 7 d');
  expect(loadCopy(english, own)).not.toBeInstanceOf(Promise);
});

test('a host’s own language, and a message that was changed and not compiled, wait for the parser too', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy({ ...english, locale: 'sv', compiled: {} });
  expect(copy).toBeInstanceOf(Promise);
  expect((await copy)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('if the parser cannot be fetched, our messages are used and nothing is blocked', async () => {
  const { loadCopy } = await freshPage();
  isOffline = true;
  const copy = await loadCopy(english, own);
  expect(copy('prompt.dismiss')).toBe('Later');
  expect(copy('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
  const swedish = await loadCopy({ ...english, locale: 'sv', compiled: {} }, own);
  expect(swedish.locale).toBe('en');
  isOffline = false;
  expect((await loadCopy(english, own))('prompt.remindIn', { days: 7 })).toBe('Ask again in 7 d');
});

test('overrides that are not valid messages fall back to ours, as on a server', async () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { loadCopy } = await freshPage();
  const copy = await loadCopy(english, { 'prompt.dismiss': 'Later {' });
  expect(copy('prompt.dismiss')).toBe(english.words['prompt.dismiss']);
  expect(consoleError).toHaveBeenCalledWith(
    expect.stringContaining('prompt.dismiss'),
    expect.any(SyntaxError),
  );
  expect(copy('prompt.later')).toBe('Remind me later');
  consoleError.mockRestore();
});

test('creating copy before the parser is loaded throws an error that says what to do', async () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { createCopy } = await freshPage().then(() => import('./create-copy.ts'));
  expect(createCopy(english, own)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
  expect(String(consoleError.mock.calls[0]?.[1])).toMatch(/await loadCopy/);
  consoleError.mockRestore();
});

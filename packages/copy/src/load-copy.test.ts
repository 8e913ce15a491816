import { expect, test, vi } from 'vitest';
import type { Copy } from './create-copy.ts';
import { english } from './language.ts';

const own = { 'prompt.dismiss': 'Later', 'prompt.remindIn': 'Ask again in {days} d' } as const;
let isOffline = false;

/** A page that was just opened in a browser: nothing was fetched yet. */
async function freshPage(): Promise<typeof import('./load-copy.ts')> {
  isOffline = false;
  vi.resetModules();
  // What a browser gets (`imports` in package.json).
  vi.doMock('#reader', () => import('./reader.browser.ts'));
  vi.doMock('./read-message.ts', async (original) => {
    if (isOffline) throw new Error('offline');
    return original();
  });
  return import('./load-copy.ts');
}

test('our words, and plain ones of a host’s own, are there at once', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy(english, { 'prompt.dismiss': 'Don’t ask now', 'prompt.later': "Don't ask < today" });
  expect(copy).not.toBeInstanceOf(Promise);
  expect((copy as Copy)('prompt.later')).toBe("Don't ask < today");
  expect((copy as Copy)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('words of a host’s own that have placeholders wait for their reader, once', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy(english, own);
  expect(copy).toBeInstanceOf(Promise);
  expect((await copy)('prompt.remindIn', { days: 7 })).toBe('Ask again in 7 d');
  expect(loadCopy(english, own)).not.toBeInstanceOf(Promise);
});

test('so does a language of a host’s own, and a message that was changed and not compiled', async () => {
  const { loadCopy } = await freshPage();
  const copy = loadCopy({ ...english, locale: 'sv', compiled: {} });
  expect(copy).toBeInstanceOf(Promise);
  expect((await copy)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('where the reader cannot be fetched, ours stand in, and nobody is kept out', async () => {
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

test('words that are no message give way to ours, as on a server', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { loadCopy } = await freshPage();
  const copy = await loadCopy(english, { 'prompt.dismiss': 'Later {' });
  expect(copy('prompt.dismiss')).toBe(english.words['prompt.dismiss']);
  expect(told).toHaveBeenCalledWith(expect.stringContaining('prompt.dismiss'), expect.any(SyntaxError));
  expect(copy('prompt.later')).toBe('Remind me later');
  told.mockRestore();
});

test('whoever skips the wait is told what to do', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { createCopy } = await freshPage().then(() => import('./create-copy.ts'));
  expect(createCopy(english, own)('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
  expect(String(told.mock.calls[0]?.[1])).toMatch(/await loadCopy/);
  told.mockRestore();
});

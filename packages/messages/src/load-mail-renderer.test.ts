import { expect, test, vi } from 'vitest';
import { loadMailRenderer } from './render-mail.ts';

const mailLibrary = vi.hoisted(() => ({ isLoaded: false }));
vi.mock('react-email', async (importOriginal) => {
  mailLibrary.isLoaded = true;
  return importOriginal();
});

test('the mail library is loaded when it is asked for, and not by whoever sends no mail', async () => {
  expect(mailLibrary.isLoaded).toBe(false);
  await loadMailRenderer();
  expect(mailLibrary.isLoaded).toBe(true);
});

import { expect, test, vi } from 'vitest';
import { loadMailRenderer } from './render-mail.ts';

const mailLibrary = vi.hoisted(() => ({ isLoaded: false }));
vi.mock('react-email', async (importOriginal) => {
  mailLibrary.isLoaded = true;
  return importOriginal();
});

test('the mail library is loaded on request and not by importing the package', async () => {
  expect(mailLibrary.isLoaded).toBe(false);
  await loadMailRenderer();
  expect(mailLibrary.isLoaded).toBe(true);
});

import { expect, test, vi } from 'vitest';
import { consoleLog } from './log.ts';

test('an error that a library reports as a plain object is logged by its message, and by nothing else of it', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  consoleLog.error('The job queue failed.', { message: 'connection refused', parameters: ['a-code'] });
  expect(written.mock.calls).toEqual([['The job queue failed.', 'connection refused']]);
  written.mockRestore();
});

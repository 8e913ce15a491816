import { expect, test, vi } from 'vitest';
import { consoleLog } from './log.ts';

test('of an error that is a plain object only the message is logged', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  consoleLog.error('The job queue failed.', { message: 'connection refused', parameters: ['a-code'] });
  expect(written.mock.calls).toEqual([['The job queue failed.', 'connection refused']]);
  written.mockRestore();
});

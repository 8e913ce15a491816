import { expect, test } from 'vitest';
import { withTimeout } from './with-timeout.ts';

test('work that hangs and does not listen is not waited for', async () => {
  await expect(withTimeout(20, () => Promise.withResolvers<void>().promise)).rejects.toThrow(/timeout/i);
});

test('work that is done in time is what comes back', async () => {
  await expect(withTimeout(1000, async () => 'done')).resolves.toBe('done');
});

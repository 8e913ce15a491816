import { expect, test } from 'vitest';
import { withTimeout } from './with-timeout.ts';

test('a call that hangs and ignores its abort signal is given up', async () => {
  await expect(withTimeout(20, () => Promise.withResolvers<void>().promise)).rejects.toThrow(/timeout/i);
});

test('a call that ends in time returns its value', async () => {
  await expect(withTimeout(1000, async () => 'done')).resolves.toBe('done');
});

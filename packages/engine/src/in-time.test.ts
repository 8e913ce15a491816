import { expect, test } from 'vitest';
import { inTime } from './in-time.ts';

test('work that hangs and does not listen is not waited for', async () => {
  await expect(inTime(20, () => Promise.withResolvers<void>().promise)).rejects.toThrow(/timeout/i);
});

test('work that is done in time is what comes back', async () => {
  await expect(inTime(1000, async () => 'done')).resolves.toBe('done');
});

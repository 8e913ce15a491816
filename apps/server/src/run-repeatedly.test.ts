import { expect, test } from 'vitest';
import { runRepeatedly } from './run-repeatedly.ts';

test('calls never run concurrently, and stopping waits for a running call', async () => {
  let [running, most, done] = [0, 0, 0];
  const stop = runRepeatedly(async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
    done++;
  }, 1);
  await expect.poll(() => done).toBeGreaterThan(1);
  await stop();
  const after = done;
  expect([most, running]).toEqual([1, 0]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toBe(after);
});

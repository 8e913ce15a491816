import { expect, test } from 'vitest';
import { runBlock } from './run-block.ts';

test('so many units run at once as there are connections, and each of them once', async () => {
  let running = 0;
  let most = 0;
  const finished: number[] = [];
  const units = Array.from({ length: 20 }, (_, number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    finished.push(number);
  });
  const times = await runBlock({ units, count: 20 }, 4);
  expect(most).toBe(4);
  expect(finished.toSorted((a, b) => a - b)).toEqual(units.map((_, number) => number));
  expect(times.latenciesMs).toHaveLength(20);
});

test('a unit that fails ends the block', async () => {
  const units = [() => Promise.reject(new Error('refused'))];
  await expect(runBlock({ units, count: 1 }, 1)).rejects.toThrow('refused');
});

test('a unit that handles many things has no latency of one of them', async () => {
  const times = await runBlock({ units: [() => Promise.resolve()], count: 100 }, 1);
  expect(times).toMatchObject({ count: 100, latenciesMs: [] });
});

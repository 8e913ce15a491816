import { expect, test, vi } from 'vitest';
import { createDeferredRunner } from './create-deferred-runner.ts';
import { createFlowRunner } from './create-flow-runner.ts';

const counter = () =>
  createFlowRunner<number, 'add', never>({
    flow: (state) => [state + 1],
    start: 0,
    run: () => Promise.resolve(undefined),
  });

test('it is in its first state until the first event loads it, and then that event counts', async () => {
  const load = vi.fn(async () => counter());
  const runner = createDeferredRunner(0, load);
  const heard = vi.fn();
  runner.subscribe(heard);
  runner.retain();
  expect([runner.getState(), load.mock.calls.length]).toEqual([0, 0]);
  runner.dispatch('add');
  await expect.poll(() => runner.getState()).toBe(1);
  runner.dispatch('add');
  expect([runner.getState(), heard.mock.calls.length, load.mock.calls.length]).toEqual([2, 2, 1]);
});

test('where it could not be loaded, the next call loads it again', async () => {
  const load = vi.fn(async () => counter()).mockRejectedValueOnce(new Error('offline'));
  const runner = createDeferredRunner(0, load);
  await expect(runner.load()).rejects.toThrow('offline');
  await runner.load();
  runner.dispatch('add');
  expect(runner.getState()).toBe(1);
});

test('it keeps the loaded runner running until its last user is gone', async () => {
  const loaded = counter();
  const release = vi.fn();
  const retain = vi.spyOn(loaded, 'retain').mockReturnValue(release);
  const runner = createDeferredRunner(0, async () => loaded);
  const first = runner.retain();
  await runner.load();
  const second = runner.retain();
  expect(retain).toHaveBeenCalledOnce();
  first();
  first();
  expect(release).not.toHaveBeenCalled();
  second();
  expect(release).toHaveBeenCalledOnce();
});

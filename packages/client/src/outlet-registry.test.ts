import { expect, test, vi } from 'vitest';
import { createOutletRegistry } from './outlet-registry.ts';

test('of two hosts one serves, the console says so, and the other takes over when it goes', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const hosts = createOutletRegistry('<StepUpDialog>', () => undefined);
  const [first, second] = [vi.fn<(serves: boolean) => void>(), vi.fn<(serves: boolean) => void>()];
  const leave = hosts.add(first);
  const leaveToo = hosts.add(second);
  expect([first.mock.lastCall, second.mock.lastCall]).toEqual([[true], [false]]);
  expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('<StepUpDialog>'));
  leave();
  leave();
  expect(second.mock.lastCall).toEqual([true]);
  expect(hosts.hasMounted()).toBe(true);
  leaveToo();
  expect(hosts.hasMounted()).toBe(false);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('No <StepUpDialog> is mounted'));
  vi.restoreAllMocks();
});

test('one that seems to go and comes back, as in StrictMode, is one', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const hosts = createOutletRegistry('<StepUpDialog>', () => undefined);
  const serve = vi.fn<(serves: boolean) => void>();
  hosts.add(serve)();
  hosts.add(serve);
  expect(serve.mock.lastCall).toEqual([true]);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

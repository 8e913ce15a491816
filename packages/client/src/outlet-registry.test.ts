import { expect, test, vi } from 'vitest';
import { createOutletRegistry } from './outlet-registry.ts';

test('of two outlets the first is active, the console warns, and the other becomes active when the first is removed', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
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
  expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('No <StepUpDialog> is mounted'));
  vi.restoreAllMocks();
});

test('an outlet that is removed and added again, as in StrictMode, counts once', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const hosts = createOutletRegistry('<StepUpDialog>', () => undefined);
  const serve = vi.fn<(serves: boolean) => void>();
  hosts.add(serve)();
  hosts.add(serve);
  expect(serve.mock.lastCall).toEqual([true]);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

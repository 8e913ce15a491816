import { expect, test, vi } from 'vitest';
import { createScreens } from './create-screens.ts';

test('with nothing mounted that could show it, a screen says so and hangs nobody', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await createScreens().show({ screen: 'security' })).toBe('no_host');
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('No <KairosScreens> is mounted'));
  told.mockRestore();
});

test('a screen answers how it ended', async () => {
  const screens = createScreens();
  screens.mount();
  const done = screens.show({ screen: 'recovery-codes' });
  expect(screens.getState()).toEqual({ screen: 'recovery-codes' });
  screens.close('done');
  expect(await done).toBe('done');
  expect(screens.getState()).toBeUndefined();
});

test('one screen at a time: the one that is open gives way', async () => {
  const screens = createScreens();
  screens.mount();
  const first = screens.show({ screen: 'security' });
  const second = screens.show({ screen: 'enrollment' });
  expect(await first).toBe('closed');
  screens.close();
  expect(await second).toBe('closed');
});

test('a host that goes away leaves nobody waiting', async () => {
  const screens = createScreens();
  const unmount = screens.mount();
  const open = screens.show({ screen: 'security' });
  unmount();
  expect(await open).toBe('closed');
});

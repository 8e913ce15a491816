import { expect, test, vi } from 'vitest';
import { createScreens } from './create-screens.ts';

test('without a mounted outlet a screen resolves with no_host and logs what to mount', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await createScreens().show({ screen: 'security' })).toBe('no_host');
  expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('No <KairosScreens> is mounted'));
  logged.mockRestore();
});

test('a screen resolves with how it ended', async () => {
  const screens = createScreens();
  screens.mount();
  const done = screens.show({ screen: 'recovery-codes' });
  expect(screens.getState()).toEqual({ screen: 'recovery-codes' });
  screens.close('done');
  expect(await done).toBe('done');
  expect(screens.getState()).toBeUndefined();
});

test('a second screen closes the first', async () => {
  const screens = createScreens();
  screens.mount();
  const first = screens.show({ screen: 'security' });
  const second = screens.show({ screen: 'enrollment' });
  expect(await first).toBe('closed');
  screens.close();
  expect(await second).toBe('closed');
});

test('an unmounted outlet closes the open screen', async () => {
  const screens = createScreens();
  const unmount = screens.mount();
  const open = screens.show({ screen: 'security' });
  unmount();
  expect(await open).toBe('closed');
});

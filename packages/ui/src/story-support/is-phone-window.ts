import { expect } from 'storybook/test';

/** Whether the window is as narrow as a phone. In a test it has to be; in an open Storybook it need not. */
export async function isPhoneWindow(): Promise<boolean> {
  const isPhone = window.innerWidth < 480;
  if ('__vitest_worker__' in globalThis) await expect(isPhone).toBe(true);
  return isPhone;
}

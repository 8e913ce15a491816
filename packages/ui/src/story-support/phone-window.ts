import { expect } from 'storybook/test';

/** Whether the story has a phone's window. A test sees to it; whoever opens it at a desk may look at it there. */
export async function isPhoneWindow(): Promise<boolean> {
  const isPhone = window.innerWidth < 480;
  if ('__vitest_worker__' in globalThis) await expect(isPhone).toBe(true);
  return isPhone;
}

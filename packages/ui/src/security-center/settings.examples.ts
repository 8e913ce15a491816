import type { PromptPreferences, RememberedDevice, RememberedDevices } from '@kairos-mfa/protocol';
import type { PromptPreferencesHook, RememberedDevicesHook } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

export const thisLaptop: RememberedDevice = {
  id: 'device-1',
  browser: 'chrome',
  system: 'macos',
  rememberedAt: '2026-11-09T08:00:00Z',
  expiresAt: '2026-12-09T08:00:00Z',
  current: true,
};
export const oldPhone: RememberedDevice = {
  id: 'device-2',
  browser: 'samsung',
  system: 'android',
  rememberedAt: '2026-11-02T19:20:00Z',
  expiresAt: '2026-12-02T19:20:00Z',
  current: false,
};
/** A device with an unknown browser and system. */
export const unknownDevice: RememberedDevice = {
  ...oldPhone,
  id: 'device-3',
  browser: null,
  system: null,
  rememberedAt: '2026-10-30T10:00:00Z',
};

export const remembered: RememberedDevices = { days: 30, devices: [thisLaptop, oldPhone, unknownDevice] };
export const preferences: PromptPreferences = { neverAsk: false, reminders: true };

/** The verbs of remembered devices and preferences as mocks. */
export function devicesHook(
  state: RememberedDevicesHook['state'] = { step: 'listed', remembered },
): RememberedDevicesHook {
  return { state, forget: fn(), forgetAll: fn(), confirm: fn(), back: fn(), retry: fn() };
}

export function preferencesHook(
  state: PromptPreferencesHook['state'] = { step: 'shown', preferences },
): PromptPreferencesHook {
  return { state, change: fn(), undo: fn(), retry: fn() };
}

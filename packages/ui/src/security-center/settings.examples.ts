import type {
  PromptHistory,
  PromptPreferences,
  RememberedDevice,
  RememberedDevices,
} from '@kairos-mfa/protocol';
import type { PromptHistoryHook, PromptPreferencesHook, RememberedDevicesHook } from '@kairos-mfa/react';
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

export const history: PromptHistory = {
  prompts: [
    {
      kind: 'soft',
      moment: 'invite.sent',
      variant: 'spare-key',
      shownAt: '2026-11-02T10:00:00Z',
      answeredAt: '2026-11-02T10:00:20Z',
      response: 'enrolled',
      reason: null,
      nextEligibleAt: null,
    },
    {
      kind: 'soft',
      moment: 'payment.completed',
      variant: 'only-you',
      shownAt: '2026-09-14T16:30:00Z',
      answeredAt: '2026-09-14T16:30:09Z',
      response: 'dismissed',
      reason: 'lockout_worry',
      nextEligibleAt: '2026-09-28T16:30:09Z',
    },
  ],
  setupSkippedAt: '2026-08-30T08:00:00Z',
  nextSteps: [
    {
      step: 'second_factor',
      channel: 'card',
      shownAt: '2026-11-12T09:00:00Z',
      answeredAt: '2026-11-12T09:01:00Z',
      response: 'done',
    },
    {
      step: 'check_up',
      channel: 'mail',
      shownAt: '2026-11-20T09:00:00Z',
      answeredAt: null,
      response: null,
    },
  ],
};

export function historyHook(
  state: PromptHistoryHook['state'] = { step: 'listed', history },
): PromptHistoryHook {
  return { state, retry: fn() };
}

'use client';

import { createDevicesRunner } from '@kairos-mfa/client/internal/run-devices';
import type { DevicesEvent, DevicesState, KairosEvent } from '@kairos-mfa/flows';
import { useEvents } from './use-events.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** The list of remembered devices: its state and its verbs. */
export interface RememberedDevicesHook {
  state: DevicesState;
  /** Forgets one device; it requires the second factor again. */
  forget: (deviceId: string) => void;
  /** Opens the confirmation; `confirm` forgets all devices. */
  forgetAll: () => void;
  /** Confirms that all devices are forgotten. */
  confirm: () => void;
  /** Closes the confirmation; nothing is changed. */
  back: () => void;
  /** Loads the list again, after a problem. */
  retry: () => void;
}

/** Events of other screens that remember a device, or end remembered ones. */
const changes: ReadonlySet<KairosEvent['type']> = new Set([
  'challenge.passed',
  'enrollment.completed',
  'security.changed',
]);

/** The verbs of the list over the `dispatch` of its flow. */
export function createRememberedDevicesVerbs(
  dispatch: Dispatch<DevicesEvent>,
): Omit<RememberedDevicesHook, 'state'> {
  return {
    forget: (deviceId) => dispatch({ type: 'forget-requested', deviceId }),
    forgetAll: () => dispatch({ type: 'forget-all-requested' }),
    confirm: () => dispatch({ type: 'confirm-requested' }),
    back: () => dispatch({ type: 'back-requested' }),
    retry: () => dispatch({ type: 'retry-requested' }),
  };
}

/** The devices that skip the second factor for a while, and how to forget them. */
export function useRememberedDevices(): RememberedDevicesHook {
  const { client } = useKairos();
  const [hook, dispatch] = useFlow(
    'devices',
    () => createDevicesRunner(client),
    createRememberedDevicesVerbs,
  );
  useEvents(({ type }) => {
    if (changes.has(type)) dispatch({ type: 'changed-elsewhere' });
  });
  return hook;
}

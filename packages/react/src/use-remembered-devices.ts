'use client';

import { createDevicesRunner } from '@kairos-mfa/client';
import type { KairosEvent } from '@kairos-mfa/flows';
import { useMemo, useState } from 'react';
import type { RememberedDevicesHook } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useEvents } from './use-events.ts';
import { useFlow } from './use-flow.ts';

/** What ends remembered devices from another screen, or remembers one. */
const changes: ReadonlySet<KairosEvent['type']> = new Set([
  'challenge.passed',
  'enrollment.completed',
  'security.changed',
]);

/** The devices on which the second step is not asked for a while, and forgetting them. */
export function useRememberedDevices(): RememberedDevicesHook {
  const { client } = useKairos();
  const [runner] = useState(() => createDevicesRunner(client));
  const state = useFlow(runner);
  useEvents(({ type }) => {
    if (changes.has(type)) runner.dispatch({ type: 'changed-elsewhere' });
  });
  const verbs = useMemo(
    () =>
      ({
        forget: (deviceId) => runner.dispatch({ type: 'forget-requested', deviceId }),
        forgetAll: () => runner.dispatch({ type: 'forget-all-requested' }),
        confirm: () => runner.dispatch({ type: 'confirm-requested' }),
        back: () => runner.dispatch({ type: 'back-requested' }),
        retry: () => runner.dispatch({ type: 'retry-requested' }),
      }) satisfies Omit<RememberedDevicesHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}

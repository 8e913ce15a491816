'use client';

import type { ScreenRequest, Screens } from '@kairos-mfa/client';
import { offerNewRecoveryCodes } from '@kairos-mfa/client/internal/offer-recovery-codes';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKairos } from './use-kairos.ts';

/** The screen to draw, and how to close it. */
export interface ScreenHook {
  /** The screen that was opened with `show()`; `undefined` while none is open. */
  request: ScreenRequest | undefined;
  close: Screens['close'];
}

/** For the component that draws the screens of `show()`: they open only while it is mounted. Of several, the first one draws. */
export function useScreen(): ScreenHook {
  const { client } = useKairos();
  const { screens } = client;
  const [isActive, setActive] = useState(false);
  useEffect(() => screens.mount(setActive), [screens]);
  useEffect(() => (isActive ? offerNewRecoveryCodes(client) : undefined), [client, isActive]);
  const request = useSyncExternalStore(screens.subscribe, screens.getState, screens.getState);
  return { request: isActive ? request : undefined, close: screens.close };
}

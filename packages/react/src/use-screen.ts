'use client';

import { offerNewRecoveryCodes, type ScreenRequest, type Screens } from '@kairos-mfa/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useKairos } from './kairos-provider.tsx';

export interface ScreenHook {
  /** The screen that code asked for; `undefined` while there is none. */
  request: ScreenRequest | undefined;
  close: Screens['close'];
}

/** For whatever draws the screens that `show()` opens: while it is mounted, they are served. Of several, the first one serves. */
export function useScreen(): ScreenHook {
  const { client } = useKairos();
  const { screens } = client;
  const [serves, setServes] = useState(false);
  useEffect(() => screens.mount(setServes), [screens]);
  useEffect(() => (serves ? offerNewRecoveryCodes(client) : undefined), [client, serves]);
  const request = useSyncExternalStore(screens.subscribe, screens.getState, screens.getState);
  return { request: serves ? request : undefined, close: screens.close };
}

'use client';

import { offerCodes, type ScreenRequest, type Screens } from '@kairos-mfa/client';
import { useEffect, useSyncExternalStore } from 'react';
import { useKairos } from './kairos-provider.tsx';

export interface ScreenHook {
  /** The screen that code asked for; `undefined` while there is none. */
  request: ScreenRequest | undefined;
  close: Screens['close'];
}

/** For whatever draws the screens that `show()` opens: while it is mounted, they are served. Mount one. */
export function useScreen(): ScreenHook {
  const { client } = useKairos();
  const { screens } = client;
  useEffect(() => screens.mount(), [screens]);
  useEffect(() => offerCodes(client), [client]);
  const request = useSyncExternalStore(screens.subscribe, screens.getState, screens.getState);
  return { request, close: screens.close };
}

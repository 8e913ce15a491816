'use client';

import type { ScreenRequest, Screens } from '@kairos-mfa/client';
import { useEffect, useSyncExternalStore } from 'react';
import { useKairos } from './kairos-provider.tsx';

export interface ScreenHook {
  /** The screen that code asked for; `undefined` while there is none. */
  request: ScreenRequest | undefined;
  close: Screens['close'];
}

/** For whatever draws the screens that `show()` opens: while it is mounted, they are served. Mount one. */
export function useScreen(): ScreenHook {
  const { screens } = useKairos().client;
  useEffect(() => screens.mount(), [screens]);
  const request = useSyncExternalStore(screens.subscribe, screens.getState, screens.getState);
  return { request, close: screens.close };
}

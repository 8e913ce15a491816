'use client';

import { everySecond, secondsToNextCode } from '@kairos-mfa/client/internal/totp.used-step';
import { useSyncExternalStore } from 'react';

/** Seconds until an authenticator app shows a code that this browser has not sent yet, counting down; usually 0. */
export function useSecondsToNextCode(factorId: string | undefined): number {
  return useSyncExternalStore(
    everySecond,
    () => (factorId === undefined ? 0 : secondsToNextCode(factorId)),
    () => 0,
  );
}

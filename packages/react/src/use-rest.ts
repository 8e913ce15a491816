'use client';

import { currentSuppressors, whenIdleAfter } from '@kairos-mfa/client';
import { useEffect, useRef, useState } from 'react';
import type { MfaPromptOptions } from './hook-types.ts';

export interface QuietDelayOptions extends Pick<MfaPromptOptions, 'canInterrupt' | 'suppressors'> {
  /** What is to be shown, e.g. a prompt's id; `undefined` while there is nothing. Each one rests once. */
  what: string | undefined;
  milliseconds: number;
}

/**
 * Leaves the page a moment of rest before something covers it, and says when that is over.
 * Whoever has begun something else by then is not interrupted: it waits until the page is calm.
 */
export function useQuietDelay(options: QuietDelayOptions): boolean {
  const { what, milliseconds } = options;
  const [rested, setRested] = useState<string>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const isWaiting = what !== undefined && milliseconds > 0 && rested !== what;
  useEffect(() => {
    if (!isWaiting) return undefined;
    return whenIdleAfter(
      milliseconds,
      () => {
        const { canInterrupt, suppressors } = latest.current;
        return canInterrupt?.() !== false && currentSuppressors(suppressors).length === 0;
      },
      () => setRested(what),
    );
  }, [isWaiting, what, milliseconds]);
  return !isWaiting;
}

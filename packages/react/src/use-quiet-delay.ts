'use client';

import { currentSuppressors } from '@kairos-mfa/client/internal/page-suppressors';
import { whenIdleAfter } from '@kairos-mfa/client/internal/wait-until-idle';
import { useEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';
import type { MfaPromptOptions } from './use-mfa-prompt.ts';

/** What is delayed, for how long, and what may delay it further. */
export interface QuietDelayOptions extends Pick<MfaPromptOptions, 'canInterrupt' | 'suppressors'> {
  /** Identifies what is to be shown, e.g. a prompt's id; `undefined` while there is nothing. Each id is delayed once. */
  contentId: string | undefined;
  delayMs: number;
}

/**
 * Returns false until a delay has passed and the page is idle, then true: the page's own message can be read before
 * something covers it. While the person does something else, e.g. types, it stays false.
 */
export function useQuietDelay(options: QuietDelayOptions): boolean {
  const { contentId, delayMs } = options;
  const [delayedId, setDelayedId] = useState<string>();
  const latest = useLatest(options);
  const isWaiting = contentId !== undefined && delayMs > 0 && delayedId !== contentId;
  useEffect(() => {
    if (!isWaiting) return undefined;
    return whenIdleAfter(
      delayMs,
      () => {
        const { canInterrupt, suppressors } = latest.current;
        return canInterrupt?.() !== false && currentSuppressors(suppressors).length === 0;
      },
      () => setDelayedId(contentId),
    );
  }, [isWaiting, contentId, delayMs, latest]);
  return !isWaiting;
}

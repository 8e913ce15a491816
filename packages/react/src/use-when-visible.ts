'use client';

import { whenVisible } from '@kairos-mfa/client/internal/when-visible';
import { useCallback, type RefCallback } from 'react';
import { useLatest } from './use-latest.ts';

/** A ref that calls back once, when its element is visible on the screen. */
export function useWhenVisible(onVisible: () => void): RefCallback<Element> {
  const latest = useLatest(onVisible);
  return useCallback(
    (element) => (element ? whenVisible(element, () => latest.current()) : undefined),
    [latest],
  );
}

'use client';

import { whenVisible } from '@kairos-mfa/client';
import { useCallback, useEffect, useRef, type RefCallback } from 'react';

/** A ref for what a prompt shows: reports once, when it is really visible. */
export function useWhenVisible(seen: () => void): RefCallback<Element> {
  const latest = useRef(seen);
  useEffect(() => {
    latest.current = seen;
  });
  return useCallback((element) => (element ? whenVisible(element, () => latest.current()) : undefined), []);
}

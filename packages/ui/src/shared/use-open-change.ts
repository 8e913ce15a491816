'use client';

import { useLatest } from '@kairos-mfa/react/internal/use-latest';
import { useEffect, useRef } from 'react';

/** Calls back once each time something opens or closes; never for starting closed. */
export function useOpenChange(isOpen: boolean, changed: (open: boolean) => void): void {
  const latest = useLatest(changed);
  const reported = useRef(false);
  useEffect(() => {
    if (reported.current === isOpen) return;
    reported.current = isOpen;
    latest.current(isOpen);
  }, [isOpen, latest]);
}

'use client';

import { useLatest } from '@kairos-mfa/react';
import { useEffect, useRef } from 'react';

/** Tells when something opened or closed, once each time; never that it starts closed. */
export function useOpenChange(isOpen: boolean, changed: (open: boolean) => void): void {
  const latest = useLatest(changed);
  const told = useRef(false);
  useEffect(() => {
    if (told.current === isOpen) return;
    told.current = isOpen;
    latest.current(isOpen);
  }, [isOpen, latest]);
}

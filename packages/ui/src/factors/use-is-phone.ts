'use client';

import { useSyncExternalStore } from 'react';

const phone = '(hover: none) and (pointer: coarse) and (max-width: 48rem)';

/** Whether the person holds the screen in one hand: fingers, and little room. Turning it may change that. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone, () => false);
}

function isPhone(): boolean {
  return typeof matchMedia === 'function' && matchMedia(phone).matches;
}

function subscribe(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(phone);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

'use client';

import { useSyncExternalStore } from 'react';

const phone = '(hover: none) and (pointer: coarse) and (max-width: 48rem)';

/** Whether this is a phone: touch input and a narrow screen. Rotating it may change the answer. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone, () => false);
}

function isPhone(): boolean {
  return typeof matchMedia === 'function' && matchMedia(phone).matches;
}

function subscribe(onChange: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(phone);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

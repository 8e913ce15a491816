'use client';

import type { KairosEvent } from '@kairos-mfa/flows';
import { useEffect } from 'react';
import { useKairos } from './use-kairos.ts';
import { useLatest } from './use-latest.ts';

/** Calls the listener with the events of every screen while the component is mounted. */
export function useEvents(listener: (event: KairosEvent) => void): void {
  const { client } = useKairos();
  const latest = useLatest(listener);
  useEffect(() => client.onEvent((event) => latest.current(event)), [client, latest]);
}

'use client';

import type { KairosEvent } from '@kairos-mfa/flows';
import { useEffect, useRef } from 'react';
import { useKairos } from './kairos-provider.tsx';

/** Hears the events of every screen while the component is mounted. */
export function useEvents(hear: (event: KairosEvent) => void): void {
  const { client } = useKairos();
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => client.onEvent((event) => latest.current(event)), [client]);
}

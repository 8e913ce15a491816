'use client';

import type { KairosEvent } from '@kairos-mfa/flows';
import { useEffect, useRef } from 'react';
import { useKairos } from './kairos-provider.tsx';

/** Hears some kinds of events while the component is mounted. */
export function useEvents(kinds: ReadonlySet<KairosEvent['type']>, hear: () => void): void {
  const { client } = useKairos();
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(
    () =>
      client.onEvent(({ type }) => {
        if (kinds.has(type)) latest.current();
      }),
    [client, kinds],
  );
}

'use client';

import { createRecoveryCodesRunner } from '@kairos-mfa/client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecoveryCodesHook, RecoveryCodesOptions } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Keeps one set of recovery codes; the set is read once, because it is shown once. */
export function useRecoveryCodes(options: RecoveryCodesOptions): RecoveryCodesHook {
  const { client } = useKairos();
  const [runner] = useState(() => createRecoveryCodesRunner(client, options.codes));
  const state = useFlow(runner);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (state.step === 'kept') latest.current.onKept?.();
    if (state.step === 'left') latest.current.onLeft?.();
  }, [state.step]);
  const verbs = useMemo(
    () =>
      ({
        saved: (how) => runner.dispatch({ type: 'saved', how }),
        typeBack: () => runner.dispatch({ type: 'type-back-requested' }),
        typed: (code) => runner.dispatch({ type: 'typed', code }),
        acknowledge: () => runner.dispatch({ type: 'acknowledge-requested' }),
        leave: () => runner.dispatch({ type: 'leave-requested' }),
        stay: () => runner.dispatch({ type: 'stay-requested' }),
      }) satisfies Omit<RecoveryCodesHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}

'use client';

import { createEnrollmentRunner } from '@kairos-mfa/client';
import { useMemo, useState } from 'react';
import type { EnrollmentHook, EnrollmentOptions } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useFlow } from './use-flow.ts';

/** Sets up a factor. Options are read once, when the screen opens. */
export function useEnrollment(options: EnrollmentOptions = {}): EnrollmentHook {
  const { client, reauthenticate, addPhone } = useKairos();
  const [runner] = useState(() =>
    createEnrollmentRunner(client, {
      ...options,
      reauthenticate,
      ...(addPhone ? { addPhone } : {}),
    }),
  );
  const state = useFlow(runner);
  const verbs = useMemo(
    () =>
      ({
        choose: (factorType) => runner.dispatch({ type: 'choose-requested', factorType }),
        back: () => runner.dispatch({ type: 'back-requested' }),
        verify: (proof, name) =>
          runner.dispatch({ type: 'verify-requested', proof, ...(name ? { name } : {}) }),
        addPhone: (phone) => runner.dispatch({ type: 'add-phone-requested', phone }),
        runCeremony: () => runner.dispatch({ type: 'run-ceremony-requested' }),
        resend: () => runner.dispatch({ type: 'resend-requested' }),
        reauthenticated: () => runner.dispatch({ type: 'reauthenticated' }),
        codesKept: () => runner.dispatch({ type: 'codes-kept' }),
        codesLeft: () => runner.dispatch({ type: 'codes-left' }),
        addAnother: () => runner.dispatch({ type: 'add-another-requested' }),
        finish: () => runner.dispatch({ type: 'finish-requested' }),
        retry: () => runner.dispatch({ type: 'retry-requested' }),
      }) satisfies Omit<EnrollmentHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}

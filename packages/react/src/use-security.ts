'use client';

import { createSecurityRunner } from '@kairos-mfa/client';
import type { KairosEvent } from '@kairos-mfa/flows';
import { useMemo, useState } from 'react';
import type { SecurityHook } from './hook-types.ts';
import { useKairos } from './kairos-provider.tsx';
import { useEvents } from './use-events.ts';
import { useFlow } from './use-flow.ts';

/** What may have changed one's own protection from another screen. */
const changes: ReadonlySet<KairosEvent['type']> = new Set([
  'enrollment.completed',
  'recovery_codes.kept',
  'recovery_codes.used',
  'security.changed',
]);

/** One's own protection: factors, options, codes, score, and the verbs to change them. Proofs go to the step-up dialog. */
export function useSecurity(): SecurityHook {
  const { client } = useKairos();
  const [runner] = useState(() => createSecurityRunner(client));
  const state = useFlow(runner);
  useEvents(({ type }) => {
    if (changes.has(type)) runner.dispatch({ type: 'changed-elsewhere' });
  });
  const verbs = useMemo(
    () =>
      ({
        rename: (factorId) => runner.dispatch({ type: 'rename-requested', factorId }),
        saveName: (name) => runner.dispatch({ type: 'save-name-requested', name }),
        remove: (factorId) => runner.dispatch({ type: 'remove-requested', factorId }),
        regenerate: () => runner.dispatch({ type: 'regenerate-requested' }),
        confirm: () => runner.dispatch({ type: 'confirm-requested' }),
        add: (factorType) =>
          runner.dispatch({ type: 'add-requested', ...(factorType ? { factorType } : {}) }),
        added: () => runner.dispatch({ type: 'added' }),
        checkFactor: () => runner.dispatch({ type: 'check-factor-requested' }),
        checked: () => runner.dispatch({ type: 'checked' }),
        codesKept: () => runner.dispatch({ type: 'codes-kept' }),
        codesLeft: () => runner.dispatch({ type: 'codes-left' }),
        back: () => runner.dispatch({ type: 'back-requested' }),
        retry: () => runner.dispatch({ type: 'retry-requested' }),
      }) satisfies Omit<SecurityHook, 'state'>,
    [runner],
  );
  return { state, ...verbs };
}

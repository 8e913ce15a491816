'use client';

import { useEffect, useState } from 'react';
import type { PhoneRules } from './phone-rules.ts';

/** The rules, once they are loaded. */
export type PhoneRulesState =
  | { step: 'loading' }
  | { step: 'ready'; rules: PhoneRules }
  | { step: 'failed'; retry: () => void };

/** Loads the phone number rules of all countries. */
export function usePhoneRules(): PhoneRulesState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PhoneRulesState>({ step: 'loading' });
  useEffect(() => {
    let isMounted = true;
    const retry = (): void => {
      setState({ step: 'loading' });
      setAttempt(attempt + 1);
    };
    import('./phone-rules.ts').then(
      ({ phoneRules: rules }) => isMounted && setState({ step: 'ready', rules }),
      () => isMounted && setState({ step: 'failed', retry }),
    );
    return () => void (isMounted = false);
  }, [attempt]);
  return state;
}

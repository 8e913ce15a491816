'use client';

import { useEffect, useState } from 'react';
import type { PhoneRules } from './phone-rules.ts';

export type PhoneRulesState =
  | { step: 'loading' }
  | { step: 'ready'; rules: PhoneRules }
  | { step: 'failed'; retry: () => void };

/** The rules of the world's phone numbers, which arrive only where one is asked for. */
export function usePhoneRules(): PhoneRulesState {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<PhoneRulesState>({ step: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const retry = (): void => {
      setState({ step: 'loading' });
      setTries(tries + 1);
    };
    import('./phone-rules.ts').then(
      ({ phoneRules: rules }) => isWanted && setState({ step: 'ready', rules }),
      () => isWanted && setState({ step: 'failed', retry }),
    );
    return () => void (isWanted = false);
  }, [tries]);
  return state;
}

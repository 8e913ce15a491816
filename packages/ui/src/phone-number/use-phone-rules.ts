'use client';

import { useCallback, useEffect, useState } from 'react';

type PhoneRules = typeof import('./phone-rules.ts');

export type PhoneRulesState =
  | { step: 'loading' }
  | { step: 'ready'; rules: PhoneRules }
  | { step: 'failed'; retry: () => void };

/** The rules of the world's phone numbers, which arrive only where one is asked for. */
export function usePhoneRules(): PhoneRulesState {
  const [state, setState] = useState<PhoneRulesState>({ step: 'loading' });
  const load = useCallback(() => {
    let isWanted = true;
    setState({ step: 'loading' });
    import('./phone-rules.ts').then(
      (rules) => isWanted && setState({ step: 'ready', rules }),
      () => isWanted && setState({ step: 'failed', retry: load }),
    );
    return () => void (isWanted = false);
  }, []);
  useEffect(() => load(), [load]);
  return state;
}

'use client';

import type { ReactElement } from 'react';
import type { ChallengeState } from '../flow-types.ts';
import { useCopy } from '../use-words.ts';

export interface RememberDeviceProps {
  state: Extract<ChallengeState, { step: 'proving' | 'checking' | 'resending' }>;
  onChange: (remember: boolean) => void;
}

/** Offers no second step here for a while, where the policy does. A stand-in such as a recovery code earns no trust. */
export function RememberDevice({ state, onChange }: RememberDeviceProps): ReactElement | null {
  const copy = useCopy();
  const days = state.challenge.rememberDays;
  // On the wire, what is no factor of its own has its type for an id.
  const isStandIn = state.factor.id === state.factor.type;
  if (days === undefined || isStandIn) return null;
  return (
    <label data-slot="remember-device">
      <input
        type="checkbox"
        checked={'remember' in state && state.remember === true}
        disabled={state.step !== 'proving'}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{copy('challenge.remember', { days })}</span>
    </label>
  );
}

import type { ChallengeState, StepUpState } from '@kairos-mfa/react';
import { challengeStates } from './challenge.states.ts';
import type { Examples } from './examples.ts';
import { later } from './factors.ts';

const request = {
  action: 'transfer_money',
  resource: 'payout:381',
  context: { amount: 1250, currency: 'EUR', payee: 'Nordlicht Studio GmbH' },
};
const grant = { id: 'grant-1', ...request, expiresAt: later, oneShot: true };

type Challenging = Extract<StepUpState, { step: 'challenging' }>;

/** The dialog draws these steps of a challenge itself. */
const ownSteps: readonly ChallengeState['step'][] = ['passed', 'enrollment-required'];

const challenging: Record<string, Challenging> = Object.fromEntries(
  Object.values(challengeStates)
    .flatMap((states): [string, ChallengeState][] => Object.entries(states))
    .filter(([, { step }]) => !ownSteps.includes(step))
    .map(([label, challenge]): [string, Challenging] => [
      label,
      { step: 'challenging', request, bound: request, challenge },
    ]),
);

/** The states of a step-up. */
export const stepUpStates: Examples<StepUpState> = {
  idle: { idle: { step: 'idle' } },
  challenging,
  enrolling: { enrolling: { step: 'enrolling', request } },
  ready: { 'ready to be confirmed': { step: 'ready', request, bound: request, grant } },
  granted: { granted: { step: 'granted', request, grant } },
  cancelled: { cancelled: { step: 'cancelled', request } },
};

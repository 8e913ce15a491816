'use client';

import { createSetupOfferRunner } from '@kairos-mfa/client/internal/run-setup-offer';
import type { SetupOfferEvent, SetupOfferState } from '@kairos-mfa/flows';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** The offer that a sign-in makes: its state and its verbs. */
export interface SetupOfferHook {
  state: SetupOfferState;
  /** Starts the enrollment. */
  accept: () => void;
  /** Skips the offer, on every device and for good. */
  skip: () => void;
  /** Report that the enrollment is done. */
  enrolled: () => void;
  /** Report that the person left the enrollment. */
  enrollmentLeft: () => void;
}

/** The verbs of the offer over the `dispatch` of its flow. */
export function createSetupOfferVerbs(dispatch: Dispatch<SetupOfferEvent>): Omit<SetupOfferHook, 'state'> {
  return {
    accept: () => dispatch({ type: 'accept-requested' }),
    skip: () => dispatch({ type: 'skip-requested' }),
    enrolled: () => dispatch({ type: 'enrolled' }),
    enrollmentLeft: () => dispatch({ type: 'enrollment-left' }),
  };
}

/** Whether the sign-in offers to set up a factor (`signIn: 'offer'`), and the answer of the person. */
export function useSetupOffer(): SetupOfferHook {
  const { client } = useKairos();
  const [hook] = useFlow('setup-offer', () => createSetupOfferRunner(client), createSetupOfferVerbs);
  return hook;
}

import type { ProblemCode, State } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';

/** The offer that a sign-in makes to set up a factor, from the server's decision to the person's answer. */
export type SetupOfferState =
  | { step: 'loading' }
  /** The server makes no offer, or could not be asked: nothing is shown. */
  | { step: 'silent' }
  | { step: 'offered' }
  | { step: 'enrolling' }
  /** The skip is being stored; the host may ask the server about it right after. */
  | { step: 'skipping' }
  | { step: 'done'; outcome: 'enrolled' | 'skipped' };

/** Requests of the person, and results of the server. */
export type SetupOfferEvent =
  | { type: 'open-requested' }
  | { type: 'loaded'; signIn: State['signIn'] }
  | { type: 'refused'; problem: ProblemCode }
  | { type: 'accept-requested' }
  | { type: 'skip-requested' }
  | { type: 'skipped' }
  | { type: 'enrolled' }
  | { type: 'enrollment-left' };

/** The routes that the offer calls. */
export type SetupOfferEffect = { type: 'getState' } | { type: 'skipSetup' };

/** The state before the server has decided. */
export const setupOfferStart: SetupOfferState = { step: 'loading' };

/** The offer of a sign-in: shown once, and never again after a skip. It never keeps a person out. */
export function setupOfferFlow(
  state: SetupOfferState,
  event: SetupOfferEvent,
): Next<SetupOfferState, SetupOfferEffect> {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'getState' }] : [state];
    case 'loaded':
      if (state.step !== 'loading') return [state];
      return [{ step: event.signIn === 'offer' ? 'offered' : 'silent' }];
    case 'refused':
      // An offer that cannot be loaded is not made; a skip that was not stored is offered at the next sign-in.
      if (state.step === 'skipping') return [{ step: 'done', outcome: 'skipped' }];
      return state.step === 'loading' ? [{ step: 'silent' }] : [state];
    case 'accept-requested':
      return state.step === 'offered' ? [{ step: 'enrolling' }] : [state];
    case 'skip-requested':
      return state.step === 'offered' ? [{ step: 'skipping' }, { type: 'skipSetup' }] : [state];
    case 'skipped':
      return state.step === 'skipping' ? [{ step: 'done', outcome: 'skipped' }] : [state];
    case 'enrolled':
      return state.step === 'enrolling' ? [{ step: 'done', outcome: 'enrolled' }] : [state];
    case 'enrollment-left':
      return state.step === 'enrolling' ? [{ step: 'offered' }] : [state];
  }
}

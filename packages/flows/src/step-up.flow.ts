import type { Grant, StepUpContext } from '@kairos-mfa/protocol';
import {
  challengeFlow,
  challengeStart,
  type ChallengeEffect,
  type ChallengeEvent,
  type ChallengeState,
} from './challenge.flow.ts';
import type { Next } from './define-flow.ts';

/** One action to be approved, in the words of `POST /challenges`. */
export interface StepUpRequest {
  action: string;
  resource: string;
  context: StepUpContext;
}

/** What is to be approved. Show `bound` where there is one: until then `request` is only what the page says. */
export interface StepUpSubject {
  request: StepUpRequest;
  /** What the server says that a proof will be bound to. */
  bound?: StepUpRequest;
}

export type StepUpState =
  | { step: 'idle' }
  /** Proving with a factor that is there already. */
  | ({ step: 'challenging'; challenge: ChallengeState } & StepUpSubject)
  /** Nothing enrolled: set up first, then go on with the same action. */
  | ({ step: 'enrolling' } & StepUpSubject)
  /** Set up on the way. Whoever came for the action has yet to say, in its own words, that it shall happen now. */
  | ({ step: 'ready'; grant: Grant } & StepUpSubject)
  | { step: 'granted'; request: StepUpRequest; grant: Grant }
  /** The person left. Neutral: nothing was done, nothing went wrong. */
  | { step: 'cancelled'; request: StepUpRequest };

export type StepUpEvent =
  | { type: 'requested'; request: StepUpRequest }
  | { type: 'challenge'; event: ChallengeEvent }
  | { type: 'enrolled'; grant?: Grant }
  | { type: 'confirmed' }
  | { type: 'cancelled' }
  | { type: 'closed' };

export type StepUpEffect =
  | { type: 'challenge'; effect: ChallengeEffect }
  /** Approved by the set-up, and then left: the next click must ask again. */
  | { type: 'drop-grant'; grantId: string };

export const stepUpStart: StepUpState = { step: 'idle' };

/** Step-up: proves exactly one action, and enrols on the way where nothing is enrolled yet. */
export function stepUpFlow(state: StepUpState, event: StepUpEvent): Next<StepUpState, StepUpEffect> {
  switch (event.type) {
    case 'requested':
      return state.step === 'idle' || state.step === 'granted' || state.step === 'cancelled'
        ? challenging(event.request, challengeStart, opened(event.request))
        : [state];
    case 'challenge':
      return state.step === 'challenging'
        ? challenging(state.request, state.challenge, event.event, state.bound)
        : [state];
    case 'enrolled':
      if (state.step !== 'enrolling') return [state];
      if (event.grant) return [{ ...state, step: 'ready', grant: event.grant }];
      // The new factor may not serve this action by itself, so the server is asked like anybody else.
      return challenging(state.request, challengeStart, opened(state.request), state.bound);
    case 'confirmed':
      // The grant of the set-up may have run out over the codes, and only the server knows what it is bound to: it finds
      // the one that fits what was shown, or asks for a proof.
      return state.step === 'ready'
        ? challenging(state.request, challengeStart, opened(state.request), state.bound)
        : [state];
    case 'cancelled':
      if (state.step === 'ready')
        return [
          { step: 'cancelled', request: state.request },
          { type: 'drop-grant', grantId: state.grant.id },
        ];
      return state.step === 'challenging' || state.step === 'enrolling'
        ? [{ step: 'cancelled', request: state.request }]
        : [state];
    case 'closed':
      return [stepUpStart];
  }
}

function challenging(
  request: StepUpRequest,
  before: ChallengeState,
  event: ChallengeEvent,
  known?: StepUpRequest,
): Next<StepUpState, StepUpEffect> {
  const [challenge, ...effects] = challengeFlow(before, event);
  const bound = boundBy(event) ?? known;
  const asked = { request, ...(bound && { bound }) };
  if (challenge.step === 'enrollment-needed') return [{ step: 'enrolling', ...asked }];
  if (challenge.step === 'passed' && challenge.grant)
    return [{ step: 'granted', request, grant: challenge.grant }];
  return [
    { step: 'challenging', ...asked, challenge },
    ...effects.map((effect): StepUpEffect => ({ type: 'challenge', effect })),
  ];
}

/** The server's echo, in its challenge or in its refusal. */
function boundBy(event: ChallengeEvent): StepUpRequest | undefined {
  const echo =
    event.type === 'challenge-ready' ? event.challenge : event.type === 'refused' ? event.stepUp : undefined;
  const { action, resource, context = {} } = echo ?? {};
  return action === undefined || resource === undefined ? undefined : { action, resource, context };
}

function opened(request: StepUpRequest): ChallengeEvent {
  return { type: 'opened', purpose: { purpose: 'step_up', ...request } };
}

import type { Grant, StepUpContext } from '@kairos-mfa/protocol';
import {
  abortCeremony,
  challengeFlow,
  challengeStart,
  type ChallengeEffect,
  type ChallengeEvent,
  type ChallengeState,
} from './challenge.flow.ts';
import type { Next } from './define-flow.ts';

/** One action to be approved, as in the body of `POST /challenges`. */
export interface StepUpRequest {
  action: string;
  resource: string;
  context: StepUpContext;
}

/** What is to be approved. Show `bound` where it is present: `request` is what the page claims, and not verified. */
export interface StepUpSubject {
  request: StepUpRequest;
  /** The action, resource and context that the server will bind a proof to. */
  bound?: StepUpRequest;
}

/** A step-up from its request to its grant. */
export type StepUpState =
  | { step: 'idle' }
  /**
   * The person verifies with a factor that is enrolled already. `after`: the action that waits for the enrollment that this
   * proof allows.
   */
  | ({ step: 'challenging'; challenge: ChallengeState; after?: StepUpSubject } & StepUpSubject)
  /** No factor is enrolled, or none that may prove the action: enrollment comes first, then the same action. */
  | ({ step: 'enrolling'; factorType?: string } & StepUpSubject)
  /** Enrolled on the way. The person still has to confirm the action itself. */
  | ({ step: 'ready'; grant: Grant } & StepUpSubject)
  | { step: 'granted'; request: StepUpRequest; grant: Grant }
  /** Cancelled by the person. Neutral: nothing was done and nothing failed. */
  | { step: 'cancelled'; request: StepUpRequest };

/** `challenge` wraps the events of the challenge inside; `closed` resets the flow once the caller has the outcome. */
export type StepUpEvent =
  | { type: 'step-up-requested'; request: StepUpRequest }
  | { type: 'challenge'; event: ChallengeEvent }
  | { type: 'enrolled'; grant?: Grant }
  /** The enrollment needs a proof of a factor that is there already, though it may not prove the action itself. */
  | { type: 'factor-proof-required'; request: StepUpRequest }
  | { type: 'confirm-requested' }
  | { type: 'cancel-requested' }
  | { type: 'closed' };

/** The effects of the challenge inside, and the revocation of a grant that was issued and then cancelled. */
export type StepUpEffect = ChallengeEffect | { type: 'revokeGrant'; grantId: string };

/** No step-up is under way. */
export const stepUpStart: StepUpState = { step: 'idle' };

/** Step-up: verifies exactly one action, with an enrollment on the way where no factor is enrolled. */
export function stepUpFlow(state: StepUpState, event: StepUpEvent): Next<StepUpState, StepUpEffect> {
  switch (event.type) {
    case 'step-up-requested':
      return state.step === 'idle' || state.step === 'granted' || state.step === 'cancelled'
        ? openChallenge({ request: event.request })
        : [state];
    case 'challenge':
      return state.step === 'challenging' ? challenging(state, state.challenge, event.event) : [state];
    case 'factor-proof-required':
      return state.step === 'enrolling'
        ? openChallenge({ request: event.request, after: subjectOf(state) })
        : [state];
    case 'enrolled':
      if (state.step !== 'enrolling') return [state];
      if (event.grant) return [{ ...state, step: 'ready', grant: event.grant }];
      // The new factor may not be accepted for this action, so the server decides in a challenge like any other.
      return openChallenge(subjectOf(state));
    case 'confirm-requested':
      // The grant of the enrollment may have expired while the recovery codes were saved, and only the server knows what
      // it is bound to: it returns the grant that matches what was shown, or a challenge.
      return state.step === 'ready' ? openChallenge(subjectOf(state)) : [state];
    case 'cancel-requested':
      if (state.step === 'ready')
        return [
          { step: 'cancelled', request: state.request },
          { type: 'revokeGrant', grantId: state.grant.id },
        ];
      if (state.step === 'challenging')
        return [
          { step: 'cancelled', request: state.after?.request ?? state.request },
          ...abortCeremony(state.challenge),
        ];
      return state.step === 'enrolling' ? [{ step: 'cancelled', request: state.request }] : [state];
    case 'closed':
      return [stepUpStart];
  }
}

/** What a challenge is about, and what waits for it. */
type ChallengeSubject = StepUpSubject & { after?: StepUpSubject };

function openChallenge(subject: ChallengeSubject): Next<StepUpState, StepUpEffect> {
  const purpose = { purpose: 'step_up', ...subject.request } as const;
  return challenging(subject, challengeStart, { type: 'open-requested', purpose });
}

function challenging(
  { request, bound: boundBefore, after }: ChallengeSubject,
  before: ChallengeState,
  event: ChallengeEvent,
): Next<StepUpState, StepUpEffect> {
  const [challenge, ...effects] = challengeFlow(before, event);
  const bound = boundBy(event) ?? boundBefore;
  const subject = { request, ...(bound && { bound }) };
  const isOver = challenge.step === 'enrollment-required' || (challenge.step === 'passed' && challenge.grant);
  // Back to the enrollment, with the factor that was chosen before.
  if (after && isOver) return [{ step: 'enrolling', ...after, factorType: request.resource }];
  if (challenge.step === 'enrollment-required') return [{ step: 'enrolling', ...subject }];
  if (challenge.step === 'passed' && challenge.grant)
    return [{ step: 'granted', request, grant: challenge.grant }];
  return [{ step: 'challenging', ...subject, ...(after && { after }), challenge }, ...effects];
}

function subjectOf({ request, bound }: StepUpSubject): StepUpSubject {
  return { request, ...(bound && { bound }) };
}

/** What the server repeats of the request, in its challenge or in its refusal. */
function boundBy(event: ChallengeEvent): StepUpRequest | undefined {
  const echo =
    event.type === 'challenge-opened' ? event.challenge : event.type === 'refused' ? event.stepUp : undefined;
  const { action, resource, context = {} } = echo ?? {};
  return action === undefined || resource === undefined ? undefined : { action, resource, context };
}

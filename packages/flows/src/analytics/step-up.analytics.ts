import { challengeStart } from '../challenge.flow.ts';
import type { StepUpEvent, StepUpState } from '../step-up.flow.ts';
import { challengeObserver } from './challenge.analytics.ts';
import type { KairosEvent, Observer } from './kairos-event.ts';

/** The analytics events of step-up. */
export const stepUpObserver: Observer<StepUpState, StepUpEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (event.type === 'step-up-requested')
      return [{ type: 'step_up.requested', action: event.request.action }];
    return [...challengeEvents(before, event, after), ...stepUpEvents(before, after)];
  },
};

/** The events of the challenge inside. */
function challengeEvents(
  before: StepUpState,
  event: StepUpEvent,
  after: StepUpState,
): readonly KairosEvent[] {
  if (event.type !== 'challenge' || before.step !== 'challenging') return [];
  const next =
    after.step === 'challenging'
      ? after.challenge
      : after.step === 'granted'
        ? ({ step: 'passed' } as const)
        : challengeStart;
  return challengeObserver.onTransition(before.challenge, event.event, next);
}

function stepUpEvents(before: StepUpState, after: StepUpState): readonly KairosEvent[] {
  if (before.step === after.step) return [];
  // Back from the proof that the enrollment needed: it was reported before.
  if (before.step === 'challenging' && before.after && after.step === 'enrolling') return [];
  if (after.step === 'enrolling') return [{ type: 'step_up.enrolling', action: after.request.action }];
  if (after.step === 'granted') return [{ type: 'step_up.granted', action: after.request.action }];
  return after.step === 'cancelled' ? [{ type: 'step_up.cancelled', action: after.request.action }] : [];
}

import type { Challenge, ChallengeResult } from '@kairos-mfa/protocol';
import type { ChallengeEvent, ChallengeState } from '../challenge.flow.ts';
import type { KairosEvent, Observer } from './kairos-event.ts';

/** The analytics events of a challenge. */
export const challengeObserver: Required<Observer<ChallengeState, ChallengeEvent>> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (after.step === 'problem') return [{ type: 'challenge.blocked', trouble: after.failure }];
    if (event.type === 'challenge-opened')
      return [
        { type: 'challenge.started', factorTypes: event.challenge.factors.map((factor) => factor.type) },
      ];
    if (before.step !== 'checking') return [];
    const factorType = before.factor.type;
    if (event.type === 'verified') {
      return [{ type: 'challenge.passed', factorType }, ...codesUsed(event.result, before.challenge)];
    }
    const failure =
      event.type === 'refused' ? event.problem : event.type === 'ceremony-failed' ? event.failure : undefined;
    return failure ? [{ type: 'challenge.failed', factorType, trouble: failure }] : [];
  },
  onLeave(state) {
    if (state.step === 'passed' || state.step === 'enrollment-required') return [];
    return [{ type: 'challenge.abandoned', step: state.step }];
  },
};

function codesUsed({ recoveryCodes }: ChallengeResult, { action }: Challenge): KairosEvent[] {
  if (!recoveryCodes) return [];
  return [{ type: 'recovery_codes.used', remaining: recoveryCodes.remaining, ...(action ? { action } : {}) }];
}

import type { AcknowledgeEvidence, PendingRecoveryCodes, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';

/** One set of recovery codes, from being shown to being acknowledged or left. */
export type RecoveryCodesState =
  /** Shown once; `saved` is the last action that saved them. */
  | {
      step: 'showing';
      codes: PendingRecoveryCodes;
      saved?: Exclude<AcknowledgeEvidence, 'typed'>;
      problem?: ProblemCode;
    }
  | { step: 'typing-back'; codes: PendingRecoveryCodes; problem?: ProblemCode }
  /** A warning: the person wants to leave without saving. */
  | { step: 'leave-warning'; codes: PendingRecoveryCodes }
  | { step: 'acknowledging'; codes: PendingRecoveryCodes; evidence: AcknowledgeEvidence }
  | { step: 'acknowledged' }
  /** Left without saving: the set stays pending, and the server accepts none of its codes. */
  | { step: 'skipped' };

/** Reports of how the codes were saved, requests of the person, and results of the server. */
export type RecoveryCodesEvent =
  | { type: 'saved'; how: Exclude<AcknowledgeEvidence, 'typed'> }
  | { type: 'type-back-requested' }
  | { type: 'typed'; code: string }
  | { type: 'acknowledge-requested' }
  | { type: 'leave-requested' }
  | { type: 'stay-requested' }
  | { type: 'acknowledged' }
  | { type: 'refused'; problem: ProblemCode };

/** The route that the codes call. */
export type RecoveryCodesEffect = {
  type: 'acknowledgeRecoveryCodes';
  setId: string;
  evidence: AcknowledgeEvidence;
  code?: string;
};

/** The state in which a set is shown for the first time. */
export function recoveryCodesStart(codes: PendingRecoveryCodes): RecoveryCodesState {
  return { step: 'showing', codes };
}

/** Recovery codes: acknowledged only after they were copied, downloaded, printed or typed back, never by a checkbox. */
export function recoveryCodesFlow(
  state: RecoveryCodesState,
  event: RecoveryCodesEvent,
): Next<RecoveryCodesState, RecoveryCodesEffect> {
  // A set that was replaced can only be left, without a warning.
  if (isReplaced(state)) return [event.type === 'leave-requested' ? { step: 'skipped' } : state];
  switch (event.type) {
    case 'saved':
      return state.step === 'showing' ? [{ step: 'showing', codes: state.codes, saved: event.how }] : [state];
    case 'type-back-requested':
      return state.step === 'showing' ? [{ step: 'typing-back', codes: state.codes }] : [state];
    case 'typed':
      if (state.step !== 'typing-back') return [state];
      return [
        { step: 'acknowledging', codes: state.codes, evidence: 'typed' },
        { type: 'acknowledgeRecoveryCodes', setId: state.codes.setId, evidence: 'typed', code: event.code },
      ];
    case 'acknowledge-requested':
      if (state.step !== 'showing' || !state.saved) return [state];
      return [
        { step: 'acknowledging', codes: state.codes, evidence: state.saved },
        { type: 'acknowledgeRecoveryCodes', setId: state.codes.setId, evidence: state.saved },
      ];
    case 'leave-requested':
      if (state.step === 'leave-warning') return [{ step: 'skipped' }];
      return state.step === 'showing' || state.step === 'typing-back'
        ? [{ step: 'leave-warning', codes: state.codes }]
        : [state];
    case 'stay-requested':
      return state.step === 'leave-warning' || state.step === 'typing-back'
        ? [{ step: 'showing', codes: state.codes }]
        : [state];
    case 'acknowledged':
      return state.step === 'acknowledging' ? [{ step: 'acknowledged' }] : [state];
    case 'refused':
      if (state.step !== 'acknowledging') return [state];
      return state.evidence === 'typed' && event.problem !== 'not_found'
        ? [{ step: 'typing-back', codes: state.codes, problem: event.problem }]
        : [{ step: 'showing', codes: state.codes, ...savedBy(state.evidence), problem: event.problem }];
  }
}

/** `not_found`: a newer set has replaced this one, e.g. from another window. */
function isReplaced(state: RecoveryCodesState): boolean {
  return state.step === 'showing' && state.problem === 'not_found';
}

function savedBy(
  evidence: AcknowledgeEvidence,
): Pick<Extract<RecoveryCodesState, { step: 'showing' }>, 'saved'> {
  return evidence === 'typed' ? {} : { saved: evidence };
}

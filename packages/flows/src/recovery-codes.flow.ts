import type { AcknowledgeEvidence, PendingRecoveryCodes, ProblemCode } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';

export type RecoveryCodesState =
  /** Shown once; `saved` is the last real act that kept them. */
  | {
      step: 'showing';
      codes: PendingRecoveryCodes;
      saved?: Exclude<AcknowledgeEvidence, 'typed'>;
      problem?: ProblemCode;
    }
  | { step: 'typing-back'; codes: PendingRecoveryCodes; problem?: ProblemCode }
  /** The person wants to go with nothing saved. */
  | { step: 'leaving'; codes: PendingRecoveryCodes }
  | { step: 'acknowledging'; codes: PendingRecoveryCodes; evidence: AcknowledgeEvidence }
  | { step: 'kept' }
  /** Left without saving: the set stays pending and works for nothing. */
  | { step: 'left' };

export type RecoveryCodesEvent =
  | { type: 'saved'; how: Exclude<AcknowledgeEvidence, 'typed'> }
  | { type: 'type-back' }
  | { type: 'typed'; code: string }
  | { type: 'confirmed' }
  | { type: 'leave' }
  | { type: 'stay' }
  | { type: 'acknowledged' }
  | { type: 'refused'; problem: ProblemCode };

export type RecoveryCodesEffect = {
  type: 'acknowledge';
  setId: string;
  evidence: AcknowledgeEvidence;
  code?: string;
};

export function recoveryCodesStart(codes: PendingRecoveryCodes): RecoveryCodesState {
  return { step: 'showing', codes };
}

/** Keeping the codes: acknowledged by one real act, never by a bare tick, never lost on the way. */
export function recoveryCodesFlow(
  state: RecoveryCodesState,
  event: RecoveryCodesEvent,
): Next<RecoveryCodesState, RecoveryCodesEffect> {
  // A set that is gone has nothing left to save: leaving is no question, and nothing else is an act.
  if (isGone(state)) return [event.type === 'leave' ? { step: 'left' } : state];
  switch (event.type) {
    case 'saved':
      return state.step === 'showing' ? [{ step: 'showing', codes: state.codes, saved: event.how }] : [state];
    case 'type-back':
      return state.step === 'showing' ? [{ step: 'typing-back', codes: state.codes }] : [state];
    case 'typed':
      if (state.step !== 'typing-back') return [state];
      return [
        { step: 'acknowledging', codes: state.codes, evidence: 'typed' },
        { type: 'acknowledge', setId: state.codes.setId, evidence: 'typed', code: event.code },
      ];
    case 'confirmed':
      if (state.step !== 'showing' || !state.saved) return [state];
      return [
        { step: 'acknowledging', codes: state.codes, evidence: state.saved },
        { type: 'acknowledge', setId: state.codes.setId, evidence: state.saved },
      ];
    case 'leave':
      if (state.step === 'leaving') return [{ step: 'left' }];
      return state.step === 'showing' || state.step === 'typing-back'
        ? [{ step: 'leaving', codes: state.codes }]
        : [state];
    case 'stay':
      return state.step === 'leaving' || state.step === 'typing-back'
        ? [{ step: 'showing', codes: state.codes }]
        : [state];
    case 'acknowledged':
      return state.step === 'acknowledging' ? [{ step: 'kept' }] : [state];
    case 'refused':
      if (state.step !== 'acknowledging') return [state];
      return state.evidence === 'typed' && event.problem !== 'not_found'
        ? [{ step: 'typing-back', codes: state.codes, problem: event.problem }]
        : [{ step: 'showing', codes: state.codes, ...savedBy(state.evidence), problem: event.problem }];
  }
}

/** The server knows the set no more: a newer one stands in its place, e.g. made in another window. */
function isGone(state: RecoveryCodesState): boolean {
  return state.step === 'showing' && state.problem === 'not_found';
}

function savedBy(
  evidence: AcknowledgeEvidence,
): Pick<Extract<RecoveryCodesState, { step: 'showing' }>, 'saved'> {
  return evidence === 'typed' ? {} : { saved: evidence };
}

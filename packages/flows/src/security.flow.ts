import type { Factor, PendingRecoveryCodes, ProblemCode, State } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { Failure } from './failure.ts';

/** Everything a person may know about their own protection, as `GET /state` answers it. */
export type Security = State;

/** One change to one's own protection; the server may ask for a proof before it does it. */
export type SecurityTask =
  | { type: 'rename'; factorId: string; name: string }
  | { type: 'remove'; factorId: string }
  | { type: 'regenerate' };

export type SecurityState =
  | { step: 'loading' }
  | { step: 'overview'; security: Security; failure?: Failure; changed?: SecurityTask['type'] }
  | { step: 'renaming'; security: Security; factor: Factor; failure?: Failure }
  /** Asked once before something is taken away. */
  | { step: 'removing'; security: Security; factor: Factor }
  /** New codes end the old ones, so that is asked once too. */
  | { step: 'regenerating'; security: Security }
  /** On its way; a step-up may stand in front of it. */
  | { step: 'working'; security: Security; task: SecurityTask }
  | { step: 'adding'; security: Security; factorType?: string }
  | { step: 'checking-up'; security: Security }
  | { step: 'keeping-codes'; security: Security; codes: PendingRecoveryCodes }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

export type SecurityEvent =
  | { type: 'opened' }
  | { type: 'loaded'; security: Security }
  | { type: 'rename'; factorId: string }
  | { type: 'named'; name: string }
  | { type: 'remove'; factorId: string }
  | { type: 'regenerate' }
  | { type: 'confirmed' }
  | { type: 'add'; factorType?: string }
  | { type: 'check-up' }
  | { type: 'went-back' }
  | { type: 'renamed'; factor: Factor }
  | { type: 'removed' }
  | { type: 'regenerated'; codes: PendingRecoveryCodes }
  | { type: 'step-up-left' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  | { type: 'codes-kept' }
  | { type: 'codes-left' }
  | { type: 'added' }
  | { type: 'checked' }
  /** Something was set up or kept on another screen of the same app. */
  | { type: 'changed-elsewhere' }
  | { type: 'retry' };

export type SecurityEffect = { type: 'load' } | { type: 'perform'; task: SecurityTask };

type Result = Next<SecurityState, SecurityEffect>;

export const securityStart: SecurityState = { step: 'loading' };

/** One's own protection: one change at a time, and new codes that are never lost on the way. */
export function securityFlow(state: SecurityState, event: SecurityEvent): Result {
  switch (event.type) {
    case 'opened':
      return state.step === 'loading' ? [state, { type: 'load' }] : [state];
    case 'loaded':
      return loaded(state, event.security);
    case 'rename':
    case 'remove':
      return state.step === 'overview' ? aboutFactor(state.security, event) : [state];
    case 'named':
      return state.step === 'renaming' ? named(state, event.name) : [state];
    case 'regenerate':
      return state.step === 'overview' ? regenerate(state.security) : [state];
    case 'confirmed':
      if (state.step === 'removing')
        return work(state.security, { type: 'remove', factorId: state.factor.id });
      return state.step === 'regenerating' ? work(state.security, { type: 'regenerate' }) : [state];
    case 'add':
      // Also where the last one is to go and has to stay: another one frees it.
      return state.step === 'overview' || state.step === 'removing'
        ? [{ step: 'adding', security: state.security, factorType: event.factorType }]
        : [state];
    case 'check-up':
      return state.step === 'overview' ? [{ step: 'checking-up', security: state.security }] : [state];
    case 'went-back':
      return wentBack(state);
    case 'renamed':
      return isWorking(state, 'rename')
        ? changed(withFactor(state.security, event.factor), 'rename')
        : [state];
    case 'removed':
      return isWorking(state, 'remove')
        ? changed(withoutFactor(state.security, state.task), 'remove')
        : [state];
    case 'regenerated':
      return isWorking(state, 'regenerate')
        ? [{ step: 'keeping-codes', security: state.security, codes: event.codes }]
        : [state];
    case 'step-up-left':
      // Neutral: nothing was done, nothing went wrong.
      return state.step === 'working' ? [{ step: 'overview', security: state.security }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'codes-kept':
    case 'codes-left':
      if (state.step !== 'keeping-codes') return [state];
      return event.type === 'codes-kept' ? changed(state.security, 'regenerate') : reload(state.security);
    case 'added':
      return state.step === 'adding' ? reload(state.security) : [state];
    case 'checked':
      return state.step === 'checking-up' ? reload(state.security) : [state];
    case 'changed-elsewhere':
      return state.step === 'overview' ? [state, { type: 'load' }] : [state];
    case 'retry':
      return state.step === 'problem' ? [securityStart, { type: 'load' }] : [state];
  }
}

function loaded(state: SecurityState, security: Security): Result {
  if (state.step === 'loading') return [{ step: 'overview', security }];
  // What is on the screen stays there; only the facts behind it are newer.
  return state.step === 'overview' ? [{ ...state, security }] : [state];
}

function aboutFactor(
  security: Security,
  event: Extract<SecurityEvent, { type: 'rename' | 'remove' }>,
): Result {
  const factor = security.factors.find(({ id }) => id === event.factorId);
  if (!factor) return [{ step: 'overview', security, failure: 'not_found' }];
  return [{ step: event.type === 'rename' ? 'renaming' : 'removing', security, factor }];
}

function named(state: Extract<SecurityState, { step: 'renaming' }>, given: string): Result {
  const name = given.trim();
  if (name === '' || name === state.factor.name) return [{ step: 'overview', security: state.security }];
  return work(state.security, { type: 'rename', factorId: state.factor.id, name });
}

/** Codes that work are worth a question; where there are none, there is nothing to lose. */
function regenerate(security: Security): Result {
  return security.recoveryCodes?.acknowledged
    ? [{ step: 'regenerating', security }]
    : work(security, { type: 'regenerate' });
}

function work(security: Security, task: SecurityTask): Result {
  return [
    { step: 'working', security, task },
    { type: 'perform', task },
  ];
}

function changed(security: Security, task: SecurityTask['type']): Result {
  return [{ step: 'overview', security, changed: task }, { type: 'load' }];
}

function reload(security: Security): Result {
  return [{ step: 'overview', security }, { type: 'load' }];
}

function wentBack(state: SecurityState): Result {
  if (state.step === 'renaming' || state.step === 'removing' || state.step === 'regenerating')
    return [{ step: 'overview', security: state.security }];
  // Set-up or a check may have changed something before it was left.
  if (state.step === 'adding' || state.step === 'checking-up') return reload(state.security);
  return [state];
}

function refused(state: SecurityState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading')
    return [{ step: 'problem', failure: problem, ...(retryAfter === undefined ? {} : { retryAfter }) }];
  // Older facts are better than none: a reload that failed says so above them.
  if (state.step === 'overview') return [{ ...state, failure: problem }];
  if (state.step !== 'working') return [state];
  const { security, task } = state;
  const factor = task.type === 'rename' && security.factors.find(({ id }) => id === task.factorId);
  if (factor) return [{ step: 'renaming', security, factor, failure: problem }];
  return [{ step: 'overview', security, failure: problem }];
}

function isWorking<Type extends SecurityTask['type']>(
  state: SecurityState,
  type: Type,
): state is Extract<SecurityState, { step: 'working' }> & { task: Extract<SecurityTask, { type: Type }> } {
  return state.step === 'working' && state.task.type === type;
}

function withFactor(security: Security, factor: Factor): Security {
  return { ...security, factors: security.factors.map((old) => (old.id === factor.id ? factor : old)) };
}

function withoutFactor(security: Security, { factorId }: { factorId: string }): Security {
  return { ...security, factors: security.factors.filter(({ id }) => id !== factorId) };
}

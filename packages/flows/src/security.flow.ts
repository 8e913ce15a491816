import type { Factor, PendingRecoveryCodes, ProblemCode, State } from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import { problemState, type Failure } from './failure.ts';

/** The person's factors, recovery codes, score and options, as `GET /state` returns them. */
export type Security = State;

/** One change to the person's factors or recovery codes; the server may require a step-up before it makes it. */
export type SecurityTask =
  | { type: 'rename'; factorId: string; name: string }
  | { type: 'remove'; factorId: string }
  | { type: 'regenerate' };

/** The security page. */
export type SecurityState =
  | { step: 'loading' }
  | { step: 'overview'; security: Security; failure?: Failure; changed?: SecurityTask['type'] }
  | { step: 'renaming'; security: Security; factor: Factor; failure?: Failure }
  /** Confirmation before a factor is removed. */
  | { step: 'removing'; security: Security; factor: Factor }
  /** Confirmation before new codes replace the ones that work. */
  | { step: 'regenerating'; security: Security }
  /** The request is under way; a step-up may be open before it completes. */
  | { step: 'working'; security: Security; task: SecurityTask }
  | { step: 'adding'; security: Security; factorType?: string | undefined }
  | { step: 'checking-factor'; security: Security }
  | { step: 'showing-recovery-codes'; security: Security; codes: PendingRecoveryCodes }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the person, results of the server, and reports of the screens that open in between. */
export type SecurityEvent =
  | { type: 'open-requested' }
  | { type: 'loaded'; security: Security }
  | { type: 'rename-requested'; factorId: string }
  | { type: 'save-name-requested'; name: string }
  | { type: 'remove-requested'; factorId: string }
  | { type: 'regenerate-requested' }
  | { type: 'confirm-requested' }
  | { type: 'add-requested'; factorType?: string }
  | { type: 'check-factor-requested' }
  | { type: 'back-requested' }
  | { type: 'renamed'; factor: Factor }
  | { type: 'removed' }
  | { type: 'regenerated'; codes: PendingRecoveryCodes }
  | { type: 'step-up-cancelled' }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number }
  | { type: 'codes-acknowledged' }
  | { type: 'codes-skipped' }
  | { type: 'factor-added' }
  | { type: 'factor-checked' }
  /** A factor or the recovery codes changed on another screen of the same app. */
  | { type: 'changed-elsewhere' }
  | { type: 'retry-requested' };

/** The routes that the security page calls. */
export type SecurityEffect =
  | { type: 'getState' }
  | { type: 'renameFactor'; factorId: string; name: string }
  | { type: 'removeFactor'; factorId: string }
  | { type: 'regenerateRecoveryCodes' };

type Result = Next<SecurityState, SecurityEffect>;

/** The state before anything is loaded. */
export const securityStart: SecurityState = { step: 'loading' };

/** The security page: one change at a time, and new recovery codes stay on the screen until they are saved or left. */
export function securityFlow(state: SecurityState, event: SecurityEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'loading' ? [state, { type: 'getState' }] : [state];
    case 'loaded':
      return loaded(state, event.security);
    case 'rename-requested':
    case 'remove-requested':
      return state.step === 'overview' ? openFactor(state.security, event) : [state];
    case 'save-name-requested':
      return state.step === 'renaming' ? saveName(state, event.name) : [state];
    case 'regenerate-requested':
      return state.step === 'overview' ? regenerate(state.security) : [state];
    case 'confirm-requested':
      if (state.step === 'removing')
        return startTask(state.security, { type: 'remove', factorId: state.factor.id });
      return state.step === 'regenerating' ? startTask(state.security, { type: 'regenerate' }) : [state];
    case 'add-requested':
      // Also from `removing`: a last required factor can be removed once another one is added.
      return state.step === 'overview' || state.step === 'removing'
        ? [{ step: 'adding', security: state.security, factorType: event.factorType }]
        : [state];
    case 'check-factor-requested':
      return state.step === 'overview' ? [{ step: 'checking-factor', security: state.security }] : [state];
    case 'back-requested':
      return back(state);
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
        ? [{ step: 'showing-recovery-codes', security: state.security, codes: event.codes }]
        : [state];
    case 'step-up-cancelled':
      // Neutral: nothing was changed and nothing failed.
      return state.step === 'working' ? [{ step: 'overview', security: state.security }] : [state];
    case 'refused':
      return refused(state, event.problem, event.retryAfter);
    case 'codes-acknowledged':
    case 'codes-skipped':
      if (state.step !== 'showing-recovery-codes') return [state];
      return event.type === 'codes-acknowledged'
        ? changed(state.security, 'regenerate')
        : reload(state.security);
    case 'factor-added':
      return state.step === 'adding' ? reload(state.security) : [state];
    case 'factor-checked':
      return state.step === 'checking-factor' ? reload(state.security) : [state];
    case 'changed-elsewhere':
      return state.step === 'overview' ? [state, { type: 'getState' }] : [state];
    case 'retry-requested':
      return state.step === 'problem' ? [securityStart, { type: 'getState' }] : [state];
  }
}

function loaded(state: SecurityState, security: Security): Result {
  if (state.step === 'loading') return [{ step: 'overview', security }];
  // A reload replaces the facts and keeps the message on the screen.
  return state.step === 'overview' ? [{ ...state, security }] : [state];
}

function openFactor(
  security: Security,
  event: Extract<SecurityEvent, { type: 'rename-requested' | 'remove-requested' }>,
): Result {
  const factor = security.factors.find(({ id }) => id === event.factorId);
  if (!factor) return [{ step: 'overview', security, failure: 'not_found' }];
  return [{ step: event.type === 'rename-requested' ? 'renaming' : 'removing', security, factor }];
}

function saveName(state: Extract<SecurityState, { step: 'renaming' }>, input: string): Result {
  const name = input.trim();
  if (name === '' || name === state.factor.name) return [{ step: 'overview', security: state.security }];
  return startTask(state.security, { type: 'rename', factorId: state.factor.id, name });
}

/** Confirms only where there are working codes to lose. */
function regenerate(security: Security): Result {
  return security.recoveryCodes?.acknowledged
    ? [{ step: 'regenerating', security }]
    : startTask(security, { type: 'regenerate' });
}

function startTask(security: Security, task: SecurityTask): Result {
  return [{ step: 'working', security, task }, effectOf(task)];
}

function effectOf(task: SecurityTask): SecurityEffect {
  switch (task.type) {
    case 'rename':
      return { ...task, type: 'renameFactor' };
    case 'remove':
      return { ...task, type: 'removeFactor' };
    case 'regenerate':
      return { type: 'regenerateRecoveryCodes' };
  }
}

function changed(security: Security, task: SecurityTask['type']): Result {
  return [{ step: 'overview', security, changed: task }, { type: 'getState' }];
}

function reload(security: Security): Result {
  return [{ step: 'overview', security }, { type: 'getState' }];
}

function back(state: SecurityState): Result {
  if (state.step === 'renaming' || state.step === 'removing' || state.step === 'regenerating')
    return [{ step: 'overview', security: state.security }];
  // The enrollment or the check may have changed something before the person went back.
  if (state.step === 'adding' || state.step === 'checking-factor') return reload(state.security);
  return [state];
}

function refused(state: SecurityState, problem: ProblemCode, retryAfter?: number): Result {
  if (state.step === 'loading') return [problemState(problem, retryAfter)];
  // A failed reload keeps the older facts and shows the failure above them.
  if (state.step === 'overview') return [{ ...state, failure: problem }];
  if (state.step !== 'working') return [state];
  const { security, task } = state;
  // Removed already, e.g. by a request whose answer was lost: that is the result that was requested.
  if (task.type === 'remove' && problem === 'not_found')
    return changed(withoutFactor(security, task), 'remove');
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

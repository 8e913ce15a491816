import type {
  Assurance,
  Challenge,
  ChallengeFactor,
  ChallengeResult,
  Grant,
  ProblemCode,
  StepUpContext,
  StepUpDemand,
} from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { CeremonyFailure, Failure } from './failure.ts';

/** What is to be proven: that it is you at sign-in, or that it is you who does this one thing. */
export type ChallengePurpose =
  | { purpose: 'sign_in' }
  | { purpose: 'step_up'; action: string; resource: string; context: StepUpContext };

export type ChallengeOptions = Record<string, unknown>;

/** A factor whose options are here already: starting it again would send a second code. */
export interface StartedFactor {
  factorId: string;
  options: ChallengeOptions;
}

/** A factor that takes no tries, or gets no new code, for a while; `retryAfter` in seconds, from now. */
export interface LockedFactor {
  factorId: string;
  retryAfter?: number;
}

export type ChallengeState =
  | { step: 'opening' }
  | {
      step: 'choosing';
      challenge: Challenge;
      started?: StartedFactor;
      failure?: Failure;
      locked?: LockedFactor;
    }
  | { step: 'starting'; challenge: Challenge; factor: ChallengeFactor }
  | {
      step: 'proving';
      challenge: Challenge;
      factor: ChallengeFactor;
      options: ChallengeOptions;
      /** The person wants no second step on this device for a while. */
      remember?: boolean;
      failure?: Failure;
      /** Seconds until another code can be sent, with `rate_limited`. */
      retryAfter?: number;
      /** Wrong codes until the server asks for a pause, with `invalid_code`. */
      attemptsLeft?: number;
    }
  | {
      step: 'checking';
      challenge: Challenge;
      factor: ChallengeFactor;
      options: ChallengeOptions;
      remember?: boolean;
    }
  /** Another code is on its way; the screen stays. */
  | { step: 'resending'; challenge: Challenge; factor: ChallengeFactor; options: ChallengeOptions }
  /** `recoveryCodes`: it was a recovery code, and so many are left. */
  | { step: 'passed'; assurance?: Assurance; grant?: Grant; recoveryCodes?: { remaining: number } }
  /** Nothing is enrolled, or nothing strong enough: set up first. */
  | { step: 'enrollment-needed' }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

export type ChallengeEvent =
  | { type: 'opened'; purpose: ChallengePurpose }
  | { type: 'challenge-ready'; challenge: Challenge }
  | { type: 'already-granted'; grant: Grant }
  | { type: 'chosen'; factorId: string }
  | { type: 'started'; factorId: string; options: ChallengeOptions }
  | { type: 'remember-device'; remember: boolean }
  | { type: 'resend' }
  | { type: 'other-way' }
  | { type: 'ceremony-wanted' }
  | { type: 'ceremony-proved'; proof: Record<string, unknown> }
  | { type: 'ceremony-ended'; failure: CeremonyFailure }
  | { type: 'proof-given'; proof: Record<string, unknown> }
  | { type: 'verified'; result: ChallengeResult }
  /** `stepUp`: what the server would have had proven. */
  | {
      type: 'refused';
      problem: ProblemCode;
      retryAfter?: number;
      attemptsLeft?: number;
      stepUp?: StepUpDemand;
    }
  | { type: 'restart'; purpose: ChallengePurpose };

export type ChallengeEffect =
  | { type: 'open-challenge'; purpose: ChallengePurpose }
  | { type: 'start-challenge'; challengeId: string; factor: ChallengeFactor }
  | { type: 'run-ceremony'; factor: ChallengeFactor; options: ChallengeOptions }
  | {
      type: 'verify-challenge';
      challengeId: string;
      factorId: string;
      proof: Record<string, unknown>;
      rememberDevice?: true;
    };

type Result = Next<ChallengeState, ChallengeEffect>;

export const challengeStart: ChallengeState = { step: 'opening' };

/** Refusals after which the same factor may be tried again in the same challenge. */
const retriable: ReadonlySet<ProblemCode> = new Set([
  'invalid_code',
  'invalid_passkey',
  'invalid_format',
  'unavailable',
]);
/** Refusals of this factor that leave the challenge's other factors open. */
const chooseAgain: ReadonlySet<ProblemCode> = new Set([
  'factor_locked',
  'factor_not_accepted',
  'factor_too_new',
]);

/** Proving who you are: straight to the preferred factor, another way always in reach. */
export function challengeFlow(state: ChallengeState, event: ChallengeEvent): Result {
  switch (event.type) {
    case 'opened':
      return state.step === 'opening' ? [state, { type: 'open-challenge', purpose: event.purpose }] : [state];
    case 'challenge-ready':
      return state.step === 'opening' ? choose(event.challenge, event.challenge.preferred) : [state];
    case 'already-granted':
      return state.step === 'opening' ? [{ step: 'passed', grant: event.grant }] : [state];
    case 'chosen':
      if (state.step === 'choosing') return choose(state.challenge, event.factorId, state.started);
      // Where this one cannot be shown or asked for here, the screen offers the others at once.
      return state.step === 'proving'
        ? choose(state.challenge, event.factorId, { factorId: state.factor.id, options: state.options })
        : [state];
    case 'remember-device':
      return state.step === 'proving' && state.challenge.rememberDays !== undefined
        ? [{ ...state, remember: event.remember }]
        : [state];
    case 'resend':
      return state.step === 'proving' ? resend(state) : [state];
    case 'started':
      return (state.step === 'starting' || state.step === 'resending') && state.factor.id === event.factorId
        ? [{ step: 'proving', challenge: state.challenge, factor: state.factor, options: event.options }]
        : [state];
    case 'other-way':
      return otherWay(state);
    case 'ceremony-wanted':
      return state.step === 'proving'
        ? [check(state), { type: 'run-ceremony', factor: state.factor, options: state.options }]
        : [state];
    case 'ceremony-proved':
      return state.step === 'checking' ? [state, verify(state, event.proof)] : [state];
    case 'ceremony-ended':
      return state.step === 'checking' ? [{ ...state, step: 'proving', failure: event.failure }] : [state];
    case 'proof-given':
      // An event that the current step does not expect changes nothing, so a double submit cannot be written.
      return state.step === 'proving' ? [check(state), verify(state, event.proof)] : [state];
    case 'verified':
      return state.step === 'checking' ? [{ step: 'passed', ...event.result }] : [state];
    case 'refused':
      return refused(state, event);
    case 'restart':
      return state.step === 'problem'
        ? [{ step: 'opening' }, { type: 'open-challenge', purpose: event.purpose }]
        : [state];
  }
}

function choose(challenge: Challenge, factorId: string, started?: StartedFactor): Result {
  const factor = challenge.factors.find((candidate) => candidate.id === factorId);
  if (!factor) return [{ step: 'choosing', challenge }];
  if (started?.factorId === factorId)
    return [{ step: 'proving', challenge, factor, options: started.options }];
  return [
    { step: 'starting', challenge, factor },
    { type: 'start-challenge', challengeId: challenge.challengeId, factor },
  ];
}

function resend({ challenge, factor, options }: Extract<ChallengeState, { step: 'proving' }>): Result {
  return [
    { step: 'resending', challenge, factor, options },
    { type: 'start-challenge', challengeId: challenge.challengeId, factor },
  ];
}

function otherWay(state: ChallengeState): Result {
  if (state.step === 'starting') return [{ step: 'choosing', challenge: state.challenge }];
  if (state.step !== 'proving' && state.step !== 'resending') return [state];
  const { challenge, factor, options } = state;
  return [{ step: 'choosing', challenge, started: { factorId: factor.id, options } }];
}

function check(state: Extract<ChallengeState, { step: 'proving' }>): ChallengeState {
  const { challenge, factor, options, remember } = state;
  return { step: 'checking', challenge, factor, options, ...(remember ? { remember } : {}) };
}

function verify(
  state: Extract<ChallengeState, { step: 'proving' | 'checking' }>,
  proof: Record<string, unknown>,
): ChallengeEffect {
  return {
    type: 'verify-challenge',
    challengeId: state.challenge.challengeId,
    factorId: state.factor.id,
    proof,
    ...(state.remember ? { rememberDevice: true } : {}),
  };
}

function refused(
  state: ChallengeState,
  { problem, retryAfter, attemptsLeft }: Extract<ChallengeEvent, { type: 'refused' }>,
): Result {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (problem === 'enrollment_required' && state.step === 'opening') return [{ step: 'enrollment-needed' }];
  if (state.step === 'checking' && retriable.has(problem))
    return [
      {
        ...state,
        step: 'proving',
        failure: problem,
        ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
      },
    ];
  if (state.step === 'resending' && (retriable.has(problem) || problem === 'rate_limited'))
    return [{ ...state, step: 'proving', failure: problem, ...wait }];
  if (isWaiting(state) && chooseAgain.has(problem))
    return [
      {
        step: 'choosing',
        challenge: state.challenge,
        failure: problem,
        ...(problem === 'factor_locked' ? { locked: { factorId: state.factor.id, ...wait } } : {}),
      },
    ];
  // No code of its own for a while, and there may be another way.
  if (state.step === 'starting' && problem === 'rate_limited')
    return [
      {
        step: 'choosing',
        challenge: state.challenge,
        failure: problem,
        locked: { factorId: state.factor.id, ...wait },
      },
    ];
  if (state.step === 'opening' || isWaiting(state)) return [{ step: 'problem', failure: problem, ...wait }];
  return [state];
}

function isWaiting(
  state: ChallengeState,
): state is Extract<ChallengeState, { step: 'starting' | 'checking' | 'resending' }> {
  return state.step === 'starting' || state.step === 'checking' || state.step === 'resending';
}

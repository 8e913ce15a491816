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
import { problemState, type CeremonyFailure, type Failure } from './failure.ts';

/** What a challenge is for: the sign-in, or one action (step-up) with its resource and context. */
export type ChallengePurpose =
  | { purpose: 'sign_in' }
  | { purpose: 'step_up'; action: string; resource: string; context: StepUpContext };

/** What the server returned for the factor, e.g. WebAuthn request options or a masked destination. */
export type ChallengeOptions = Record<string, unknown>;

/** A factor whose options were received already: to start it again would send a second code. */
export interface StartedFactor {
  factorId: string;
  options: ChallengeOptions;
}

/** A factor that accepts no attempts, or can send no code, for `retryAfter` seconds from now. */
export interface LockedFactor {
  factorId: string;
  retryAfter?: number;
}

/** A challenge from its opening to the server's result. */
export type ChallengeState =
  | { step: 'opening' }
  | {
      step: 'choosing';
      challenge: Challenge;
      started?: StartedFactor;
      failure?: Failure | undefined;
      locked?: LockedFactor;
    }
  | { step: 'starting'; challenge: Challenge; factor: ChallengeFactor }
  | {
      step: 'proving';
      challenge: Challenge;
      factor: ChallengeFactor;
      options: ChallengeOptions;
      /** The person wants this device remembered; see `Challenge.rememberDays`. */
      remember?: boolean;
      failure?: Failure | undefined;
      /** Seconds until another code can be sent, with `rate_limited`. */
      retryAfter?: number;
      /** Attempts left until the factor is locked, with `invalid_code`. */
      attemptsLeft?: number;
    }
  | {
      step: 'checking';
      challenge: Challenge;
      factor: ChallengeFactor;
      options: ChallengeOptions;
      remember?: boolean;
      /** It is the browser or the device that has not answered yet. */
      ceremony?: true;
    }
  /** Another code is being sent; the screen stays. */
  | { step: 'resending'; challenge: Challenge; factor: ChallengeFactor; options: ChallengeOptions }
  /** `recoveryCodes`: a recovery code was used, and how many remain. */
  | {
      step: 'passed';
      assurance?: Assurance;
      grant?: Grant;
      recoveryCodes?: { remaining: number } | undefined;
    }
  /** No factor is enrolled, or none that is accepted: enrollment comes first. */
  | { step: 'enrollment-required' }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** Requests of the person, results of the server, and results of the browser's ceremony. */
export type ChallengeEvent =
  | { type: 'open-requested'; purpose: ChallengePurpose }
  | { type: 'challenge-opened'; challenge: Challenge }
  | { type: 'already-granted'; grant: Grant }
  | { type: 'choose-requested'; factorId: string }
  | { type: 'challenge-started'; factorId: string; options: ChallengeOptions }
  | { type: 'remember-device-requested'; remember: boolean }
  | { type: 'resend-requested' }
  | { type: 'change-factor-requested' }
  | { type: 'run-ceremony-requested' }
  | { type: 'ceremony-succeeded'; proof: Record<string, unknown> }
  | { type: 'ceremony-failed'; failure: CeremonyFailure }
  | { type: 'verify-requested'; proof: Record<string, unknown> }
  | { type: 'verified'; result: ChallengeResult }
  /** `stepUp`: the action, resource and context that the server requires a proof for. */
  | {
      type: 'refused';
      problem: ProblemCode;
      retryAfter?: number;
      attemptsLeft?: number | undefined;
      stepUp?: StepUpDemand;
    }
  | { type: 'restart-requested'; purpose: ChallengePurpose };

/** The routes that a challenge calls, and the browser's ceremony. */
export type ChallengeEffect =
  | { type: 'openChallenge'; purpose: ChallengePurpose }
  | { type: 'startChallenge'; challengeId: string; factor: ChallengeFactor }
  | { type: 'runCeremony'; factor: ChallengeFactor; options: ChallengeOptions }
  | { type: 'abortCeremony'; factorType: string }
  | {
      type: 'verifyChallenge';
      challengeId: string;
      factorId: string;
      factorType: string;
      proof: Record<string, unknown>;
      rememberDevice?: true;
      /** What is proven, of a step-up. */
      action?: BoundAction;
    };

/** The action that a challenge is bound to. */
export type BoundAction = Omit<Extract<ChallengePurpose, { purpose: 'step_up' }>, 'purpose'>;

type Result = Next<ChallengeState, ChallengeEffect>;

/** The state before the server has opened the challenge. */
export const challengeStart: ChallengeState = { step: 'opening' };

/** Refusals after which the same factor may be tried again in the same challenge. */
const retriable: ReadonlySet<ProblemCode> = new Set([
  'invalid_code',
  'invalid_passkey',
  'invalid_format',
  'unavailable',
]);
/** Refusals of one factor after which another factor of the same challenge may be used. */
const factorRefusals: ReadonlySet<ProblemCode> = new Set([
  'factor_locked',
  'factor_not_accepted',
  'factor_too_new',
]);

/** A challenge: starts the preferred factor at once; another factor can be chosen at any time. */
export function challengeFlow(state: ChallengeState, event: ChallengeEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'opening' ? [state, { type: 'openChallenge', purpose: event.purpose }] : [state];
    case 'challenge-opened':
      return state.step === 'opening' ? choose(event.challenge, event.challenge.preferred) : [state];
    case 'already-granted':
      return state.step === 'opening' ? [{ step: 'passed', grant: event.grant }] : [state];
    case 'choose-requested':
      if (state.step === 'choosing') return choose(state.challenge, event.factorId, state.started);
      // A factor that this browser does not support is replaced without a stop at `choosing`.
      return state.step === 'proving'
        ? choose(state.challenge, event.factorId, { factorId: state.factor.id, options: state.options })
        : [state];
    case 'remember-device-requested':
      return state.step === 'proving' && state.challenge.rememberDays !== undefined
        ? [{ ...state, remember: event.remember }]
        : [state];
    case 'resend-requested':
      return state.step === 'proving' ? resend(state) : [state];
    case 'challenge-started':
      return (state.step === 'starting' || state.step === 'resending') && state.factor.id === event.factorId
        ? [{ step: 'proving', challenge: state.challenge, factor: state.factor, options: event.options }]
        : [state];
    case 'change-factor-requested':
      return changeFactor(state);
    case 'run-ceremony-requested':
      return state.step === 'proving'
        ? [
            { ...check(state), ceremony: true },
            { type: 'runCeremony', factor: state.factor, options: state.options },
          ]
        : [state];
    case 'ceremony-succeeded':
      return state.step === 'checking' ? [check(state), verify(state, event.proof)] : [state];
    case 'ceremony-failed':
      return state.step === 'checking'
        ? [{ ...check(state), step: 'proving', failure: event.failure }]
        : [state];
    case 'verify-requested':
      // A step that does not expect the event ignores it, so a double submit sends one request.
      return state.step === 'proving' ? [check(state), verify(state, event.proof)] : [state];
    case 'verified':
      // Also after the person went back to the choice meanwhile: the proof was accepted.
      return 'challenge' in state ? [{ step: 'passed', ...event.result }] : [state];
    case 'refused':
      return refused(state, event);
    case 'restart-requested':
      return state.step === 'problem'
        ? [{ step: 'opening' }, { type: 'openChallenge', purpose: event.purpose }]
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
    { type: 'startChallenge', challengeId: challenge.challengeId, factor },
  ];
}

function resend({ challenge, factor, options }: Extract<ChallengeState, { step: 'proving' }>): Result {
  return [
    { step: 'resending', challenge, factor, options },
    { type: 'startChallenge', challengeId: challenge.challengeId, factor },
  ];
}

function changeFactor(state: ChallengeState): Result {
  if (state.step === 'starting') return [{ step: 'choosing', challenge: state.challenge }];
  if (state.step !== 'proving' && state.step !== 'resending' && state.step !== 'checking') return [state];
  const { challenge, factor, options } = state;
  return [
    { step: 'choosing', challenge, started: { factorId: factor.id, options } },
    ...abortCeremony(state),
  ];
}

/** Aborts a pending ceremony: a browser may never answer one, e.g. behind a dialog of an extension. */
export function abortCeremony(state: ChallengeState): ChallengeEffect[] {
  return state.step === 'checking' && state.ceremony
    ? [{ type: 'abortCeremony', factorType: state.factor.type }]
    : [];
}

type Checking = Extract<ChallengeState, { step: 'checking' }>;

function check(state: Extract<ChallengeState, { step: 'proving' | 'checking' }>): Checking {
  const { challenge, factor, options, remember } = state;
  return { step: 'checking', challenge, factor, options, ...(remember ? { remember } : {}) };
}

function verify(
  state: Extract<ChallengeState, { step: 'proving' | 'checking' }>,
  proof: Record<string, unknown>,
): ChallengeEffect {
  return {
    type: 'verifyChallenge',
    challengeId: state.challenge.challengeId,
    factorId: state.factor.id,
    factorType: state.factor.type,
    proof,
    ...(state.remember ? { rememberDevice: true } : {}),
    ...boundAction(state.challenge),
  };
}

function boundAction({ action, resource, context = {} }: Challenge): { action?: BoundAction } {
  return action === undefined || resource === undefined ? {} : { action: { action, resource, context } };
}

function refused(
  state: ChallengeState,
  { problem, retryAfter, attemptsLeft }: Extract<ChallengeEvent, { type: 'refused' }>,
): Result {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (problem === 'enrollment_required' && state.step === 'opening') return [{ step: 'enrollment-required' }];
  // A passkey that was refused, e.g. because it is a copy of the one that was enrolled, will be refused again.
  if (state.step === 'checking' && problem === 'invalid_passkey' && state.challenge.factors.length > 1)
    return [{ step: 'choosing', challenge: state.challenge, failure: problem }];
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
  if (isPending(state) && factorRefusals.has(problem))
    return [
      {
        step: 'choosing',
        challenge: state.challenge,
        failure: problem,
        ...(problem === 'factor_locked' ? { locked: { factorId: state.factor.id, ...wait } } : {}),
      },
    ];
  // This factor can send no code for a while; the others stay available.
  if (state.step === 'starting' && problem === 'rate_limited')
    return [
      {
        step: 'choosing',
        challenge: state.challenge,
        failure: problem,
        locked: { factorId: state.factor.id, ...wait },
      },
    ];
  if (state.step === 'opening' || isPending(state)) return [problemState(problem, retryAfter)];
  return [state];
}

function isPending(
  state: ChallengeState,
): state is Extract<ChallengeState, { step: 'starting' | 'checking' | 'resending' }> {
  return state.step === 'starting' || state.step === 'checking' || state.step === 'resending';
}

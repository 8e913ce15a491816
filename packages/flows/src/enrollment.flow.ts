import type {
  Enrollment,
  Factor,
  FactorOption,
  FinishedEnrollment,
  Grant,
  PendingRecoveryCodes,
  ProblemCode,
  StepUpContext,
} from '@kairos-mfa/protocol';
import type { Next } from './define-flow.ts';
import type { CeremonyFailure, Failure } from './failure.ts';

/** What an enrolment is for: the prompt it answers, or the action it lets continue. */
export interface EnrollmentPurpose {
  /** The prompt that was accepted. */
  promptId?: string;
  /** The action that waits; the new factor may be its proof. */
  stepUp?: { action: string; resource: string; context: StepUpContext };
}

type Options = readonly FactorOption[];

export type EnrollmentState =
  | { step: 'preparing'; options?: Options; factorType?: string }
  | { step: 'reauthenticating'; options: Options; factorType: string }
  /** `retryAfter`: seconds until another code can be sent. */
  | { step: 'choosing'; options: Options; failure?: Failure; retryAfter?: number }
  /** A text message needs a number first; the host keeps it. */
  | { step: 'adding-phone'; options: Options; factorType: string; failure?: Failure }
  | { step: 'saving-phone'; options: Options; factorType: string }
  | {
      step: 'proving';
      options: Options;
      enrollment: Enrollment;
      failure?: Failure;
      /** Wrong codes until this set-up ends, with `invalid_code`. */
      attemptsLeft?: number;
      /** Seconds until another code can be sent, with `rate_limited`. */
      retryAfter?: number;
    }
  | { step: 'checking'; options: Options; enrollment: Enrollment }
  /** Another code is on its way; the screen stays. */
  | { step: 'resending'; options: Options; enrollment: Enrollment }
  | { step: 'keeping-codes'; options: Options; factor: Factor; codes: PendingRecoveryCodes; grant?: Grant }
  | { step: 'adding-another'; options: Options; factor: Factor; codes: CodesOutcome; grant?: Grant }
  | { step: 'done'; factor: Factor; codes: CodesOutcome; grant?: Grant }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** What became of the recovery codes: `none` when this factor brought no new set. */
export type CodesOutcome = 'kept' | 'left' | 'none';

export type EnrollmentEvent =
  | { type: 'opened'; factorType?: string }
  | { type: 'options-loaded'; options: Options }
  | { type: 'chosen'; factorType: string }
  | { type: 'started'; enrollment: Enrollment }
  | { type: 'phone-given'; phone: string }
  | { type: 'phone-added' }
  /** The person left before they had proven what the host asked for; the number was not judged. */
  | { type: 'phone-withheld' }
  | { type: 'resend' }
  | { type: 'resent'; enrollmentId: string; options: Enrollment['options'] }
  | { type: 'proof-given'; proof: Record<string, unknown>; name?: string }
  | { type: 'confirmed'; enrollmentId: string }
  | { type: 'ceremony-wanted' }
  | { type: 'ceremony-proved'; proof: Record<string, unknown> }
  | { type: 'ceremony-ended'; failure: CeremonyFailure }
  | { type: 'verified'; result: FinishedEnrollment }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number; attemptsLeft?: number }
  | { type: 'reauthenticated' }
  | { type: 'went-back' }
  | { type: 'codes-kept' }
  | { type: 'codes-left' }
  | { type: 'add-another' }
  | { type: 'finished' }
  | { type: 'retry' };

export type EnrollmentEffect =
  | { type: 'load-options' }
  | { type: 'start-enrollment'; factorType: string }
  /** `phone` in E.164; the host stores it for this person. */
  | { type: 'add-phone'; phone: string }
  | { type: 'resend-enrollment'; enrollmentId: string }
  | { type: 'run-ceremony'; enrollment: Enrollment }
  | { type: 'verify-enrollment'; enrollmentId: string; proof: Record<string, unknown>; name?: string }
  /** The code that was mailed, before the factor itself proves anything. */
  | { type: 'confirm-enrollment'; enrollmentId: string; code: string }
  | { type: 'cancel-enrollment'; enrollmentId: string }
  | { type: 'reauthenticate' };

type Result = Next<EnrollmentState, EnrollmentEffect>;

export const enrollmentStart: EnrollmentState = { step: 'preparing' };

/** Refusals after which the same enrolment may be tried again. */
const retriable: ReadonlySet<ProblemCode> = new Set([
  'invalid_code',
  'invalid_passkey',
  'invalid_format',
  'unavailable',
]);
/** Refusals that end this enrolment but leave the choice of a factor open. */
const chooseAgain: ReadonlySet<ProblemCode> = new Set([
  'challenge_expired',
  'challenge_consumed',
  'attempts_exhausted',
  'not_found',
  'factor_not_allowed',
  'factor_not_accepted',
]);

/** Setting up a factor: one enrolment at a time, whatever is clicked, and codes that are never lost on the way. */
export function enrollmentFlow(state: EnrollmentState, event: EnrollmentEvent): Result {
  switch (event.type) {
    case 'opened':
      return state.step === 'preparing' && !state.options
        ? [{ step: 'preparing', factorType: event.factorType }, { type: 'load-options' }]
        : [state];
    case 'options-loaded':
      if (state.step !== 'preparing' || state.options) return [state];
      return state.factorType
        ? start(state.factorType, event.options)
        : [{ step: 'choosing', options: event.options }];
    case 'chosen':
      return state.step === 'choosing' && isAvailable(state.options, event.factorType)
        ? start(event.factorType, state.options)
        : [state];
    case 'started':
      if (state.step === 'preparing' && state.options && state.factorType === event.enrollment.type)
        return [{ step: 'proving', options: state.options, enrollment: event.enrollment }];
      // Said twice: the one on the screen stays alive.
      if ('enrollment' in state && state.enrollment.enrollmentId === event.enrollment.enrollmentId)
        return [state];
      // A late answer for a factor that nobody waits for any more leaves nothing behind.
      return [state, { type: 'cancel-enrollment', enrollmentId: event.enrollment.enrollmentId }];
    case 'phone-given':
      if (state.step !== 'adding-phone') return [state];
      return [
        { step: 'saving-phone', options: state.options, factorType: state.factorType },
        { type: 'add-phone', phone: event.phone },
      ];
    case 'phone-added':
      return state.step === 'saving-phone' ? start(state.factorType, state.options.map(reached)) : [state];
    case 'phone-withheld':
      return state.step === 'saving-phone' ? [askAgain(state, 'cancelled')] : [state];
    case 'resend':
      return state.step === 'proving' ? sendCode(state) : [state];
    case 'resent':
      return state.step === 'resending' && state.enrollment.enrollmentId === event.enrollmentId
        ? [{ ...state, step: 'proving', enrollment: withNewCode(state.enrollment, event.options) }]
        : [state];
    case 'confirmed':
      return state.step === 'checking' && state.enrollment.enrollmentId === event.enrollmentId
        ? [{ step: 'proving', options: state.options, enrollment: withoutConfirmation(state.enrollment) }]
        : [state];
    case 'ceremony-wanted':
      return state.step === 'proving' && !state.enrollment.confirmation
        ? [check(state), { type: 'run-ceremony', enrollment: state.enrollment }]
        : [state];
    case 'ceremony-proved':
      return state.step === 'checking' ? [state, verify(state.enrollment, event)] : [state];
    case 'ceremony-ended':
      return state.step === 'checking' ? [{ ...state, step: 'proving', failure: event.failure }] : [state];
    case 'proof-given':
      return state.step === 'proving' ? [check(state), verify(state.enrollment, event)] : [state];
    case 'verified':
      return state.step === 'checking' ? verified(state.options, event.result) : [state];
    case 'refused':
      return refused(state, event);
    case 'reauthenticated':
      return state.step === 'reauthenticating' ? start(state.factorType, state.options) : [state];
    case 'went-back':
      return wentBack(state);
    case 'codes-kept':
    case 'codes-left':
      if (state.step !== 'keeping-codes') return [state];
      return finish(state.options, state.factor, event.type === 'codes-kept' ? 'kept' : 'left', state.grant);
    case 'add-another':
      return state.step === 'adding-another' ? [{ step: 'preparing' }, { type: 'load-options' }] : [state];
    case 'finished':
      return state.step === 'adding-another'
        ? [{ step: 'done', factor: state.factor, codes: state.codes, grant: state.grant }]
        : [state];
    case 'retry':
      return state.step === 'problem' ? [{ step: 'preparing' }, { type: 'load-options' }] : [state];
  }
}

/** `available` and yet `no_phone`: the host can take a number, so that is the first step. */
function wantsPhone(options: Options, factorType: string): boolean {
  return options.some(
    (option) => option.type === factorType && option.state === 'available' && option.reason === 'no_phone',
  );
}

function askAgain(
  { options, factorType }: Extract<EnrollmentState, { step: 'saving-phone' }>,
  failure: Failure,
): EnrollmentState {
  return { step: 'adding-phone', options, factorType, failure };
}

function reached({ reason, ...option }: FactorOption): FactorOption {
  return reason === undefined || reason === 'no_phone' ? option : { ...option, reason };
}

function start(factorType: string, options: Options): Result {
  if (wantsPhone(options, factorType)) return [{ step: 'adding-phone', options, factorType }];
  return [
    { step: 'preparing', options, factorType },
    { type: 'start-enrollment', factorType },
  ];
}

function check(state: Extract<EnrollmentState, { step: 'proving' }>): EnrollmentState {
  return { step: 'checking', options: state.options, enrollment: state.enrollment };
}

function sendCode({
  options,
  enrollment,
}: Extract<EnrollmentState, { step: 'proving' | 'checking' }>): Result {
  return [
    { step: 'resending', options, enrollment },
    { type: 'resend-enrollment', enrollmentId: enrollment.enrollmentId },
  ];
}

/** Sent again is whatever code is waited for. */
function withNewCode(enrollment: Enrollment, options: Enrollment['options']): Enrollment {
  if (!enrollment.confirmation) return { ...enrollment, options };
  // SAFETY: until it is confirmed, the server sends nothing else again; see `resendEnrollment`.
  return { ...enrollment, confirmation: options as NonNullable<Enrollment['confirmation']> };
}

function withoutConfirmation({ enrollmentId, type, options, expiresAt }: Enrollment): Enrollment {
  return { enrollmentId, type, options, expiresAt };
}

function isPreVerified({ options }: Enrollment): boolean {
  return options['preVerified'] === true;
}

function verify(
  enrollment: Enrollment,
  given: { proof: Record<string, unknown>; name?: string },
): EnrollmentEffect {
  const { enrollmentId } = enrollment;
  // What is typed first is the code that was mailed.
  if (enrollment.confirmation)
    return { type: 'confirm-enrollment', enrollmentId, code: String(given.proof['code']) };
  return {
    type: 'verify-enrollment',
    enrollmentId,
    proof: given.proof,
    ...(given.name === undefined ? {} : { name: given.name }),
  };
}

function verified(options: Options, result: FinishedEnrollment): Result {
  const { factor, recoveryCodes, grant } = result;
  if (recoveryCodes) return [{ step: 'keeping-codes', options, factor, codes: recoveryCodes, grant }];
  return finish(options, factor, 'none', grant);
}

/** Somebody on the way to an action goes straight on to it; anybody else may add another way first. */
function finish(options: Options, factor: Factor, codes: CodesOutcome, grant?: Grant): Result {
  if (grant) return [{ step: 'done', factor, codes, grant }];
  return [{ step: 'adding-another', options, factor, codes }];
}

function refused(
  state: EnrollmentState,
  { problem, retryAfter, attemptsLeft }: Extract<EnrollmentEvent, { type: 'refused' }>,
): Result {
  if (
    problem === 'reauthentication_required' &&
    state.step === 'preparing' &&
    state.options &&
    state.factorType
  )
    return [
      { step: 'reauthenticating', options: state.options, factorType: state.factorType },
      { type: 'reauthenticate' },
    ];
  if (state.step === 'saving-phone') return [askAgain(state, problem)];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (state.step === 'resending' && problem === 'rate_limited')
    return [{ ...state, step: 'proving', failure: problem, ...wait }];
  // Where a code cannot be sent there is another factor.
  if (state.step === 'preparing' && state.options && problem === 'rate_limited')
    return [{ step: 'choosing', options: state.options, failure: problem, ...wait }];
  // The host no longer vouches for the destination: a code goes there after all.
  if (state.step === 'checking' && problem === 'invalid_format' && isPreVerified(state.enrollment))
    return sendCode(state);
  if (state.step === 'checking' || state.step === 'resending') {
    if (retriable.has(problem))
      return [
        {
          ...state,
          step: 'proving',
          failure: problem,
          ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
        },
      ];
    if (chooseAgain.has(problem)) return [{ step: 'choosing', options: state.options, failure: problem }];
  }
  if (state.step === 'preparing' && state.options && chooseAgain.has(problem))
    return [{ step: 'choosing', options: state.options, failure: problem }];
  if (isBusy(state)) return [{ step: 'problem', failure: problem, ...wait }];
  return [state];
}

function isBusy({ step }: EnrollmentState): boolean {
  return step === 'preparing' || step === 'checking' || step === 'resending' || step === 'reauthenticating';
}

function wentBack(state: EnrollmentState): Result {
  if (state.step === 'proving' || state.step === 'resending')
    return [
      { step: 'choosing', options: state.options },
      { type: 'cancel-enrollment', enrollmentId: state.enrollment.enrollmentId },
    ];
  if (state.step === 'reauthenticating' || state.step === 'adding-phone')
    return [{ step: 'choosing', options: state.options }];
  if (state.step === 'preparing' && state.options) return [{ step: 'choosing', options: state.options }];
  return [state];
}

function isAvailable(options: Options, factorType: string): boolean {
  return options.some((option) => option.type === factorType && option.state === 'available');
}

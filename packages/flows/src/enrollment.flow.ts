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
import { problemState, type CeremonyFailure, type Failure } from './failure.ts';

/** What an enrollment is for: the prompt that was accepted, or the action that needs a factor. */
export interface EnrollmentPurpose {
  /** The prompt that was accepted. */
  promptId?: string;
  /** The action that is pending; the new factor's enrollment may grant it. */
  stepUp?: { action: string; resource: string; context: StepUpContext };
}

type Options = readonly FactorOption[];

/** An enrollment from the choice of a factor to its recovery codes. */
export type EnrollmentState =
  | { step: 'preparing'; options?: Options; factorType?: string | undefined }
  | { step: 'reauthenticating'; options: Options; factorType: string }
  /** `retryAfter`: seconds until another code can be sent. */
  | { step: 'choosing'; options: Options; failure?: Failure; retryAfter?: number }
  /** SMS requires a phone number first; the host stores it. */
  | { step: 'adding-phone'; options: Options; factorType: string; failure?: Failure }
  | { step: 'saving-phone'; options: Options; factorType: string }
  | {
      step: 'proving';
      options: Options;
      enrollment: Enrollment;
      failure?: Failure;
      /** Attempts left until this enrollment ends, with `invalid_code`. */
      attemptsLeft?: number;
      /** Seconds until another code can be sent, with `rate_limited`. */
      retryAfter?: number;
    }
  /** `ceremony`: it is the browser or the device that has not answered yet. */
  | { step: 'checking'; options: Options; enrollment: Enrollment; ceremony?: true }
  /** Another code is being sent; the screen stays. */
  | { step: 'resending'; options: Options; enrollment: Enrollment }
  | {
      step: 'showing-recovery-codes';
      options: Options;
      factor: Factor;
      codes: PendingRecoveryCodes;
      grant?: Grant | undefined;
    }
  | {
      step: 'adding-another';
      options: Options;
      factor: Factor;
      codes: CodesOutcome;
      grant?: Grant | undefined;
    }
  | { step: 'done'; factor: Factor; codes: CodesOutcome; grant?: Grant | undefined }
  | { step: 'problem'; failure: Failure; retryAfter?: number };

/** What happened to the recovery codes: saved, left without saving, or `none` where this factor issued no new set. */
export type CodesOutcome = 'acknowledged' | 'skipped' | 'none';

/** New recovery codes in place of those that nobody saved, and the factor that they came with. */
export interface UnsavedCodes {
  factor: Factor;
  codes: PendingRecoveryCodes;
}

/** Requests of the person, results of the server and the browser, and reports of the host. */
export type EnrollmentEvent =
  | { type: 'open-requested'; factorType?: string }
  /** `unsaved`: an enrollment was finished, and its answer was lost or the page was left. */
  | { type: 'options-loaded'; options: Options; unsaved?: UnsavedCodes }
  | { type: 'choose-requested'; factorType: string }
  | { type: 'enrollment-started'; enrollment: Enrollment }
  | { type: 'add-phone-requested'; phone: string }
  | { type: 'phone-added' }
  /** The person cancelled the step-up that the host requires; the number was neither accepted nor refused. */
  | { type: 'add-phone-cancelled' }
  | { type: 'resend-requested' }
  | { type: 'resent'; enrollmentId: string; options: Enrollment['options'] }
  | { type: 'verify-requested'; proof: Record<string, unknown>; name?: string }
  | { type: 'confirmed'; enrollmentId: string }
  | { type: 'run-ceremony-requested' }
  | { type: 'ceremony-succeeded'; proof: Record<string, unknown> }
  | { type: 'ceremony-failed'; failure: CeremonyFailure }
  | { type: 'verified'; result: FinishedEnrollment }
  | { type: 'refused'; problem: ProblemCode; retryAfter?: number; attemptsLeft?: number | undefined }
  | { type: 'reauthenticated' }
  /** The host could not re-authenticate the person. */
  | { type: 'reauthentication-failed' }
  | { type: 'step-up-cancelled' }
  | { type: 'back-requested' }
  | { type: 'codes-acknowledged' }
  | { type: 'codes-skipped' }
  | { type: 'add-another-requested' }
  | { type: 'finish-requested' }
  | { type: 'retry-requested' };

/** The routes that an enrollment calls, the browser's ceremony, and the two handlers of the host. */
export type EnrollmentEffect =
  | { type: 'getState' }
  | { type: 'startEnrollment'; factorType: string }
  /** `phone` in E.164; the host stores it as the person's number. */
  | { type: 'addPhone'; phone: string }
  | { type: 'resendEnrollment'; enrollmentId: string }
  | { type: 'runCeremony'; enrollment: Enrollment }
  | { type: 'abortCeremony'; factorType: string }
  | { type: 'verifyEnrollment'; enrollmentId: string; proof: Record<string, unknown>; name?: string }
  /** The code that was mailed, before the factor itself is verified. */
  | { type: 'confirmEnrollment'; enrollmentId: string; code: string }
  | { type: 'cancelEnrollment'; enrollmentId: string }
  | { type: 'reauthenticate' };

type Result = Next<EnrollmentState, EnrollmentEffect>;
type Checking = Extract<EnrollmentState, { step: 'checking' }>;

/** The state before the factor options are loaded. */
export const enrollmentStart: EnrollmentState = { step: 'preparing' };

/** Refusals after which the same enrollment may be tried again. */
const retriable: ReadonlySet<ProblemCode> = new Set([
  'invalid_code',
  'invalid_passkey',
  'invalid_format',
  'unavailable',
]);
/** Refusals that end this enrollment; another factor, or the same one, may be chosen. */
const endsEnrollment: ReadonlySet<ProblemCode> = new Set([
  'challenge_expired',
  'challenge_consumed',
  'attempts_exhausted',
  'not_found',
  'factor_not_allowed',
  'factor_not_accepted',
]);

/** Enrolls a factor: one enrollment at a time, and recovery codes stay on the screen until they are saved or left. */
export function enrollmentFlow(state: EnrollmentState, event: EnrollmentEvent): Result {
  switch (event.type) {
    case 'open-requested':
      return state.step === 'preparing' && !state.options
        ? [{ step: 'preparing', factorType: event.factorType }, { type: 'getState' }]
        : [state];
    case 'options-loaded':
      if (state.step !== 'preparing' || state.options) return [state];
      if (event.unsaved)
        return [{ step: 'showing-recovery-codes', options: event.options, ...event.unsaved }];
      return state.factorType
        ? start(state.factorType, event.options)
        : [{ step: 'choosing', options: event.options }];
    case 'choose-requested':
      return state.step === 'choosing' && isAvailable(state.options, event.factorType)
        ? start(event.factorType, state.options)
        : [state];
    case 'enrollment-started':
      if (state.step === 'preparing' && state.options && state.factorType === event.enrollment.type)
        return [{ step: 'proving', options: state.options, enrollment: event.enrollment }];
      // A repeated result: the enrollment on the screen is still the live one.
      if ('enrollment' in state && state.enrollment.enrollmentId === event.enrollment.enrollmentId)
        return [state];
      // A late result for a factor that is no longer on the screen: its pending secret is deleted.
      return [state, { type: 'cancelEnrollment', enrollmentId: event.enrollment.enrollmentId }];
    case 'add-phone-requested':
      if (state.step !== 'adding-phone') return [state];
      return [
        { step: 'saving-phone', options: state.options, factorType: state.factorType },
        { type: 'addPhone', phone: event.phone },
      ];
    case 'phone-added':
      return state.step === 'saving-phone'
        ? start(state.factorType, state.options.map(withoutNoPhone))
        : [state];
    case 'add-phone-cancelled':
      return state.step === 'saving-phone' ? [returnToPhone(state, 'cancelled')] : [state];
    case 'resend-requested':
      return state.step === 'proving' ? sendCode(state) : [state];
    case 'resent':
      return state.step === 'resending' && state.enrollment.enrollmentId === event.enrollmentId
        ? [{ ...state, step: 'proving', enrollment: withNewCode(state.enrollment, event.options) }]
        : [state];
    case 'confirmed':
      return state.step === 'checking' && state.enrollment.enrollmentId === event.enrollmentId
        ? [{ step: 'proving', options: state.options, enrollment: withoutConfirmation(state.enrollment) }]
        : [state];
    case 'run-ceremony-requested':
      return state.step === 'proving' && !state.enrollment.confirmation
        ? [
            { ...check(state), ceremony: true },
            { type: 'runCeremony', enrollment: state.enrollment },
          ]
        : [state];
    case 'ceremony-succeeded':
      return state.step === 'checking' ? [check(state), verify(state.enrollment, event)] : [state];
    case 'ceremony-failed':
      return state.step === 'checking'
        ? [{ ...check(state), step: 'proving', failure: event.failure }]
        : [state];
    case 'verify-requested':
      return state.step === 'proving' ? [check(state), verify(state.enrollment, event)] : [state];
    case 'verified':
      return 'options' in state && state.options ? verifiedLate(state, state.options, event.result) : [state];
    case 'refused':
      return refused(state, event);
    case 'reauthenticated':
      return state.step === 'reauthenticating' ? start(state.factorType, state.options) : [state];
    case 'back-requested':
    case 'step-up-cancelled':
    case 'reauthentication-failed':
      return back(state);
    case 'codes-acknowledged':
    case 'codes-skipped':
      if (state.step !== 'showing-recovery-codes') return [state];
      return finish(
        state.options,
        state.factor,
        event.type === 'codes-acknowledged' ? 'acknowledged' : 'skipped',
        state.grant,
      );
    case 'add-another-requested':
      return state.step === 'adding-another' ? [{ step: 'preparing' }, { type: 'getState' }] : [state];
    case 'finish-requested':
      return state.step === 'adding-another'
        ? [{ step: 'done', factor: state.factor, codes: state.codes, grant: state.grant }]
        : [state];
    case 'retry-requested':
      return state.step === 'problem' ? [{ step: 'preparing' }, { type: 'getState' }] : [state];
  }
}

/** `available` with the reason `no_phone`: the host accepts a number, so it is entered first. */
function needsPhone(options: Options, factorType: string): boolean {
  return options.some(
    (option) => option.type === factorType && option.state === 'available' && option.reason === 'no_phone',
  );
}

function returnToPhone(
  { options, factorType }: Extract<EnrollmentState, { step: 'saving-phone' }>,
  failure: Failure,
): EnrollmentState {
  return { step: 'adding-phone', options, factorType, failure };
}

function withoutNoPhone({ reason, ...option }: FactorOption): FactorOption {
  return reason === undefined || reason === 'no_phone' ? option : { ...option, reason };
}

function start(factorType: string, options: Options): Result {
  if (needsPhone(options, factorType)) return [{ step: 'adding-phone', options, factorType }];
  return [
    { step: 'preparing', options, factorType },
    { type: 'startEnrollment', factorType },
  ];
}

function check(state: Extract<EnrollmentState, { step: 'proving' | 'checking' }>): Checking {
  return { step: 'checking', options: state.options, enrollment: state.enrollment };
}

function sendCode({
  options,
  enrollment,
}: Extract<EnrollmentState, { step: 'proving' | 'checking' }>): Result {
  return [
    { step: 'resending', options, enrollment },
    { type: 'resendEnrollment', enrollmentId: enrollment.enrollmentId },
  ];
}

/** The new code replaces the one that is pending: the mailed confirmation, or the factor's own. */
function withNewCode(enrollment: Enrollment, options: Enrollment['options']): Enrollment {
  if (!enrollment.confirmation) return { ...enrollment, options };
  // SAFETY: until it is confirmed, the server resends only the confirmation; see `resendEnrollment`.
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
  input: { proof: Record<string, unknown>; name?: string },
): EnrollmentEffect {
  const { enrollmentId } = enrollment;
  // The mailed code is verified before the factor.
  if (enrollment.confirmation)
    return { type: 'confirmEnrollment', enrollmentId, code: String(input.proof['code']) };
  return {
    type: 'verifyEnrollment',
    enrollmentId,
    proof: input.proof,
    ...(input.name === undefined ? {} : { name: input.name }),
  };
}

/** Also after the person went back meanwhile: the factor is enrolled, and its recovery codes must be seen. */
function verifiedLate(state: EnrollmentState, options: Options, result: FinishedEnrollment): Result {
  if (state.step === 'showing-recovery-codes') return [state];
  const [next, ...effects] = verified(options, result);
  const isOther = state.step === 'proving' || state.step === 'resending';
  return isOther
    ? [next, ...effects, { type: 'cancelEnrollment', enrollmentId: state.enrollment.enrollmentId }]
    : [next, ...effects];
}

function verified(options: Options, result: FinishedEnrollment): Result {
  const { factor, recoveryCodes, grant } = result;
  if (recoveryCodes)
    return [{ step: 'showing-recovery-codes', options, factor, codes: recoveryCodes, grant }];
  return finish(options, factor, 'none', grant);
}

/** With a grant for a pending action the enrollment is done; otherwise the person may add another factor first. */
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
  if (state.step === 'saving-phone') return [returnToPhone(state, problem)];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (state.step === 'resending' && problem === 'rate_limited')
    return [{ ...state, step: 'proving', failure: problem, ...wait }];
  // This factor can send no code for a while; the others stay available.
  if (state.step === 'preparing' && state.options && problem === 'rate_limited')
    return [{ step: 'choosing', options: state.options, failure: problem, ...wait }];
  // The host no longer reports the destination as verified, so a code is sent to it.
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
    if (endsEnrollment.has(problem)) return [{ step: 'choosing', options: state.options, failure: problem }];
  }
  if (state.step === 'preparing' && state.options && endsEnrollment.has(problem))
    return [{ step: 'choosing', options: state.options, failure: problem }];
  if (isBusy(state)) return [problemState(problem, retryAfter)];
  return [state];
}

function isBusy({ step }: EnrollmentState): boolean {
  return step === 'preparing' || step === 'checking' || step === 'resending' || step === 'reauthenticating';
}

function back(state: EnrollmentState): Result {
  if (state.step === 'proving' || state.step === 'resending' || state.step === 'checking')
    return [
      { step: 'choosing', options: state.options },
      { type: 'cancelEnrollment', enrollmentId: state.enrollment.enrollmentId },
      // A browser may never answer a ceremony, e.g. behind a dialog of an extension.
      ...(state.step === 'checking' && state.ceremony
        ? [{ type: 'abortCeremony', factorType: state.enrollment.type } as const]
        : []),
    ];
  if (state.step === 'reauthenticating' || state.step === 'adding-phone' || state.step === 'saving-phone')
    return [{ step: 'choosing', options: state.options }];
  if (state.step === 'preparing' && state.options) return [{ step: 'choosing', options: state.options }];
  return [state];
}

function isAvailable(options: Options, factorType: string): boolean {
  return options.some((option) => option.type === factorType && option.state === 'available');
}

import type {
  EnrollmentEffect,
  EnrollmentEvent,
  EnrollmentPurpose,
  EnrollmentState,
} from '@kairos-mfa/flows';
import { enrollmentObserver } from '@kairos-mfa/flows/internal/analytics/enrollment.analytics';
import { enrollmentFlow, enrollmentStart } from '@kairos-mfa/flows/internal/enrollment.flow';
import type { FactorOption, Problem } from '@kairos-mfa/protocol';
import { callWithStepUp } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { unrecommendedTypes, withDeviceSupport } from './device-capabilities.ts';
import { createEnrollmentUse } from './enrollment-use.ts';
import { type EnrollmentProgress, findFinishedEnrollment, findUnsavedCodes } from './lost-enrollment.ts';
import type { Result } from './result.ts';
import { retryAfter } from './retry-after.ts';
import { abortCeremony, runCeremony } from './run-ceremony.ts';
import type { StepUpProblem } from './step-up-demand.ts';
import { recordTotpStep } from './totp.used-step.ts';
import { protect, StepUpCancelled, StepUpRefused } from './with-step-up.ts';

/** What an enrollment is for, and what the host contributes. */
export interface EnrollmentRunnerOptions extends EnrollmentPurpose {
  /** A factor type; skips the picker. */
  type?: string | undefined;
  /** Re-authenticates with the primary sign-in, e.g. the password; resolves true on success. */
  reauthenticate?: (() => Promise<boolean>) | undefined;
  /**
   * Stores a phone number (E.164) as the person's; resolves false where the host refuses it. A demand for step-up is
   * satisfied, and the same number passed once more. Absent: no number can be entered.
   */
  addPhone?: ((phone: string) => Promise<boolean | StepUpProblem>) | undefined;
}

/** Runs an enrollment against the server, the browser's ceremonies and the host's handlers. */
export function createEnrollmentRunner(
  client: KairosClient,
  options: EnrollmentRunnerOptions = {},
): Runner<EnrollmentState, EnrollmentEvent> {
  const progress: EnrollmentProgress = {
    known: new Set(),
    cancelling: Promise.resolve(),
    use: createEnrollmentUse(),
  };
  return createFlowRunner<EnrollmentState, EnrollmentEvent, EnrollmentEffect>({
    flow: enrollmentFlow,
    observer: enrollmentObserver,
    emit: client.emit,
    start: enrollmentStart,
    openEvent: () => ({ type: 'open-requested', ...(options.type ? { factorType: options.type } : {}) }),
    // Only going back cancels: whoever returns within five minutes goes on with the same secret, which then expires.
    resumes: true,
    run: (effect, signal) => runEffect(client, options, progress, effect, signal),
  });
}

async function runEffect(
  client: KairosClient,
  options: EnrollmentRunnerOptions,
  progress: EnrollmentProgress,
  effect: EnrollmentEffect,
  signal: AbortSignal,
): Promise<EnrollmentEvent | undefined> {
  switch (effect.type) {
    case 'getState': {
      const [answer, unrecommended] = await Promise.all([
        client.call('getState'),
        unrecommendedTypes(client),
      ]);
      if (!answer.ok) return refused(answer.problem);
      const unsaved = await findUnsavedCodes(client, progress, answer.value);
      const supported = withDeviceSupport(client, answer.value.factorOptions, unrecommended);
      return {
        type: 'options-loaded',
        options: withPhoneEntry(options, supported),
        ...(unsaved && { unsaved }),
      };
    }
    case 'startEnrollment': {
      const { promptId, stepUp } = options;
      const body = {
        type: effect.factorType,
        ...(promptId ? { promptId } : {}),
        ...(stepUp ? { stepUp } : {}),
      };
      // The server answers an enrollment that is still open, so one that is being cancelled has to be gone.
      await progress.cancelling;
      // Where a factor is enrolled already, another one requires a step-up with it (NIST SP 800-63B, post-enrollment
      // binding).
      return callWithStepUp(client, 'startEnrollment', { body }, (enrollment) => {
        progress.factorType = enrollment.type;
        progress.use.enter(enrollment.enrollmentId);
        return { type: 'enrollment-started', enrollment };
      });
    }
    case 'runCeremony':
      return runCeremony(
        client.ceremonies[effect.enrollment.type],
        (ceremony) => ceremony.create(effect.enrollment.options),
        signal,
      );
    case 'abortCeremony':
      abortCeremony(client.ceremonies[effect.factorType]);
      return undefined;
    case 'resendEnrollment': {
      const { enrollmentId } = effect;
      const answer = await client.call('resendEnrollment', { params: { enrollmentId }, body: {} });
      return resultOf(answer, (resent) => ({ type: 'resent', enrollmentId, options: resent.options }));
    }
    case 'verifyEnrollment': {
      const { enrollmentId, proof, name } = effect;
      const body = { proof, ...(name ? { name } : {}) };
      const answer = await client.call('verifyEnrollment', { params: { enrollmentId }, body });
      if (!answer.ok && answer.problem.code === 'challenge_consumed') {
        const finished = await findFinishedEnrollment(client, progress, options.stepUp);
        if (finished) return { type: 'verified', result: finished };
      }
      if (answer.ok) recordTotpStep(answer.value.factor);
      return resultOf(answer, (result) => ({ type: 'verified', result }));
    }
    case 'confirmEnrollment': {
      const { enrollmentId, code } = effect;
      const answer = await client.call('confirmEnrollment', { params: { enrollmentId }, body: { code } });
      return resultOf(answer, () => ({ type: 'confirmed', enrollmentId }));
    }
    case 'cancelEnrollment': {
      progress.cancelling = cancelUnlessShared(client, progress, effect.enrollmentId);
      await progress.cancelling;
      return undefined;
    }
    case 'addPhone':
      return addPhone(client, options, effect.phone);
    case 'reauthenticate':
      return { type: (await options.reauthenticate?.()) ? 'reauthenticated' : 'reauthentication-failed' };
  }
}

/** Deletes an enrollment, unless another tab shows it too: then it stays until that tab is done, or it expires. */
async function cancelUnlessShared(
  client: KairosClient,
  { use }: EnrollmentProgress,
  enrollmentId: string,
): Promise<void> {
  if (await use.leave(enrollmentId)) return;
  await client.call('cancelEnrollment', { params: { enrollmentId }, keepalive: true });
}

/** SMS is available without a number where the host can store one. */
function withPhoneEntry(
  { addPhone }: EnrollmentRunnerOptions,
  options: readonly FactorOption[],
): FactorOption[] {
  return options.map((option) =>
    addPhone && option.state === 'disabled' && option.reason === 'no_phone'
      ? { ...option, state: 'available' }
      : option,
  );
}

async function addPhone(
  client: KairosClient,
  { addPhone: store }: EnrollmentRunnerOptions,
  phone: string,
): Promise<EnrollmentEvent> {
  try {
    const stored = await protect(client.stepUp, async () => store?.(phone))();
    if (stored instanceof StepUpCancelled && stored.reason === 'cancelled')
      return { type: 'add-phone-cancelled' };
    if (stored instanceof StepUpCancelled || stored instanceof StepUpRefused)
      return { type: 'refused', problem: 'step_up_required' };
    return stored ? { type: 'phone-added' } : { type: 'refused', problem: 'invalid_format' };
  } catch {
    // The host's handler threw, so the number was neither accepted nor refused.
    return { type: 'refused', problem: 'unavailable' };
  }
}

function resultOf<Value>(answer: Result<Value>, eventOf: (value: Value) => EnrollmentEvent): EnrollmentEvent {
  return answer.ok ? eventOf(answer.value) : refused(answer.problem);
}

function refused(problem: Problem): EnrollmentEvent {
  const { code, attemptsLeft } = problem;
  return {
    type: 'refused',
    problem: code,
    ...retryAfter(problem),
    ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
  };
}

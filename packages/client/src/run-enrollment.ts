import {
  enrollmentFlow,
  enrollmentObserver,
  enrollmentStart,
  type EnrollmentEffect,
  type EnrollmentEvent,
  type EnrollmentPurpose,
  type EnrollmentState,
} from '@kairos-mfa/flows';
import type { FactorOption, Problem } from '@kairos-mfa/protocol';
import { callWithStepUp } from './call-with-step-up.ts';
import type { KairosClient } from './create-client.ts';
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { unrecommendedTypes, withDeviceSupport } from './device-capabilities.ts';
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
  return createFlowRunner<EnrollmentState, EnrollmentEvent, EnrollmentEffect>({
    flow: enrollmentFlow,
    observer: enrollmentObserver,
    emit: client.emit,
    start: enrollmentStart,
    openEvent: () => ({ type: 'open-requested', ...(options.type ? { factorType: options.type } : {}) }),
    // A pending secret whose screen was closed is deleted at once.
    closeEvent: (state) =>
      state.step === 'proving' || (state.step === 'checking' && state.ceremony)
        ? { type: 'back-requested' }
        : undefined,
    run: (effect, signal) => runEffect(client, options, effect, signal),
  });
}

async function runEffect(
  client: KairosClient,
  options: EnrollmentRunnerOptions,
  effect: EnrollmentEffect,
  signal: AbortSignal,
): Promise<EnrollmentEvent | undefined> {
  switch (effect.type) {
    case 'getState': {
      const [answer, unrecommended] = await Promise.all([
        client.call('getState', { signal }),
        unrecommendedTypes(client),
      ]);
      return resultOf(answer, ({ factorOptions }) => ({
        type: 'options-loaded',
        options: withPhoneEntry(options, withDeviceSupport(client, factorOptions, unrecommended)),
      }));
    }
    case 'startEnrollment': {
      const { promptId, stepUp } = options;
      const body = {
        type: effect.factorType,
        ...(promptId ? { promptId } : {}),
        ...(stepUp ? { stepUp } : {}),
      };
      // Where a factor is enrolled already, another one requires a step-up with it (NIST SP 800-63B, post-enrollment
      // binding).
      return callWithStepUp(client, 'startEnrollment', { body, signal }, (enrollment) => ({
        type: 'enrollment-started',
        enrollment,
      }));
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
      const answer = await client.call('resendEnrollment', { params: { enrollmentId }, body: {}, signal });
      return resultOf(answer, (resent) => ({ type: 'resent', enrollmentId, options: resent.options }));
    }
    case 'verifyEnrollment': {
      const { enrollmentId, proof, name } = effect;
      const body = { proof, ...(name ? { name } : {}) };
      const answer = await client.call('verifyEnrollment', { params: { enrollmentId }, body, signal });
      if (answer.ok) recordTotpStep(answer.value.factor);
      return resultOf(answer, (result) => ({ type: 'verified', result }));
    }
    case 'confirmEnrollment': {
      const { enrollmentId, code } = effect;
      const answer = await client.call('confirmEnrollment', {
        params: { enrollmentId },
        body: { code },
        signal,
      });
      return resultOf(answer, () => ({ type: 'confirmed', enrollmentId }));
    }
    case 'cancelEnrollment': {
      const { enrollmentId } = effect;
      await client.call('cancelEnrollment', { params: { enrollmentId }, keepalive: true });
      return undefined;
    }
    case 'addPhone':
      return addPhone(client, options, effect.phone);
    case 'reauthenticate':
      return { type: (await options.reauthenticate?.()) ? 'reauthenticated' : 'reauthentication-failed' };
  }
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

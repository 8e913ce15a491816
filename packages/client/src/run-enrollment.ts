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
import type { KairosClient } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { withDeviceSupport } from './device-capabilities.ts';
import { protect, StepUpCancelled, StepUpRefused } from './protect.ts';
import { retryAfter } from './retry-after.ts';
import { runCeremony } from './run-ceremony.ts';
import type { StepUpProblem } from './step-up-demand.ts';

/** What an enrolment is for, and what the host contributes. */
export interface EnrollmentRunnerOptions extends EnrollmentPurpose {
  /** A factor type; skips the picker. */
  type?: string;
  /** Re-authenticates with the primary sign-in, e.g. the password; resolves true on success. */
  reauthenticate?: () => Promise<boolean>;
  /**
   * Stores a phone number (E.164) as the person's; resolves false where the host refuses it. A demand for step-up is
   * satisfied, and the same number passed once more. Absent: no number can be entered.
   */
  addPhone?: (phone: string) => Promise<boolean | StepUpProblem>;
}

/** Runs an enrolment against the server, the browser's ceremonies and the host's handlers. */
export function createEnrollmentRunner(
  client: KairosClient,
  options: EnrollmentRunnerOptions = {},
): Runner<EnrollmentState, EnrollmentEvent> {
  return createRunner<EnrollmentState, EnrollmentEvent, EnrollmentEffect>({
    flow: enrollmentFlow,
    observer: enrollmentObserver,
    emit: client.emit,
    start: enrollmentStart,
    // A pending secret whose screen was closed is deleted at once.
    closeEvent: (state) => (state.step === 'proving' ? { type: 'back-requested' } : undefined),
    openEvent: () => ({ type: 'open-requested', ...(options.type ? { factorType: options.type } : {}) }),
    async run(effect, dispatch, signal) {
      switch (effect.type) {
        case 'getState': {
          const answer = await client.call('getState', { signal });
          if (answer.ok)
            dispatch({
              type: 'options-loaded',
              options: withPhoneEntry(options, withDeviceSupport(client, answer.value.factorOptions)),
            });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'startEnrollment': {
          // Where a factor is enrolled already, another one requires a step-up with it (NIST SP 800-63B, post-enrollment binding).
          const answer = await protect(client.stepUp, () =>
            client.call('startEnrollment', {
              body: {
                type: effect.factorType,
                ...(options.promptId ? { promptId: options.promptId } : {}),
                ...(options.stepUp ? { stepUp: options.stepUp } : {}),
              },
              signal,
            }),
          )();
          if (answer instanceof StepUpCancelled && answer.reason === 'cancelled')
            dispatch({ type: 'step-up-cancelled' });
          else if (answer instanceof StepUpCancelled || answer instanceof StepUpRefused)
            dispatch({ type: 'refused', problem: 'step_up_required' });
          else if (answer.ok) dispatch({ type: 'enrollment-started', enrollment: answer.value });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'runCeremony':
          return runCeremony(
            client.ceremonies[effect.enrollment.type],
            (ceremony) => ceremony.create(effect.enrollment.options),
            dispatch,
            signal,
          );
        case 'resendEnrollment': {
          const { enrollmentId } = effect;
          const answer = await client.call('resendEnrollment', {
            params: { enrollmentId },
            body: {},
            signal,
          });
          if (answer.ok) dispatch({ type: 'resent', enrollmentId, options: answer.value.options });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'verifyEnrollment': {
          const answer = await client.call('verifyEnrollment', {
            params: { enrollmentId: effect.enrollmentId },
            body: { proof: effect.proof, ...(effect.name ? { name: effect.name } : {}) },
            signal,
          });
          if (answer.ok) dispatch({ type: 'verified', result: answer.value });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'confirmEnrollment': {
          const { enrollmentId, code } = effect;
          const answer = await client.call('confirmEnrollment', {
            params: { enrollmentId },
            body: { code },
            signal,
          });
          if (answer.ok) dispatch({ type: 'confirmed', enrollmentId });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'cancelEnrollment':
          await client.call('cancelEnrollment', {
            params: { enrollmentId: effect.enrollmentId },
            keepalive: true,
          });
          return;
        case 'addPhone':
          return dispatch(await addPhone(client, options, effect.phone));
        case 'reauthenticate':
          if (await options.reauthenticate?.()) dispatch({ type: 'reauthenticated' });
          else dispatch({ type: 'reauthentication-failed' });
      }
    },
  });
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

function refused(problem: Problem): EnrollmentEvent {
  const { code, attemptsLeft } = problem;
  return {
    type: 'refused',
    problem: code,
    ...retryAfter(problem),
    ...(attemptsLeft === undefined ? {} : { attemptsLeft }),
  };
}

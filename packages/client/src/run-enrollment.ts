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

export interface EnrollmentRunnerOptions extends EnrollmentPurpose {
  /** Skips the picker. */
  type?: string;
  /** Asks for the primary sign-in again; true when it was given. */
  reauthenticate?: () => Promise<boolean>;
  /**
   * Keeps a phone number (E.164) for this person; false where it is not taken. A demand for step-up is met, and the same
   * number given once more. Absent: nobody is asked for one.
   */
  addPhone?: (phone: string) => Promise<boolean | StepUpProblem>;
}

/** Runs an enrolment against the server and the browser's ceremonies. */
export function createEnrollmentRunner(
  client: KairosClient,
  options: EnrollmentRunnerOptions = {},
): Runner<EnrollmentState, EnrollmentEvent> {
  return createRunner<EnrollmentState, EnrollmentEvent, EnrollmentEffect>({
    flow: enrollmentFlow,
    observer: enrollmentObserver,
    emit: client.emit,
    start: enrollmentStart,
    // A secret that nobody will prove any more is taken back at once.
    closeEvent: (state) => (state.step === 'proving' ? { type: 'went-back' } : undefined),
    openEvent: () => ({ type: 'opened', ...(options.type ? { factorType: options.type } : {}) }),
    async run(effect, dispatch, signal) {
      switch (effect.type) {
        case 'load-options': {
          const answer = await client.call('getState', { signal });
          if (answer.ok)
            dispatch({
              type: 'options-loaded',
              options: forHost(options, withDeviceSupport(client, answer.value.factorOptions)),
            });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'start-enrollment': {
          // Where something is enrolled already, one more is bound only by whoever proves to hold it.
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
            dispatch({ type: 'went-back' });
          else if (answer instanceof StepUpCancelled || answer instanceof StepUpRefused)
            dispatch({ type: 'refused', problem: 'step_up_required' });
          else if (answer.ok) dispatch({ type: 'started', enrollment: answer.value });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'run-ceremony':
          return runCeremony(
            client.ceremonies[effect.enrollment.type],
            (ceremony) => ceremony.create(effect.enrollment.options),
            dispatch,
            signal,
          );
        case 'resend-enrollment': {
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
        case 'verify-enrollment': {
          const answer = await client.call('finishEnrollment', {
            params: { enrollmentId: effect.enrollmentId },
            body: { proof: effect.proof, ...(effect.name ? { name: effect.name } : {}) },
            signal,
          });
          if (answer.ok) dispatch({ type: 'verified', result: answer.value });
          else dispatch(refused(answer.problem));
          return;
        }
        case 'confirm-enrollment': {
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
        case 'cancel-enrollment':
          await client.call('cancelEnrollment', {
            params: { enrollmentId: effect.enrollmentId },
            keepalive: true,
          });
          return;
        case 'add-phone':
          return dispatch(await addPhone(client, options, effect.phone));
        case 'reauthenticate':
          if (await options.reauthenticate?.()) dispatch({ type: 'reauthenticated' });
          else dispatch({ type: 'went-back' });
      }
    },
  });
}

/** A number is all that is missing, and this host can take one. */
function forHost({ addPhone }: EnrollmentRunnerOptions, options: readonly FactorOption[]): FactorOption[] {
  return options.map((option) =>
    addPhone && option.state === 'disabled' && option.reason === 'no_phone'
      ? { ...option, state: 'available' }
      : option,
  );
}

async function addPhone(
  client: KairosClient,
  { addPhone: keep }: EnrollmentRunnerOptions,
  phone: string,
): Promise<EnrollmentEvent> {
  try {
    const kept = await protect(client.stepUp, async () => keep?.(phone))();
    if (kept instanceof StepUpCancelled && kept.reason === 'cancelled') return { type: 'phone-withheld' };
    if (kept instanceof StepUpCancelled || kept instanceof StepUpRefused)
      return { type: 'refused', problem: 'step_up_required' };
    return kept ? { type: 'phone-added' } : { type: 'refused', problem: 'invalid_format' };
  } catch {
    // Whatever broke on the host's side, the number was not judged.
    return { type: 'refused', problem: 'unavailable' };
  }
}

function refused(problem: Problem): EnrollmentEvent {
  const { code, attemptsLeft } = problem;
  const tries = attemptsLeft === undefined ? {} : { attemptsLeft };
  return { type: 'refused', problem: code, ...retryAfter(problem), ...tries };
}

import {
  promptFlow,
  promptObserver,
  promptStart,
  type PromptEffect,
  type PromptEvent,
  type PromptState,
} from '@kairos-mfa/flows';
import type { ClientSuppressor } from '@kairos-mfa/protocol';
import type { KairosCaller } from './create-client.ts';
import { createRunner, type Runner } from './create-runner.ts';
import { createTabLock } from './tab-lock.ts';
import { currentSuppressors } from './suppressors.ts';

export interface PromptRunnerOptions {
  locale?: string;
  /** What only the host knows about whether now is a bad time, besides what the page tells by itself. */
  suppressors?: () => readonly ClientSuppressor[];
}

/** Runs the soft prompt against the server. */
export function createPromptRunner(
  client: KairosCaller,
  options: PromptRunnerOptions = {},
): Runner<PromptState, PromptEvent> {
  const place = createTabLock();
  const runner = createRunner<PromptState, PromptEvent, PromptEffect>({
    flow: promptFlow,
    observer: promptObserver,
    emit: client.emit,
    start: promptStart,
    closeEvent: leftBehind,
    async run(effect, dispatch, signal) {
      switch (effect.type) {
        case 'decide': {
          // Another tab may be asking: this one waits until it is done, and the server then decides anew.
          await place.acquire(signal);
          if (signal.aborted) return;
          const answer = await client.call('decidePrompt', {
            body: {
              moment: effect.moment,
              ...(options.locale ? { locale: options.locale } : {}),
              ...(effect.context ? { context: effect.context } : {}),
              client: {
                passkeys: client.passkeysAvailable(),
                suppressors: currentSuppressors(options.suppressors),
              },
            },
            signal,
          });
          if (answer.ok && answer.value.suppressedBy.includes('unknown_moment'))
            console.error(
              `The policy knows no moment "${effect.moment}", so nobody is ever asked. Correct its name, or add it to the policy's moments.`,
            );
          if (answer.ok) dispatch({ type: 'decided', decision: answer.value });
          else dispatch({ type: 'decide-failed', problem: answer.problem.code });
          return;
        }
        case 'report-exposure':
          await client.call('reportExposure', {
            params: { promptId: effect.promptId },
            body: {},
            keepalive: true,
          });
          return;
        case 'respond': {
          // No signal: the answer is sent even though its screen is closing.
          const answer = await client.call('answerPrompt', {
            params: { promptId: effect.promptId },
            body: effect.answer,
            keepalive: true,
          });
          if (answer.ok) dispatch({ type: 'recorded', nextEligibleAt: answer.value.nextEligibleAt });
        }
      }
    },
  });
  runner.subscribe(() => {
    const state = runner.getState();
    if (state.step === 'done' || (state.step === 'silent' && state.asked !== 'deciding')) place.release();
  });
  return runner;
}

/** A prompt whose page went away was closed, not answered. */
function leftBehind(state: PromptState): PromptEvent | undefined {
  if (state.step === 'enrolling') return { type: 'enrollment-left' };
  return state.step === 'offered' || state.step === 'putting-off'
    ? { type: 'answered', answer: { response: 'closed' } }
    : undefined;
}

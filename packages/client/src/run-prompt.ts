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
import { createFlowRunner, type Runner } from './create-flow-runner.ts';
import { currentSuppressors } from './page-suppressors.ts';
import { createTabLock } from './tab-lock.ts';

/** What a prompt is requested with, beside its moment. */
export interface PromptRunnerOptions {
  /** BCP 47; the language of the prompt's wording. */
  locale?: string | undefined;
  /** The host's own suppressors, besides those that the page shows by itself; read just before the request is sent. */
  suppressors?: (() => readonly ClientSuppressor[]) | undefined;
}

/** Runs the soft prompt against the server. */
export function createPromptRunner(
  client: KairosCaller,
  options: PromptRunnerOptions = {},
): Runner<PromptState, PromptEvent> {
  const lock = createTabLock();
  const runner = createFlowRunner<PromptState, PromptEvent, PromptEffect>({
    flow: promptFlow,
    observer: promptObserver,
    emit: client.emit,
    start: promptStart,
    closeEvent,
    async run(effect, signal) {
      switch (effect.type) {
        case 'decidePrompt': {
          // Waits while another tab shows a prompt; the server then decides with the answer given there.
          await lock.acquire(signal);
          if (signal.aborted) return undefined;
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
              `The policy knows no moment "${effect.moment}", so no prompt is ever shown. Correct its name, or add it to the policy's moments.`,
            );
          return answer.ok
            ? { type: 'decided', decision: answer.value }
            : { type: 'refused', problem: answer.problem.code };
        }
        case 'recordPromptExposed':
          await client.call('recordPromptExposed', {
            params: { promptId: effect.promptId },
            body: {},
            keepalive: true,
          });
          return undefined;
        case 'answerPrompt': {
          // Keepalive and no signal: the answer is sent even though its screen is closing.
          const answer = await client.call('answerPrompt', {
            params: { promptId: effect.promptId },
            body: effect.answer,
            keepalive: true,
          });
          return answer.ok ? { type: 'answered', nextEligibleAt: answer.value.nextEligibleAt } : undefined;
        }
      }
    },
  });
  runner.subscribe(() => {
    const state = runner.getState();
    // After "not now" another tab may ask the server, which holds.
    if (
      state.step === 'done' ||
      state.step === 'putting-off' ||
      (state.step === 'silent' && state.status !== 'pending')
    )
      lock.release();
  });
  return runner;
}

/** A prompt whose page was left counts as closed, not as dismissed. */
function closeEvent(state: PromptState): PromptEvent | undefined {
  if (state.step === 'enrolling') return { type: 'enrollment-left' };
  return state.step === 'offered' || state.step === 'putting-off'
    ? { type: 'answer-requested', answer: { response: 'closed' } }
    : undefined;
}

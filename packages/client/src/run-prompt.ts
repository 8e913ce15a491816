import type { PromptEffect, PromptEvent, PromptState } from '@kairos-mfa/flows';
import { promptDecisionObserver } from '@kairos-mfa/flows/internal/analytics/prompt-decision.analytics';
import {
  isDecisionEvent,
  promptDecisionFlow,
  promptStart,
} from '@kairos-mfa/flows/internal/prompt-decision.flow';
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

type ShownPromptModule = typeof import('./run-shown-prompt.ts');

/** What a prompt needs once it is shown. Most pages never load it. */
let shown: ShownPromptModule | undefined;

/** Runs the soft prompt against the server. */
export function createPromptRunner(
  client: KairosCaller,
  options: PromptRunnerOptions = {},
): Runner<PromptState, PromptEvent> {
  const lock = createTabLock();
  const runner = createFlowRunner<PromptState, PromptEvent, PromptEffect>({
    flow: (state, event) =>
      isDecisionEvent(event) || !shown
        ? promptDecisionFlow(state, event)
        : shown.shownPromptFlow(state, event),
    observer: {
      onTransition: (...transition) => [
        ...promptDecisionObserver.onTransition(...transition),
        ...(shown?.shownPromptObserver.onTransition(...transition) ?? []),
      ],
    },
    emit: client.emit,
    start: promptStart,
    closeEvent: (state) => shown?.closeShownPrompt(state),
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
          if (!answer.ok) return { type: 'refused', problem: answer.problem.code };
          // What cannot be loaded is not shown: the person did not request it.
          if (answer.value.decision === 'show' && !(await loadShown()))
            return { type: 'refused', problem: 'unavailable' };
          return { type: 'decided', decision: answer.value };
        }
        default:
          return shown?.runShownPromptEffect(client, effect);
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

async function loadShown(): Promise<ShownPromptModule | undefined> {
  shown ??= await import('./run-shown-prompt.ts').catch(() => undefined);
  return shown;
}

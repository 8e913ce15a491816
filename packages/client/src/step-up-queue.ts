import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import type { Grant } from '@kairos-mfa/protocol';
import { createOutletRegistry, type OutletRegistry } from './outlet-registry.ts';
import type { Runner } from './create-runner.ts';

/** What a request for step-up comes to. `cancelled` is neutral: nothing was done, nothing went wrong. */
export type StepUpOutcome = { ok: true; grant: Grant } | { ok: false; reason: 'cancelled' | 'no_host' };

/** Asks for one approval at a time, whoever asks. */
export interface StepUpQueue {
  /**
   * `signal`: whoever asked has gone, which is `cancelled` for them; a question that nobody waits for any more is
   * taken down.
   */
  request: (request: StepUpRequest, options?: { signal?: AbortSignal }) => Promise<StepUpOutcome>;
  /** Says that a dialog stands ready to be shown; without one a request answers `no_host`, never hangs. */
  mount: OutletRegistry['add'];
}

/** One question, and how many wait for its answer. */
interface Question {
  readonly outcome: Promise<StepUpOutcome>;
  askers: number;
  /** Ends when the last asker has gone. */
  readonly abandoned: AbortController;
}

const cancelled: StepUpOutcome = { ok: false, reason: 'cancelled' };
const noHost: StepUpOutcome = { ok: false, reason: 'no_host' };

/** Requests queue, because two dialogs at once are two questions nobody can tell apart; the same one is shared. */
export function createStepUpQueue(runner: Runner<StepUpState, StepUpEvent>): StepUpQueue {
  const open = new Map<string, Question>();
  let last: Promise<unknown> = Promise.resolve();
  const hosts = createOutletRegistry('<StepUpDialog>', () => {
    // A dialog that goes away takes its question along.
    runner.dispatch({ type: 'cancel-requested' });
  });

  function line(key: string, request: StepUpRequest): Question {
    const abandoned = new AbortController();
    const outcome = last
      .then(() => {
        if (abandoned.signal.aborted) return cancelled;
        return hosts.hasMounted() ? ask(runner, request, abandoned.signal) : noHost;
      })
      .finally(() => forget(key, question));
    const question = { outcome, askers: 0, abandoned };
    open.set(key, question);
    last = outcome;
    return question;
  }

  function forget(key: string, question: Question): void {
    if (open.get(key) === question) open.delete(key);
  }

  return {
    request(request, { signal } = {}) {
      if (!hosts.hasMounted()) return Promise.resolve(noHost);
      if (signal?.aborted) return Promise.resolve(cancelled);
      const key = keyOf(request);
      const question = open.get(key) ?? line(key, request);
      question.askers += 1;
      if (!signal) return question.outcome;
      return new Promise((resolve) => {
        const leave = (): void => {
          resolve(cancelled);
          question.askers -= 1;
          if (question.askers > 0) return;
          // Whoever asks the same from now on asks anew.
          forget(key, question);
          question.abandoned.abort();
        };
        signal.addEventListener('abort', leave, { once: true });
        void question.outcome.then((outcome) => {
          signal.removeEventListener('abort', leave);
          resolve(outcome);
        });
      });
    },
    mount(serve) {
      const leave = hosts.add(serve);
      const release = runner.retain();
      return () => {
        leave();
        release();
      };
    },
  };
}

function ask(
  runner: Runner<StepUpState, StepUpEvent>,
  request: StepUpRequest,
  abandoned: AbortSignal,
): Promise<StepUpOutcome> {
  return new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const state = runner.getState();
      if (state.step === 'granted') end({ ok: true, grant: state.grant });
      // `idle` without an answer: the dialog went away under the question.
      else if (state.step === 'cancelled' || state.step === 'idle') end(cancelled);
    });
    const takeDown = (): void => runner.dispatch({ type: 'cancel-requested' });
    abandoned.addEventListener('abort', takeDown, { once: true });
    function end(outcome: StepUpOutcome): void {
      unsubscribe();
      abandoned.removeEventListener('abort', takeDown);
      runner.dispatch({ type: 'closed' });
      resolve(outcome);
    }
    runner.dispatch({ type: 'step-up-requested', request });
  });
}

/** The same action on the same thing with the same facts, however its keys are ordered. */
function keyOf({ action, resource, context }: StepUpRequest): string {
  return JSON.stringify([action, resource, Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

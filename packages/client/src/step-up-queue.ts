import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import type { Grant } from '@kairos-mfa/protocol';
import type { Runner } from './create-runner.ts';

/** What a request for step-up comes to. `cancelled` is neutral: nothing was done, nothing went wrong. */
export type StepUpOutcome = { ok: true; grant: Grant } | { ok: false; reason: 'cancelled' | 'no_host' };

/** Asks for one approval at a time, whoever asks. */
export interface StepUpQueue {
  request: (request: StepUpRequest) => Promise<StepUpOutcome>;
  /** Says that a dialog stands ready to be shown; without one a request answers `no_host`, never hangs. */
  host: () => () => void;
}

/** Requests queue, because two dialogs at once are two questions nobody can tell apart; the same one is shared. */
export function createStepUpQueue(runner: Runner<StepUpState, StepUpEvent>): StepUpQueue {
  const waiting = new Map<string, Promise<StepUpOutcome>>();
  let last: Promise<unknown> = Promise.resolve();
  let hosts = 0;

  return {
    request(request) {
      if (hosts === 0) {
        console.error(
          'A step-up was requested, but no <StepUpDialog> is mounted, so nobody could be asked and nothing was done. Mount one near the root of your app.',
        );
        return Promise.resolve({ ok: false, reason: 'no_host' });
      }
      const key = keyOf(request);
      const shared = waiting.get(key);
      if (shared) return shared;
      const turn = last
        .then(() => (hosts === 0 ? ({ ok: false, reason: 'no_host' } as const) : ask(runner, request)))
        .finally(() => waiting.delete(key));
      waiting.set(key, turn);
      last = turn;
      return turn;
    },
    host() {
      hosts += 1;
      const release = runner.hold();
      return () => {
        hosts -= 1;
        // A dialog that goes away takes its question along. Later, because StrictMode only seems to unmount it.
        setTimeout(() => {
          if (hosts === 0) runner.dispatch({ type: 'cancelled' });
        });
        release();
      };
    },
  };
}

function ask(runner: Runner<StepUpState, StepUpEvent>, request: StepUpRequest): Promise<StepUpOutcome> {
  return new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const state = runner.getState();
      if (state.step === 'granted') end({ ok: true, grant: state.grant });
      // `idle` without an answer: the dialog went away under the question.
      else if (state.step === 'cancelled' || state.step === 'idle') end({ ok: false, reason: 'cancelled' });
    });
    function end(outcome: StepUpOutcome): void {
      unsubscribe();
      runner.dispatch({ type: 'closed' });
      resolve(outcome);
    }
    runner.dispatch({ type: 'requested', request });
  });
}

/** The same action on the same thing with the same facts, however its keys are ordered. */
function keyOf({ action, resource, context }: StepUpRequest): string {
  return JSON.stringify([action, resource, Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

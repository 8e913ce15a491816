import type { StepUpEvent, StepUpRequest, StepUpState } from '@kairos-mfa/flows';
import type { Grant } from '@kairos-mfa/protocol';
import type { Runner } from './create-flow-runner.ts';
import type { OutletRegistry } from './outlet-registry.ts';

/** The outcome of a step-up request. `cancelled` is neutral: nothing was done and nothing failed. */
export type StepUpOutcome = { ok: true; grant: Grant } | { ok: false; reason: 'cancelled' | 'no_host' };

/**
 * Requests one approval. Aborting `signal` resolves this request with `cancelled`; a dialog whose last request was aborted
 * is closed. Without a mounted dialog it resolves with `no_host`.
 */
export type RequestStepUp = (
  request: StepUpRequest,
  options?: { signal?: AbortSignal },
) => Promise<StepUpOutcome>;

/** One dialog, shared by identical requests. */
interface SharedRequest {
  readonly outcome: Promise<StepUpOutcome>;
  callers: number;
  /** Aborted with the last caller. */
  readonly abandoned: AbortController;
}

const cancelled: StepUpOutcome = { ok: false, reason: 'cancelled' };
const noHost: StepUpOutcome = { ok: false, reason: 'no_host' };

/**
 * Creates the queue, which serves the requests of the whole app one at a time: different ones wait for each other, because
 * two dialogs at once could not be told apart; identical ones share one dialog.
 */
export function createStepUpQueue(
  runner: Runner<StepUpState, StepUpEvent>,
  dialogs: Pick<OutletRegistry, 'hasMounted'>,
): RequestStepUp {
  const pending = new Map<string, SharedRequest>();
  let last: Promise<unknown> = Promise.resolve();

  function enqueue(key: string, request: StepUpRequest): SharedRequest {
    const abandoned = new AbortController();
    const outcome = last
      .then(() => {
        if (abandoned.signal.aborted) return cancelled;
        return dialogs.hasMounted() ? openDialog(runner, request, abandoned.signal) : noHost;
      })
      .finally(() => remove(key, shared));
    const shared = { outcome, callers: 0, abandoned };
    pending.set(key, shared);
    last = outcome;
    return shared;
  }

  function remove(key: string, shared: SharedRequest): void {
    if (pending.get(key) === shared) pending.delete(key);
  }

  return (request, { signal } = {}) => {
    if (!dialogs.hasMounted()) return Promise.resolve(noHost);
    if (signal?.aborted) return Promise.resolve(cancelled);
    // The enrollment inside the open dialog: to wait for that dialog would be to wait for itself.
    if (request.action === 'factor.add' && runner.getState().step === 'enrolling') {
      runner.dispatch({ type: 'factor-proof-required', request });
      return Promise.resolve(cancelled);
    }
    const key = keyOf(request);
    const shared = pending.get(key) ?? enqueue(key, request);
    shared.callers += 1;
    if (!signal) return shared.outcome;
    return new Promise((resolve) => {
      const abandon = (): void => {
        resolve(cancelled);
        shared.callers -= 1;
        if (shared.callers > 0) return;
        // An identical request from now on opens a new dialog.
        remove(key, shared);
        shared.abandoned.abort();
      };
      signal.addEventListener('abort', abandon, { once: true });
      void shared.outcome.then((outcome) => {
        signal.removeEventListener('abort', abandon);
        resolve(outcome);
      });
    });
  };
}

function openDialog(
  runner: Runner<StepUpState, StepUpEvent>,
  request: StepUpRequest,
  abandoned: AbortSignal,
): Promise<StepUpOutcome> {
  return new Promise((resolve) => {
    const unsubscribe = runner.subscribe(() => {
      const state = runner.getState();
      if (state.step === 'granted') end({ ok: true, grant: state.grant });
      // `idle` without an outcome: the last dialog was unmounted.
      else if (state.step === 'cancelled' || state.step === 'idle') end(cancelled);
    });
    const cancel = (): void => runner.dispatch({ type: 'cancel-requested' });
    abandoned.addEventListener('abort', cancel, { once: true });
    function end(outcome: StepUpOutcome): void {
      unsubscribe();
      abandoned.removeEventListener('abort', cancel);
      runner.dispatch({ type: 'closed' });
      resolve(outcome);
    }
    runner.dispatch({ type: 'step-up-requested', request });
  });
}

/** Identical for the same action, resource and context, in whatever order the context's keys are. */
function keyOf({ action, resource, context }: StepUpRequest): string {
  return JSON.stringify([action, resource, Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

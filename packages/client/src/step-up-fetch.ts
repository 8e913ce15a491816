import { StepUpCancelled } from './protect.ts';
import { findStepUpDemand } from './step-up-demand.ts';
import type { StepUpQueue } from './step-up-queue.ts';

/** Thrown by the wrapped fetch when the person left, so that code which expects a `Response` never gets another thing. */
export class StepUpCancelledError extends Error {
  override readonly name = 'StepUpCancelledError';
  readonly reason: StepUpCancelled['reason'];
  constructor(reason: StepUpCancelled['reason']) {
    super('The step-up was left before it was proven; the request was not repeated.');
    this.reason = reason;
  }
}

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export interface StepUpFetchOptions {
  /** Milliseconds that each try may take; what the person needs for the proof is not counted. Default: no limit. */
  timeout?: number;
}

/**
 * A `fetch` that answers RFC 9470 challenges: on a demand for step-up it asks for the proof and sends the same request
 * once more, body included. Both tries of an unsafe request carry one `Idempotency-Key`. A caller's `signal` ends
 * everything, the question included, so a limit in time belongs into `timeout`, not into a signal.
 */
export function createStepUpFetch(
  send: typeof fetch,
  request: StepUpQueue['request'],
  { timeout }: StepUpFetchOptions = {},
): typeof fetch {
  const attempt = (one: Request): Promise<Response> =>
    timeout === undefined
      ? send(one)
      : send(one, { signal: AbortSignal.any([one.signal, AbortSignal.timeout(timeout)]) });

  return async (input, init) => {
    // A body can be read once, so the request is copied before it is sent, not after it was refused.
    const first = new Request(input, init);
    if (unsafe.has(first.method) && !first.headers.has('idempotency-key'))
      first.headers.set('idempotency-key', crypto.randomUUID());
    const second = first.clone();
    // Not awaited: one half of a copied body is only done with when the other half is.
    const drop = (): void => void second.body?.cancel().catch(() => undefined);

    const response = await attempt(first);
    const demand = mayDemand(response) ? await findStepUpDemand(response) : undefined;
    if (!demand) {
      drop();
      return response;
    }
    const { action, resource, context } = demand;
    const outcome = await request({ action, resource, context }, { signal: first.signal });
    if (outcome.ok) return attempt(second);
    drop();
    first.signal.throwIfAborted();
    throw new StepUpCancelledError(outcome.reason);
  };
}

function mayDemand(response: Response): boolean {
  return response.status === 401 || response.status === 403;
}

import type { StepUpRequest } from '@kairos-mfa/flows';
import { newIdempotencyKey } from './idempotency-key.ts';
import { readOAuthStepUpChallenge } from './oauth-step-up-challenge.ts';
import { findStepUpDemand } from './step-up-demand.ts';
import type { RequestStepUp } from './step-up-queue.ts';
import { StepUpCancelled } from './with-step-up.ts';

/** Thrown by the wrapped fetch when the step-up was cancelled, so that its result is always a `Response`. */
export class StepUpCancelledError extends Error {
  override readonly name = 'StepUpCancelledError';
  readonly reason: StepUpCancelled['reason'];
  constructor(reason: StepUpCancelled['reason']) {
    super('The step-up was cancelled; the request was not repeated.');
    this.reason = reason;
  }
}

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Options of the wrapped fetch. */
export interface StepUpFetchOptions {
  /** Milliseconds for each attempt; the time that the person needs for the step-up is not counted. Default: no limit. */
  timeout?: number | undefined;
  /**
   * What to prove for a server that demands step-up by the header `WWW-Authenticate` alone (RFC 9470): the action of each
   * authentication context class, and `*` for every other challenge. Without an action the response is returned.
   */
  acrActions?: Readonly<Record<string, StepUpRequest>> | undefined;
}

/**
 * A `fetch` that handles RFC 9470 challenges: on a demand for step-up the person verifies and the same request is sent once
 * more, body included. Both attempts of an unsafe request have the same `Idempotency-Key`. A caller's `signal` aborts
 * everything, the step-up included, so set a time limit with `timeout` and not with a signal.
 */
export function createStepUpFetch(
  send: typeof fetch,
  request: RequestStepUp,
  { timeout, acrActions = {} }: StepUpFetchOptions = {},
): typeof fetch {
  const attempt = (one: Request): Promise<Response> =>
    timeout === undefined
      ? send(one)
      : send(one, { signal: AbortSignal.any([one.signal, AbortSignal.timeout(timeout)]) });

  return async (input, init) => {
    // A body can be read once, so the request is cloned before it is sent.
    const first = new Request(input, init);
    if (unsafe.has(first.method) && !first.headers.has('idempotency-key'))
      first.headers.set('idempotency-key', newIdempotencyKey());
    const second = first.clone();
    // Not awaited: `cancel` of one branch of a teed body settles only with the other branch.
    const cancelSecond = (): void => void second.body?.cancel().catch(() => undefined);

    const response = await attempt(first);
    const demand = mayBeStepUpProblem(response)
      ? ((await findStepUpDemand(response)) ?? findAcrAction(response, acrActions))
      : undefined;
    if (!demand) {
      cancelSecond();
      return response;
    }
    const { action, resource, context } = demand;
    const outcome = await request({ action, resource, context }, { signal: first.signal });
    if (outcome.ok) return attempt(second);
    cancelSecond();
    first.signal.throwIfAborted();
    throw new StepUpCancelledError(outcome.reason);
  };
}

/** The action for the first class of the header that has one. */
function findAcrAction(
  response: Response,
  actions: Readonly<Record<string, StepUpRequest>>,
): StepUpRequest | undefined {
  const challenge = readOAuthStepUpChallenge(response.headers.get('www-authenticate'));
  if (!challenge) return undefined;
  const name = [...challenge.acrValues, '*'].find((acr) => Object.hasOwn(actions, acr));
  return name === undefined ? undefined : actions[name];
}

function mayBeStepUpProblem(response: Response): boolean {
  return response.status === 401 || response.status === 403;
}

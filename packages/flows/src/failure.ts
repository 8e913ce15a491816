import type { ProblemCode } from '@kairos-mfa/protocol';

/** How a browser ceremony can end without a proof. `cancelled` is neutral and no error. */
export type CeremonyFailure = 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported';

/** Why an action failed: a problem of the server, or a browser ceremony that ended. The wording is in `copy`. */
export type Failure = ProblemCode | CeremonyFailure;

/** The state of a flow that a failure has ended; `retryAfter` in seconds, where the server returned it. */
export function problemState(
  failure: Failure,
  retryAfter?: number,
): { step: 'problem'; failure: Failure; retryAfter?: number } {
  return { step: 'problem', failure, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

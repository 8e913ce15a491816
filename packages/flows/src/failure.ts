import type { ProblemCode } from '@kairos-mfa/protocol';

/** How a browser ceremony can end without a proof. `cancelled` is neutral: the person changed their mind. */
export type CeremonyFailure = 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported';

/** Why something did not work: refused by the server, or ended in the browser. Wording stands in `copy`. */
export type Failure = ProblemCode | CeremonyFailure;

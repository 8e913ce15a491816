import type { Grant, StepUpContext } from '@kairos-mfa/protocol';
import type { Transaction } from 'kysely';

/** One protected action that is about to run; the fields of `POST /grants/consume`. */
export interface GuardedAction {
  readonly identityId: string;
  /** Default `default`. */
  readonly tenantId?: string;
  /** The host's stable session id. */
  readonly sessionId: string;
  readonly action: string;
  readonly resource: string;
  /** Flat facts of this action; a grant for other facts does not count. */
  readonly context?: StepUpContext;
  /** The location of the browser's request, as your server knows it; an unusual location needs a proof. */
  readonly from?: RequestFrom;
}

/** The location of a browser's request, as far as the host knows it. */
export interface RequestFrom {
  /** This device, by the same id that the session assertion has. */
  readonly deviceId?: string | undefined;
  /** ISO 3166-1, e.g. `DE`. */
  readonly country?: string | undefined;
  /** The host's own risk score, 0 to 1; at the policy's `risk.threshold` or above a proof is needed. */
  readonly risk?: number | undefined;
}

/**
 * The result of a guard. `grant` is null if the policy requires no proof. A refusal is a whole response, ready for the
 * browser: problem body and RFC 9470 header included.
 */
export type GuardOutcome =
  | { readonly ok: true; readonly grant: Grant | null }
  | { readonly ok: false; readonly response: Response };

/** Checks whether this session may do this now, and consumes a one-shot grant. It never throws: a failure refuses. */
export type Guard = (action: GuardedAction) => Promise<GuardOutcome>;

/**
 * The same for a host that shares the database: with its own transaction, the grant is consumed if and only if the host's
 * own change commits.
 */
export type LocalGuard = <HostDatabase = unknown>(
  action: GuardedAction,
  within?: { readonly transaction: Transaction<HostDatabase> },
) => Promise<GuardOutcome>;

/** Describes the action of a request; undefined if it needs no guard. A function of the host. */
export type Describe<Incoming> = (
  incoming: Incoming,
) => GuardedAction | undefined | Promise<GuardedAction | undefined>;

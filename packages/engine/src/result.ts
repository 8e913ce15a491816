import type { Problem, ProblemCode } from '@kairos-mfa/protocol';

/** The fields of a refusal besides its code; see `Problem`. */
export type ProblemDetails = Partial<
  Pick<
    Problem,
    'detail' | 'stepUp' | 'eligibleAt' | 'retryAfter' | 'findings' | 'copy' | 'draft' | 'attemptsLeft'
  >
>;

/** A refusal as a value. An exception is a bug or an infrastructure failure, never a refusal. */
export interface Refusal {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** Why, for the audit alone: the caller learns no more than the code (R59). */
  readonly reason?: string;
}

/** A value, or the problem that the caller is refused with. An exception is a bug or an outage. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | Refusal;

/** Creates a successful result. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Creates a refusal. */
export function problem(code: ProblemCode, details: ProblemDetails = {}): Refusal {
  return { ok: false, code, details };
}

/** Creates a refusal whose reason is in the audit, and nowhere else. */
export function problemBecause(code: ProblemCode, reason: string): Refusal {
  return { ok: false, code, details: {}, reason };
}

import type { CopyDraft, CopyFinding, DraftFinding, StoredCopy } from './copy.ts';

/** What the person (or the code that acts for them) can do next. */
export type NextMove = 'retry' | 'restart' | 'wait' | 'enroll' | 'step_up' | 'reauthenticate' | 'sign_in';

/** One row of the problem table: the HTTP status, and the next move where there is one. */
export interface ProblemShape {
  readonly status: number;
  readonly next?: NextMove;
}

/** Every refusal of the server (RFC 9457). Only the code crosses the wire; its wording is in `copy`. */
export const problems = {
  invalid_format: { status: 400 },
  unknown_action: { status: 400 },
  unauthenticated: { status: 401, next: 'sign_in' },
  reauthentication_required: { status: 401, next: 'reauthenticate' },
  step_up_required: { status: 401, next: 'step_up' },
  enrollment_required: { status: 403, next: 'enroll' },
  cross_origin: { status: 403 },
  not_own_session: { status: 403, next: 'sign_in' },
  factor_not_allowed: { status: 403 },
  factor_not_accepted: { status: 403, next: 'restart' },
  factor_too_new: { status: 403, next: 'wait' },
  not_found: { status: 404 },
  challenge_consumed: { status: 409, next: 'restart' },
  already_enrolled: { status: 409 },
  last_required_factor: { status: 409 },
  not_dismissible: { status: 409 },
  too_many_factors: { status: 409 },
  idempotency_conflict: { status: 409 },
  version_conflict: { status: 409, next: 'restart' },
  challenge_expired: { status: 410, next: 'restart' },
  too_large: { status: 413 },
  unsupported_media_type: { status: 415 },
  invalid_code: { status: 422, next: 'retry' },
  invalid_passkey: { status: 422, next: 'retry' },
  attempts_exhausted: { status: 429, next: 'restart' },
  factor_locked: { status: 429, next: 'wait' },
  rate_limited: { status: 429, next: 'wait' },
  unavailable: { status: 503, next: 'wait' },
} as const satisfies Record<string, ProblemShape>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

/** An `application/problem+json` body. `type` is a stable URI reference, `code` its short name. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  next?: NextMove;
  /** What to prove, with `step_up_required` and `enrollment_required`. */
  stepUp?: StepUpDemand;
  /** When a factor becomes old enough, ISO 8601, with `factor_too_new`. */
  eligibleAt?: string;
  /** Seconds, the same as the `Retry-After` header. */
  retryAfter?: number;
  /** What the copy linter found, with `invalid_format` of words that were not stored. */
  findings?: (CopyFinding | DraftFinding)[];
  /** With `version_conflict` of words: those that are stored now, and who changed them. */
  copy?: StoredCopy[];
  /** With `version_conflict` of a draft: the draft as it is now. */
  draft?: CopyDraft;
  /** With `invalid_code`: wrong codes until the challenge or the set-up ends, or the factor waits, whichever comes first. */
  attemptsLeft?: number;
}

/** What a protected action demands (RFC 9470), in the body so that no header need be parsed. */
export interface StepUpDemand {
  action: string;
  resource: string;
  context: StepUpContext;
  acrValues: string[];
  /** Seconds. */
  maxAge: number;
}

/** The facts of one action that a person approves and a grant is bound to: flat, with finite amounts of at least 0. */
export type StepUpContext = Record<string, string | number | boolean>;

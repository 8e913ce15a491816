import type { AuditSubject } from './audit.ts';
import { claimParameters, type RequestClaim } from './idempotent-answers.ts';
import { runText } from './run-text.ts';
import type { SessionRef } from './sessions.ts';
import type { Queries } from './transact.ts';

/** An attempt at a challenge, before its proof is verified. */
export interface Attempt extends SessionRef {
  readonly challengeId: string;
  readonly factorId: string;
  readonly factorType: string;
  /** Whether the proof can be guessed. */
  readonly guessable: boolean;
  readonly claim: RequestClaim | undefined;
}

/** Why an attempt was not counted; see `kairos_consume_attempt`. */
export type RefusedAttempt =
  | 'claimed'
  | 'challenge_consumed'
  | 'challenge_expired'
  | 'attempts_exhausted'
  | 'rate_limited'
  | 'factor_locked'
  | 'budget_exhausted';

/** What became of an attempt. */
export interface AttemptOutcome {
  readonly status: 'counted' | RefusedAttempt;
  readonly attemptsLeft: number | null;
  /** The failure to refund after a success. */
  readonly token: string | null;
  /** In seconds. */
  readonly retryAfter: number | null;
}

/** Counts an attempt as failed before it is verified (R13 to R16), in one call. */
export async function countAttempt(
  database: Queries,
  { identityKey, sessionId, challengeId, factorId, factorType, guessable, claim }: Attempt,
): Promise<AttemptOutcome> {
  const [outcome] = await runText<AttemptOutcome>(
    database,
    `select status, attempts_left as "attemptsLeft", token, retry_after as "retryAfter"
     from kairos_consume_attempt($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [identityKey, sessionId, challengeId, factorId, factorType, guessable, ...claimParameters(claim)],
  );
  if (!outcome) throw new Error('The database did not tell whether an attempt was counted.');
  return outcome;
}

/** Audits a failed attempt, and releases the claim of its request. */
export async function recordFailure(
  database: Queries,
  { tenantId, identityKey, sessionId }: AuditSubject,
  details: Readonly<Record<string, string>>,
  claim: RequestClaim | undefined,
): Promise<void> {
  await runText(database, 'select kairos_record_failure($1, $2, $3, $4, $5)', [
    tenantId,
    identityKey,
    sessionId ?? null,
    JSON.stringify(details),
    claim?.requestId ?? null,
  ]);
}

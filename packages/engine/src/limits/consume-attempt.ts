import type { Candidate } from '../challenges/candidate-factors.ts';
import { claimedElsewhere } from '../idempotency/idempotent-request.ts';
import { ok, problem, type Result } from '../result.ts';
import { countAttempt } from '../store/attempts.ts';
import type { ChallengeRow } from '../store/challenges.ts';
import type { RequestClaim } from '../store/idempotent-answers.ts';
import type { Queries } from '../store/transact.ts';

/** An attempt that was counted. */
export interface ConsumedAttempt {
  /** Token for the refund after a success; undefined for a proof that cannot be guessed. */
  readonly token: string | undefined;
  /** Attempts left until the challenge ends or the factor is locked; undefined for a proof that cannot be guessed. */
  readonly left?: number;
}

/**
 * Counts an attempt before it is verified, against the challenge, the factor and the account, and claims the request; all
 * of it is committed at once, because a rollback must not refund the attempt. A refusal counts nothing.
 */
export async function consumeAttempt(
  database: Queries,
  challenge: ChallengeRow,
  candidate: Candidate,
  claim?: RequestClaim,
): Promise<Result<ConsumedAttempt>> {
  const { status, attemptsLeft, token, retryAfter } = await countAttempt(database, {
    challengeId: challenge.challenge_id,
    identityKey: challenge.identity_key,
    sessionId: challenge.session_id,
    factorId: candidate.id,
    factorType: candidate.type,
    guessable: candidate.verifier.guessable,
    claim,
  });
  if (status === 'claimed') return claimedElsewhere;
  if (status !== 'counted')
    return problem(
      status === 'budget_exhausted' ? 'factor_locked' : status,
      retryAfter === null ? {} : { retryAfter },
    );
  return ok(token === null || attemptsLeft === null ? { token: undefined } : { token, left: attemptsLeft });
}

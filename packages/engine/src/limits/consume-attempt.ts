import type { Kysely } from 'kysely';
import type { Candidate } from '../challenges/candidate-factors.ts';
import { ok, problem, type Result } from '../result.ts';
import { reserveAttempt, secondsUntilAttempt } from '../store/attempt-budgets.ts';
import { type ChallengeRow, incrementChallengeAttempts } from '../store/challenges.ts';
import { countFailedAttempt, secondsLocked } from '../store/factors.ts';
import type { Database } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { limitProofs } from './request-limits.ts';

/** An attempt that was counted as failed; `token` refunds it to the account's budget if it succeeds. */
export interface ConsumedAttempt {
  readonly token: string | undefined;
  /** Attempts left until the challenge ends or its factor is locked; undefined for a proof that cannot be guessed. */
  readonly left?: number;
}

/**
 * Counts an attempt before it is verified, against the challenge, the factor and the account, in a transaction of its own:
 * a rollback must not refund the attempt. With a locked factor no attempt of the challenge is consumed.
 */
export async function consumeAttempt(
  database: Kysely<Database>,
  challenge: ChallengeRow,
  candidate: Candidate,
): Promise<Result<ConsumedAttempt>> {
  const { identity_key: identityKey, session_id: sessionId } = challenge;
  const locked = problem('factor_locked');
  const exhausted = problem('factor_locked');
  const consumed = await transact(database, async (trx): Promise<Result<ConsumedAttempt>> => {
    const leftHere = await incrementChallengeAttempts(trx, challenge.challenge_id);
    if (leftHere === undefined) return problem('attempts_exhausted', { retryAfter: 1 });
    if (!candidate.verifier.guessable)
      return (await limitProofs(trx, { identityKey, sessionId }, candidate.type)) ?? ok({ token: undefined });
    const leftOfFactor = await countFailedAttempt(trx, candidate.id);
    if (leftOfFactor === undefined) return locked;
    const token = await reserveAttempt(trx, identityKey);
    return token === undefined ? exhausted : ok({ token, left: Math.min(leftHere, leftOfFactor) });
  });
  if (consumed === locked)
    return problem('factor_locked', { retryAfter: await secondsLocked(database, candidate.id) });
  if (consumed === exhausted)
    return problem('factor_locked', { retryAfter: await secondsUntilAttempt(database, identityKey) });
  return consumed;
}

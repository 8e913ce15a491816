import type { Kysely } from 'kysely';
import type { Candidate } from './candidates.ts';
import { ok, problem, type Result } from './result.ts';
import { type ChallengeRow, spendChallengeAttempt } from './store/challenges.ts';
import { countGuess, secondsLocked } from './store/factors.ts';
import type { Database } from './store/schema.ts';
import { transact } from './store/transact.ts';

/**
 * Counts a guess before it is judged, against the challenge and against the factor, and commits that on its own: a
 * rollback must not give the guess back. A locked factor costs the challenge nothing.
 */
export async function spendAttempt(
  database: Kysely<Database>,
  challenge: ChallengeRow,
  candidate: Candidate,
): Promise<Result<undefined>> {
  const spent = await transact(database, async (trx): Promise<Result<undefined>> => {
    if (!(await spendChallengeAttempt(trx, challenge.challenge_id)))
      return problem('attempts_exhausted', { retryAfter: 1 });
    if (candidate.verifier.guessable && !(await countGuess(trx, candidate.id)))
      return problem('factor_locked');
    return ok(undefined);
  });
  if (spent.ok || spent.code !== 'factor_locked') return spent;
  return problem('factor_locked', { retryAfter: await secondsLocked(database, candidate.id) });
}

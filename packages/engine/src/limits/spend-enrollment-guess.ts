import type { Visit } from '../sessions/caller.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Refusal, type Result } from '../result.ts';
import type { SpentAttempt } from './spend-attempt.ts';
import { audit } from '../store/audit.ts';
import { type EnrollmentRow, spendEnrollmentAttempt } from '../store/enrollments.ts';
import { reserveGuess, secondsSpent } from '../store/guess-budgets.ts';

/** Counts a guess at an enrolment before it is judged, committed on its own: a rollback must not give it back. */
export async function spendEnrollmentGuess(
  { database }: EngineContext,
  { subject, ref: { identityKey } }: Visit,
  { enrollment_id: enrollmentId, type }: EnrollmentRow,
  guessable: boolean,
): Promise<Result<SpentAttempt>> {
  const refused = async (refusal: Refusal): Promise<Refusal> => {
    await audit(database, subject, 'user.mfa_failed', {
      factor: type,
      purpose: 'enroll',
      code: refusal.code,
    });
    return refusal;
  };
  const left = await spendEnrollmentAttempt(database, enrollmentId);
  if (left === undefined) return refused(problem('attempts_exhausted', { retryAfter: 1 }));
  if (!guessable) return ok({ token: undefined });
  // The same budget as for a sign-in (R16): whoever guesses here guesses at this account.
  const token = await reserveGuess(database, identityKey);
  if (token !== undefined) return ok({ token, left });
  return refused(problem('factor_locked', { retryAfter: await secondsSpent(database, identityKey) }));
}

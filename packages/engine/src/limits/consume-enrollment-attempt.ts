import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Refusal, type Result } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { reserveAttempt, secondsUntilAttempt } from '../store/attempt-budgets.ts';
import { audit } from '../store/audit.ts';
import { type EnrollmentRow, incrementEnrollmentAttempts } from '../store/enrollments.ts';
import type { ConsumedAttempt } from './consume-attempt.ts';

/** Counts an attempt at an enrollment before it is verified, in a transaction of its own: a rollback must not refund it. */
export async function consumeEnrollmentAttempt(
  { database }: EngineContext,
  { subject, ref: { identityKey } }: SessionContext,
  { enrollment_id: enrollmentId, type }: EnrollmentRow,
  guessable: boolean,
): Promise<Result<ConsumedAttempt>> {
  const refused = async (refusal: Refusal): Promise<Refusal> => {
    await audit(database, subject, 'user.mfa_failed', {
      factor: type,
      purpose: 'enroll',
      code: refusal.code,
    });
    return refusal;
  };
  const left = await incrementEnrollmentAttempts(database, enrollmentId);
  if (left === undefined) return refused(problem('attempts_exhausted', { retryAfter: 1 }));
  if (!guessable) return ok({ token: undefined });
  // The same budget as for a sign-in (R16): this too is an attempt at this account.
  const token = await reserveAttempt(database, identityKey);
  if (token !== undefined) return ok({ token, left });
  return refused(problem('factor_locked', { retryAfter: await secondsUntilAttempt(database, identityKey) }));
}

import type { Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { ok, problem, type Result } from '../result.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { type EnrollmentRow, findEnrollment } from '../store/enrollments.ts';

/** Finds an enrollment of this session that still needs its proof. */
export async function findOpenEnrollment(
  { database, verifiers }: EngineContext,
  caller: SessionContext,
  enrollmentId: string,
): Promise<Result<{ enrollment: EnrollmentRow; verifier: Verifier }>> {
  const enrollment = await findEnrollment(database, enrollmentId, caller.ref);
  const verifier = enrollment && verifiers.get(enrollment.type);
  if (!verifier) return problem('not_found');
  if (enrollment.consumed_at) return problem('challenge_consumed');
  if (enrollment.expires_at <= caller.now) return problem('challenge_expired');
  return ok({ enrollment, verifier });
}

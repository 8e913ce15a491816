import { ownerOf } from '../caller.ts';
import { createCodeDesk } from '../code-desk.ts';
import type { Handler } from '../handler.ts';
import { ok, problem } from '../result.ts';
import { unseal } from '../secrets/seal.ts';
import { findEnrollment } from '../store/enrollments.ts';

/** Sends a fresh code for an enrolment that waits for one; the code before it dies (R07). */
export const resendEnrollment: Handler<'resendEnrollment'> = async (engine, { caller, params }) => {
  const enrollment = await findEnrollment(engine.database, params.enrollmentId, caller.ref);
  const verifier = enrollment && engine.verifiers.get(enrollment.type);
  if (!verifier) return problem('not_found');
  if (enrollment.consumed_at) return problem('challenge_consumed');
  if (enrollment.expires_at <= caller.now) return problem('challenge_expired');
  if (!verifier.resendEnrollment) return problem('factor_not_allowed');

  const { identityKey } = caller.ref;
  const binding = { identityKey, rowId: enrollment.enrollment_id, purpose: 'enrollment' } as const;
  // SAFETY: sealed by `startEnrollment`, for this row alone.
  const { pending } = (await unseal(engine.keys, binding, enrollment.pending)) as { pending: unknown };
  const options = await verifier.resendEnrollment({
    owner: ownerOf(caller),
    pending,
    codes: createCodeDesk(engine, caller, enrollment.enrollment_id),
  });
  // SAFETY: every contract's options are objects; the wire shows them as such.
  return options.ok ? ok({ options: options.value as Record<string, unknown> }) : options;
};

import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { confirmationCodes } from '../enrollment/first-enrollment.ts';
import { withAttemptsLeft } from '../limits/attempts-left.ts';
import { consumeEnrollmentAttempt } from '../limits/consume-enrollment-attempt.ts';
import { ok, problem } from '../result.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { refundAttempt } from '../store/attempt-budgets.ts';
import { audit } from '../store/audit.ts';
import { confirmEnrollment as confirm, findEnrollment } from '../store/enrollments.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Verifies the code that was e-mailed for a first enrollment; see `firstEnrollment.confirm` in the policy. */
export const confirmEnrollment: Handler<'confirmEnrollment'> = async (engine, { caller, params, body }) => {
  const { database } = engine;
  const found = await findOpenEnrollment(engine, caller, params.enrollmentId);
  if (!found.ok) return found;
  const { enrollment } = found.value;
  // A repeat after a lost response; nothing changes a second time.
  if (enrollment.confirmed_at) return ok(undefined);
  const consumed = await consumeEnrollmentAttempt(engine, caller, enrollment, true);
  if (!consumed.ok) return consumed;
  const { token, left } = consumed.value;

  const { email } = factorOwnerOf(caller).reachable;
  const desk = confirmationCodes(engine, caller, enrollment.enrollment_id);
  if (email === undefined || !(await desk.check(email, body.code))) {
    await audit(database, caller.subject, 'user.mfa_failed', { factor: enrollment.type, purpose: 'confirm' });
    return withAttemptsLeft(problem('invalid_code'), left);
  }
  return transact(database, async (trx) => {
    const isFirst = await confirm(trx, enrollment.enrollment_id);
    const isConfirmed =
      isFirst || (await findEnrollment(trx, enrollment.enrollment_id, caller.ref))?.confirmed_at;
    if (!isConfirmed) return problem('challenge_consumed');
    if (token !== undefined) await refundAttempt(trx, caller.ref.identityKey, token);
    if (isFirst)
      await audit(trx, caller.subject, 'user.mfa_succeeded', { factor: 'email', purpose: 'confirm' });
    return ok(undefined);
  });
};

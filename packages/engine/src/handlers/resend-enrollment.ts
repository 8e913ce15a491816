import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { sendConfirmation, needsConfirmation } from '../enrollment/first-enrollment.ts';
import { openPending } from '../enrollment/pending-enrollment.ts';
import { rememberResent } from '../enrollment/resume-enrollment.ts';
import { ok, problem } from '../result.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { listFactors } from '../store/factors.ts';
import type { Handler } from './handler.ts';

/** Sends a new code for an enrollment, and invalidates the one before it (R07). */
export const resendEnrollment: Handler<'resendEnrollment'> = async (engine, { caller, params }) => {
  const found = await findOpenEnrollment(engine, caller, params.enrollmentId);
  if (!found.ok) return found;
  const { enrollment, verifier } = found.value;
  const policy = await engine.policy(caller.scope);
  const bound = await listFactors(engine.database, caller.ref.identityKey);
  // Until the enrollment is confirmed, the code to resend is the confirming one.
  if (
    !enrollment.confirmed_at &&
    verifier.deliveryChannel?.channel !== 'email' &&
    needsConfirmation(policy, caller, bound, enrollment.created_at)
  ) {
    const confirmation = await sendConfirmation(engine, caller, enrollment.enrollment_id);
    if (!confirmation.ok) return confirmation;
    await rememberResent(engine, enrollment, () => ({ confirmation: confirmation.value }));
    return ok({ options: confirmation.value });
  }
  if (!verifier.resendEnrollment) return problem('factor_not_allowed');

  const { pending } = await openPending(engine, enrollment);
  const options = await verifier.resendEnrollment({
    owner: factorOwnerOf(caller),
    pending,
    codes: createOneTimeCodes(engine, caller, enrollment.enrollment_id),
  });
  if (!options.ok) return options;
  // SAFETY: every contract's options are objects; the response shows them as such.
  const resent = options.value as Record<string, unknown>;
  await rememberResent(engine, enrollment, (before) => ({ options: { ...before.options, ...resent } }));
  return ok({ options: resent });
};

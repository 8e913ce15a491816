import type { FinishedEnrollment } from '@kairos-mfa/protocol';
import type { Insertable } from 'kysely';
import { noticeRecipient, type SessionContext } from '../sessions/session-context.ts';
import type { AuditFacts, Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { isFactorManagement, checkEnrollmentRight } from './may-enroll.ts';
import { needsConfirmation } from './first-enrollment.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { issueGrant } from '../grants/grants.ts';
import { notify, factorInNotice } from '../delivery/notify.ts';
import { maxFactorsOfType } from './max-factors.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { servingFactors } from '../policy/decide-step-up.ts';
import type { GeneratedCodes } from '../codes/recovery-codes.ts';
import { ok, problem, type Result } from '../result.ts';
import { audit } from '../store/audit.ts';
import { expireChallenges } from '../store/challenges.ts';
import { consumeEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import { type FactorRow, insertFactor, listFactors } from '../store/factors.ts';
import { refundAttempt } from '../store/attempt-budgets.ts';
import { revokeGrants } from '../store/grants.ts';
import { redeemInvitation } from '../store/invitations.ts';
import { lockIdentity } from '../store/identities.ts';
import { resolvePromptsAsEnrolled } from '../store/prompts.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { findActiveSet, insertPendingSet, retireSets } from '../store/recovery-codes.ts';
import { cancelReminders } from '../store/reminders.ts';
import type { FactorsTable } from '../store/schema.ts';
import { lockLiveSession, raiseAssurance } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';

/** A factor that has proven itself, or that the host vouches for, and where it comes from. */
export interface Activation {
  readonly engine: Pick<EngineContext, 'senders'>;
  readonly policy: Policy;
  readonly caller: SessionContext;
  readonly enrollment: EnrollmentRow;
  readonly verifier: Verifier;
  readonly verifiers: EngineContext['verifiers'];
  readonly codes: GeneratedCodes;
  /** Of the guess that was counted; see `spendAttempt`. */
  readonly token: string | undefined;
  readonly factor: Insertable<FactorsTable>;
  /** False where it was taken on the host's word: then it says nothing about who holds the session. */
  readonly isProven: boolean;
  /** What the factor itself wants audited. */
  readonly facts: AuditFacts;
}

/** Binds a new factor with everything that follows from it, or with nothing: call it in a transaction. */
export async function activateFactor(
  trx: Queries,
  activation: Activation,
): Promise<Result<FinishedEnrollment>> {
  const { policy, caller, enrollment, verifier, verifiers, codes } = activation;
  const { identityKey, sessionId } = caller.ref;

  const session = await lockLiveSession(trx, caller.ref);
  if (!session) return problem('unauthenticated');
  await lockIdentity(trx, identityKey);
  const refusal = await checkEnrollmentRight(
    trx,
    { policy, verifiers },
    caller,
    session,
    enrollment.type,
    enrollment.created_at,
  );
  if (refusal) return refusal;
  const bound = await listFactors(trx, identityKey);
  const isConfirmed =
    enrollment.confirmed_at !== null ||
    (activation.isProven && verifier.deliveryChannel?.channel === 'email');
  if (!isConfirmed && needsConfirmation(policy, caller, bound, enrollment.created_at))
    return problem('invalid_format', {
      detail: 'Confirm this enrolment first, with the code that was mailed: POST /enrollments/:id/confirm.',
    });
  const sameType = bound.filter(({ type }) => type === enrollment.type);
  if (sameType.length >= maxFactorsOfType(policy, verifier)) return problem('already_enrolled');
  if (verifier.byInvitation && !(await redeemInvitation(trx, identityKey, enrollment.type)))
    return problem('factor_not_allowed');
  if (!(await consumeEnrollment(trx, enrollment.enrollment_id))) return problem('challenge_consumed');

  if (activation.token !== undefined) await refundAttempt(trx, identityKey, activation.token);

  // Whatever was open before the change was opened by a person with other factors (R24).
  await expireChallenges(trx, identityKey);
  const factor = await insertFactor(trx, activation.factor);
  if (!factor) return problem('already_enrolled');
  await revokeGrants(trx, identityKey);
  await retireSets(trx, identityKey, 'pending');
  await forgetDevices(trx, identityKey);
  if (activation.isProven)
    await raiseAssurance(trx, caller.ref, caller.resolved, verifier.contract.amr, true);

  // Whoever never kept their codes gets new ones with the next factor too.
  const needsCodes = (await findActiveSet(trx, identityKey)) === undefined;
  if (needsCodes) await insertPendingSet(trx, caller.ref, codes.stored);
  await resolvePromptsAsEnrolled(trx, identityKey);
  await cancelReminders(trx, identityKey);
  await audit(trx, caller.subject, 'mfa.factor_enrolled', {
    ...activation.facts,
    factor: factor.type,
    factorId: factor.factor_id,
  });
  await notify(trx, activation.engine, noticeRecipient(caller), {
    kind: 'factor_added',
    factor: factorInNotice(factor, verifier),
  });
  const grant = await grantForNewFactor(trx, activation, factor);
  return ok({
    factor: factorAnswer(factor),
    recoveryCodes: needsCodes ? codes.answer : null,
    ...(grant && { grant }),
    next: needsCodes ? 'acknowledge_recovery_codes' : 'done',
  });

  function grantForNewFactor(
    queries: Queries,
    { enrollment: { step_up: requested }, isProven }: Activation,
    added: FactorRow,
  ) {
    const rule = requested ? policy.ruleFor(requested.action) : undefined;
    // Changing how one proves oneself takes a factor that was there before (R30).
    if (!requested || !rule || !isProven || isFactorManagement(requested.action)) return undefined;
    const { strength, amr } = verifier.contract;
    const proof = { strength, amr, createdAt: added.created_at };
    // A policy may say that a factor must have been there for a while (R35).
    if (!servingFactors(rule, [proof], caller.now).ok) return undefined;
    return issueGrant(
      queries,
      { ...caller.subject, identityKey, sessionId },
      requested,
      rule,
      proof,
      caller.now,
    );
  }
}

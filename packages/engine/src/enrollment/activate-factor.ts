import type { FinishedEnrollment } from '@kairos-mfa/protocol';
import type { Insertable } from 'kysely';
import type { GeneratedCodes } from '../codes/recovery-codes.ts';
import type { AuditFacts, Verifier } from '../define-verifier.ts';
import { notify, factorInNotice } from '../delivery/notify.ts';
import type { EngineContext } from '../engine-context.ts';
import { factorAnswer } from '../factors/factor-response.ts';
import { issueGrant, prepareGrant } from '../grants/grants.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { servingFactors } from '../policy/decide-step-up.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { noticeRecipient, type SessionContext } from '../sessions/session-context.ts';
import { refundAttempt } from '../store/attempt-budgets.ts';
import { audit } from '../store/audit.ts';
import { expireChallenges } from '../store/challenges.ts';
import { consumeEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import { type FactorRow, insertFactor, listFactors } from '../store/factors.ts';
import { revokeGrants } from '../store/grants.ts';
import { lockIdentity } from '../store/identities.ts';
import { redeemInvitation } from '../store/invitations.ts';
import { completeNextSteps } from '../store/next-steps.ts';
import { resolvePromptsAsEnrolled } from '../store/prompts.ts';
import { findActiveSet, insertPendingSet, retireSets } from '../store/recovery-codes.ts';
import { forgetDevices } from '../store/remembered-devices.ts';
import { cancelReminders, scheduleNextStepMail } from '../store/reminders.ts';
import type { FactorsTable } from '../store/schema.ts';
import { lockLiveSession, raiseAssurance } from '../store/sessions.ts';
import type { Queries } from '../store/transact.ts';
import { needsConfirmation } from './first-enrollment.ts';
import { maxFactorsOfType } from './max-factors.ts';
import { isFactorManagement, checkEnrollmentRight } from './may-enroll.ts';

/** A verified factor, or one that the host vouches for, and its enrollment. */
export interface Activation {
  readonly engine: Pick<EngineContext, 'senders'>;
  readonly policy: Policy;
  readonly caller: SessionContext;
  readonly enrollment: EnrollmentRow;
  readonly verifier: Verifier;
  readonly verifiers: EngineContext['verifiers'];
  readonly codes: GeneratedCodes;
  /** Token of the attempt that was counted; see `consumeAttempt`. */
  readonly token: string | undefined;
  readonly factor: Insertable<FactorsTable>;
  /** False if only the host vouches for it: then it does not prove who uses the session. */
  readonly isProven: boolean;
  /** Audit details from the verifier. */
  readonly facts: AuditFacts;
}

/** Binds a new factor and applies all consequences, or nothing: call it in a transaction. */
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
      detail:
        'Confirm this enrollment first, with the code that was e-mailed: POST /enrollments/:id/confirm.',
    });
  const sameType = bound.filter(({ type }) => type === enrollment.type);
  if (sameType.length >= maxFactorsOfType(policy, verifier)) return problem('already_enrolled');
  if (verifier.byInvitation && !(await redeemInvitation(trx, identityKey, enrollment.type)))
    return problem('factor_not_allowed');
  if (!(await consumeEnrollment(trx, enrollment.enrollment_id))) return problem('challenge_consumed');

  // Challenges and grants from before the change were issued for other factors (R24).
  await expireChallenges(trx, identityKey);
  const device_id = caller.resolved.deviceId ?? null;
  const factor = await insertFactor(trx, { ...activation.factor, device_id });
  if (!factor) return problem('already_enrolled');
  // After the challenges, as in every change that locks both.
  if (activation.token !== undefined) await refundAttempt(trx, identityKey, activation.token);
  await revokeGrants(trx, identityKey);
  await retireSets(trx, identityKey, 'pending');
  await forgetDevices(trx, identityKey);
  if (activation.isProven)
    await raiseAssurance(trx, caller.ref, caller.resolved, verifier.contract.amr, true);

  // A person who never saved their codes gets new ones with the next factor too.
  const needsCodes = (await findActiveSet(trx, identityKey)) === undefined;
  if (needsCodes) await insertPendingSet(trx, caller.ref, codes.stored);
  await resolvePromptsAsEnrolled(trx, identityKey);
  await cancelReminders(trx, identityKey);
  await followNextSteps(trx, activation, bound.length > 0);
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

  async function grantForNewFactor(
    queries: Queries,
    { enrollment: { step_up: requested }, isProven }: Activation,
    added: FactorRow,
  ) {
    const rule = requested ? policy.ruleFor(requested.action) : undefined;
    // Changing factors needs a proof of a factor that existed before (R30).
    if (!requested || !rule || !isProven || isFactorManagement(requested.action)) return undefined;
    const { strength, amr } = verifier.contract;
    const proof = { strength, amr, createdAt: added.created_at };
    // A policy can require a minimum age of the factor (R35).
    if (!servingFactors(rule, [proof], caller.now).ok) return undefined;
    const prepared = await prepareGrant(requested, rule, proof, caller.now);
    return issueGrant(queries, { ...caller.subject, identityKey, sessionId }, prepared);
  }
}

/** Records the next steps that are done with this factor; after the first one, schedules the first e-mail about another. */
async function followNextSteps(
  trx: Queries,
  { policy, caller, verifier }: Activation,
  isAnother: boolean,
): Promise<void> {
  const { identityKey } = caller.ref;
  if (isAnother)
    await completeNextSteps(trx, identityKey, [
      'second_factor',
      ...(verifier.heldByDevice ? (['device_passkey'] as const) : []),
    ]);
  const rules = policy.document.prompt.nextSteps;
  if (rules?.email) await scheduleNextStepMail(trx, identityKey, after(caller.now, rules.checkUpAfter));
}

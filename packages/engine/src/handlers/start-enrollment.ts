import { strengthServes } from '@kairos-mfa/protocol';
import { openFactor } from '../challenges/candidate-factors.ts';
import { isPreVerified } from '../challenges/same-channel.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import type { Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { enrollmentContext } from '../enrollment/enrollment-context.ts';
import { unavailableReason } from '../enrollment/factor-options.ts';
import { sendConfirmation, needsConfirmation } from '../enrollment/first-enrollment.ts';
import { maxFactorsOfType } from '../enrollment/max-factors.ts';
import { checkEnrollmentRight } from '../enrollment/may-enroll.ts';
import { type PendingEnrollment, sealPending, startedFor } from '../enrollment/pending-enrollment.ts';
import { resumeEnrollment } from '../enrollment/resume-enrollment.ts';
import { reportExposure } from '../experiments/variant-chooser.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { after } from '../policy/duration.ts';
import { ok, problem, type Result } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { factorOwnerOf, type SessionContext } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { insertEnrollment } from '../store/enrollments.ts';
import { type FactorRow, listFactors } from '../store/factors.ts';
import { listInvitedTypes } from '../store/invitations.ts';
import { acceptPrompt, findPrompt } from '../store/prompts.ts';
import { lockLiveSession } from '../store/sessions.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** How long a pending secret is valid (R27). */
const lifetime = 'PT10M';

/** Returns the options for a new factor, for five minutes the same ones. The factor has no effect until it is verified. */
export const startEnrollment: Handler<'startEnrollment'> = async (engine, { caller, body }) => {
  const { database } = engine;
  const { identityKey, sessionId } = caller.ref;
  const policy = await engine.policy(caller.scope);
  const verifier = engine.verifiers.get(body.type);
  if (!verifier?.enrollable) return problem('factor_not_allowed');
  if (verifier.timeBased && engine.clockSkew.isTooLarge()) return problem('unavailable');
  const rule = body.stepUp && policy.ruleFor(body.stepUp.action);
  if (body.stepUp && !rule) return problem('unknown_action');
  if (body.promptId !== undefined) {
    const prompt = await findPrompt(database, body.promptId, identityKey);
    if (!prompt) return problem('not_found');
    // Recorded before anything can refuse: accepting the prompt is an answer, even if the enrollment is refused.
    await acceptPrompt(database, body.promptId);
    reportExposure(
      engine,
      { tenantId: caller.subject.tenantId, identityId: caller.identity.identity_id },
      prompt,
    );
  }

  const factors = await listFactors(database, identityKey);
  const invited = await listInvitedTypes(engine.database, caller.ref.identityKey);
  if (unavailableReason(enrollmentContext(engine, policy, caller, { factors, invited }), verifier))
    return problem('factor_not_allowed');
  // Checked first, so that a person is not asked for a proof that could not help.
  const sameType = factors.filter(({ type }) => type === body.type);
  if (sameType.length >= maxFactorsOfType(policy, verifier)) return problem('already_enrolled');
  const refusal = await checkEnrollmentRight(
    database,
    { policy, verifiers: engine.verifiers },
    caller,
    caller.session,
    body.type,
    caller.now,
  );
  if (refusal) return refusal;
  // A factor that the action does not accept would leave the person unable to continue.
  if (rule && !strengthServes(verifier.contract.strength, rule.strengths))
    return problem('factor_not_accepted');

  const requested = { type: body.type, stepUp: body.stepUp ?? null };
  const resumed = await resumeEnrollment(engine, database, caller, requested);
  if (resumed) return ok(resumed);

  const enrollmentId = randomId('enr');
  const begun = await beginEnrollment(engine, caller, { policy, verifier, factors, enrollmentId });
  if (!begun.ok) {
    // Another tab that started it at the same moment has sent the code.
    const meanwhile = await resumeEnrollment(engine, database, caller, requested);
    return meanwhile ? ok(meanwhile) : begun;
  }
  const { options, confirmation } = begun.value;
  const expiresAt = after(caller.now, lifetime);
  const sealed = await sealPending(engine, identityKey, enrollmentId, {
    ...begun.value,
    startedFor: startedFor(caller),
  });
  return transact(database, async (trx) => {
    // Under the lock of the session: see `openChallenge`. Two tabs that start at once get one enrollment.
    if (!(await lockLiveSession(trx, caller.ref))) return problem('unauthenticated');
    const meanwhile = await resumeEnrollment(engine, trx, caller, requested);
    if (meanwhile) return ok(meanwhile);
    await insertEnrollment(trx, {
      enrollment_id: enrollmentId,
      identity_key: identityKey,
      session_id: sessionId,
      type: body.type,
      pending: sealed,
      prompt_id: body.promptId ?? null,
      step_up: JSON.stringify(body.stepUp ?? null),
      expires_at: expiresAt,
    });
    await audit(trx, caller.subject, 'mfa.enrollment_started', { factor: body.type, enrollmentId });
    return ok({
      enrollmentId,
      type: body.type,
      options,
      expiresAt: expiresAt.toISOString(),
      ...(confirmation && { confirmation }),
    });
  });
};

/** Calls the verifier, and sends the code that confirms a first enrollment. */
async function beginEnrollment(
  engine: EngineContext,
  caller: SessionContext,
  of: {
    readonly policy: Policy;
    readonly verifier: Verifier;
    readonly factors: readonly FactorRow[];
    readonly enrollmentId: string;
  },
): Promise<Result<Omit<PendingEnrollment, 'startedFor'>>> {
  const { policy, verifier, factors, enrollmentId } = of;
  const sameType = factors.filter(({ type }) => type === verifier.contract.type);
  const existing = await Promise.all(sameType.map((row) => openFactor(engine, row)));
  const takesOne = needsConfirmation(policy, caller, factors, caller.now);
  // A factor whose own code is sent by e-mail is confirmed by that code.
  const isByMail = verifier.deliveryChannel?.channel === 'email';
  const confirmation =
    takesOne && !isByMail ? await sendConfirmation(engine, caller, enrollmentId) : undefined;
  if (confirmation && !confirmation.ok) return confirmation;
  const begun = await verifier.startEnrollment({
    party: engine.party,
    owner: factorOwnerOf(caller),
    existing,
    codes: createOneTimeCodes(engine, caller, enrollmentId),
    preVerified: isPreVerified(policy, caller, verifier) && !(takesOne && isByMail),
  });
  if (!begun.ok) return begun;
  return ok({
    pending: begun.value.pending,
    // SAFETY: every contract's options are objects; the response shows them as such.
    options: begun.value.options as Record<string, unknown>,
    ...(confirmation && { confirmation: confirmation.value }),
  });
}

import { checkProof } from '../challenges/check-proof.ts';
import { isPreVerified } from '../challenges/same-channel.ts';
import { createOneTimeCodes } from '../codes/one-time-codes.ts';
import { generateRecoveryCodes } from '../codes/recovery-codes.ts';
import { activateFactor } from '../enrollment/activate-factor.ts';
import { enrollmentContext } from '../enrollment/enrollment-context.ts';
import { unavailableReason } from '../enrollment/factor-options.ts';
import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { openPending } from '../enrollment/pending-enrollment.ts';
import { withAttemptsLeft } from '../limits/attempts-left.ts';
import { consumeEnrollmentAttempt } from '../limits/consume-enrollment-attempt.ts';
import { problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { seal } from '../secrets/seal.ts';
import { factorOwnerOf } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { listInvitedTypes } from '../store/invitations.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Verifies the first proof of a new factor and binds the factor. */
export const verifyEnrollment: Handler<'verifyEnrollment'> = async (
  engine,
  { caller, params, body, once },
) => {
  const { database } = engine;
  const found = await findOpenEnrollment(engine, caller, params.enrollmentId);
  if (!found.ok) return found;
  const { enrollment, verifier } = found.value;
  if (verifier.timeBased && engine.clockSkew.isTooLarge()) return problem('unavailable');
  const proof = await checkProof(verifier.contract.enroll.proof, body.proof);
  if (!proof.ok) return proof;
  const policy = await engine.policy(caller.scope);
  // The policy may have changed since it was started (R42).
  const invited = await listInvitedTypes(database, caller.ref.identityKey);
  if (unavailableReason(enrollmentContext(engine, policy, caller, { factors: [], invited }), verifier))
    return problem('factor_not_allowed');

  const { identityKey } = caller.ref;
  const { pending } = await openPending(engine, enrollment);
  const consumed = await consumeEnrollmentAttempt(engine, caller, enrollment, verifier.guessable);
  if (!consumed.ok) return consumed;
  const { token, left } = consumed.value;

  const proven = await verifier.verifyEnrollment({
    party: engine.party,
    owner: factorOwnerOf(caller),
    pending,
    proof: proof.value,
    codes: createOneTimeCodes(engine, caller, enrollment.enrollment_id),
    preVerified: isPreVerified(policy, caller, verifier),
    now: caller.now,
  });
  if (!proven.ok) {
    await audit(database, caller.subject, 'user.mfa_failed', { factor: enrollment.type, purpose: 'enroll' });
    return withAttemptsLeft(proven, left);
  }
  const factorId = randomId('fct');
  const material = await seal(
    engine.keys,
    { identityKey, rowId: factorId, purpose: 'factor' },
    Object(proven.value.material),
  );
  const codes = await generateRecoveryCodes(engine, factorOwnerOf(caller));
  return transact(
    database,
    (trx) =>
      activateFactor(trx, {
        engine,
        policy,
        caller,
        enrollment,
        verifier,
        verifiers: engine.verifiers,
        codes,
        token,
        factor: {
          factor_id: factorId,
          identity_key: identityKey,
          type: enrollment.type,
          name: body.name ?? '',
          material,
          credential_id: proven.value.credentialId ?? null,
          last_claim: proven.value.lastClaim,
          hint: proven.value.hint ?? null,
        },
        isProven: !proven.value.preVerified,
        facts: proven.value.audit ?? {},
      }),
    once?.remember,
  );
};

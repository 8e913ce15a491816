import { activateFactor } from '../activate-factor.ts';
import { ownerOf } from '../caller.ts';
import { checkProof } from '../check-proof.ts';
import { createCodeDesk } from '../code-desk.ts';
import { hindranceOf } from '../factor-options.ts';
import type { Handler } from '../handler.ts';
import { offerOf } from '../offer-of.ts';
import { problem } from '../result.ts';
import { mintRecoveryCodes } from '../recovery-codes.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { randomId } from '../random.ts';
import { isPreVerified } from '../sign-in-channel.ts';
import { audit } from '../store/audit.ts';
import { findEnrollment, spendEnrollmentAttempt } from '../store/enrollments.ts';
import { reserveGuess, secondsSpent } from '../store/guess-budgets.ts';
import { transact } from '../store/transact.ts';
import { withTriesLeft } from '../tries-left.ts';

/** Turns the first proof of a new factor into the factor itself. */
export const finishEnrollment: Handler<'finishEnrollment'> = async (
  engine,
  { caller, params, body, remember },
) => {
  const { database } = engine;
  const enrollment = await findEnrollment(database, params.enrollmentId, caller.ref);
  const verifier = enrollment && engine.verifiers.get(enrollment.type);
  if (!verifier) return problem('not_found');
  if (enrollment.consumed_at) return problem('challenge_consumed');
  if (enrollment.expires_at <= caller.now) return problem('challenge_expired');
  const proof = await checkProof(verifier.contract.enroll.proof, body.proof);
  if (!proof.ok) return proof;
  const policy = await engine.policy(caller.scope);
  // The policy may have changed since it was started (R42).
  if (hindranceOf(await offerOf(engine, policy, caller, []), verifier)) return problem('factor_not_allowed');

  const { identityKey } = caller.ref;
  const binding = { identityKey, rowId: enrollment.enrollment_id, purpose: 'enrollment' } as const;
  // SAFETY: sealed by `startEnrollment`, for this row alone.
  const { pending } = (await unseal(engine.keys, binding, enrollment.pending)) as { pending: unknown };
  // Counted before it is judged, and committed on its own: a rollback must not give the guess back.
  const left = await spendEnrollmentAttempt(database, enrollment.enrollment_id);
  if (left === undefined) {
    await audit(database, caller.subject, 'user.mfa_failed', {
      factor: enrollment.type,
      purpose: 'enroll',
      code: 'attempts_exhausted',
    });
    return problem('attempts_exhausted', { retryAfter: 1 });
  }
  // The same budget as for a sign-in (R16): whoever guesses here guesses at this account.
  const token = verifier.guessable ? await reserveGuess(database, identityKey) : undefined;
  if (verifier.guessable && token === undefined) {
    await audit(database, caller.subject, 'user.mfa_failed', {
      factor: enrollment.type,
      purpose: 'enroll',
      code: 'factor_locked',
    });
    return problem('factor_locked', { retryAfter: await secondsSpent(database, identityKey) });
  }

  const proven = await verifier.finishEnrollment({
    party: engine.party,
    owner: ownerOf(caller),
    pending,
    proof: proof.value,
    codes: createCodeDesk(engine, caller, enrollment.enrollment_id),
    preVerified: isPreVerified(policy, caller, verifier),
    now: caller.now,
  });
  if (!proven.ok) {
    await audit(database, caller.subject, 'user.mfa_failed', { factor: enrollment.type, purpose: 'enroll' });
    return withTriesLeft(proven, verifier.guessable ? left : undefined);
  }
  const factorId = randomId('fct');
  const material = await seal(
    engine.keys,
    { identityKey, rowId: factorId, purpose: 'factor' },
    Object(proven.value.material),
  );
  const codes = await mintRecoveryCodes(engine);
  return transact(
    database,
    (trx) =>
      activateFactor(trx, {
        engine,
        policy,
        visit: caller,
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
    remember,
  );
};
